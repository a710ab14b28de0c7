import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LogDraft } from '../domain/follow-up/log-entry.ts'
import type { View } from '../domain/periods/view.ts'
import type { LogListFilter } from '../domain/follow-up/log-list.ts'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import { useCockpit } from './cockpit.ts'
import { openCompanyQuery, refreshCompany, useRevision } from './company.ts'
import { usePersistence } from './persistence.ts'
import { untilIdle } from './until-idle.ts'

/** Part of the key of every report that the follow-up log has a say in. */
export function useLogRevision(): number | undefined {
  return useQuery({ ...openCompanyQuery(useCockpit()), select: (open) => open.logRevision }).data
}

/** What was logged about a customer, oldest first, without what was taken back. */
export function useCustomerLog(customer: CustomerIndex | undefined) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['customer-log', revision, logRevision, customer] as const,
    queryFn: ({ signal }) =>
      customer === undefined ? [] : analysis.call('customerLog', { customer }, { signal }),
    enabled: revision !== undefined && customer !== undefined,
  })
}

/** The newest result of every customer that has one. */
export function useNewestEntries() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['newest-entries', revision, logRevision] as const,
    queryFn: async ({ signal }) => {
      const newest = await analysis.call('newestEntries', {}, { signal })
      return new Map(newest.map(({ customer, entry }) => [customer, entry]))
    },
    enabled: revision !== undefined,
    placeholderData: (entries, query) => (query?.queryKey[1] === revision ? entries : undefined),
  })
}

/**
 * The next steps that are planned, as this day has it.
 *
 * @param beside - They stand beside the screen, whose own figures the worker is asked for first.
 */
export function useDueList(view: View, beside = false) {
  const { analysis, currentDay } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  const today = currentDay()
  const subject = JSON.stringify([revision, view, today])
  return useQuery({
    queryKey: ['due-list', subject, logRevision] as const,
    async queryFn({ signal }) {
      if (beside) await untilIdle()
      return analysis.call('dueList', { view, today }, { signal })
    },
    enabled: revision !== undefined,
    placeholderData: (list, query) => (query?.queryKey[1] === subject ? list : undefined),
  })
}

/** All that was logged, newest first; while a filter is being worked out the last rows stay. */
export function useLogList(view: View, filter: LogListFilter) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  const subject = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['log-list', subject, logRevision, filter] as const,
    queryFn: ({ signal }) => analysis.call('logList', { view, filter }, { signal }),
    enabled: revision !== undefined,
    placeholderData: (list, query) => (query?.queryKey[1] === subject ? list : undefined),
  })
}

/**
 * Adds entries to the log, each frozen with the alert of the view that it answers. It has succeeded
 * once all that shows the log shows them; its answer says whether they are kept.
 */
export function useAppendToLog() {
  const { analysis } = useCockpit()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (params: { readonly drafts: readonly LogDraft[]; readonly view: View }) =>
      analysis.call('appendToLog', params),
    // Whoever logs says that it failed, and keeps what was typed; the screen stays.
    throwOnError: false,
    onSuccess() {
      const { persistence, ask } = usePersistence.getState()
      if (persistence === 'unknown') void ask() // now there is something that no file could give back
      return refreshCompany(queryClient)
    },
  })
}
