import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LogDraft } from '../domain/follow-up/log-entry.ts'
import type { View } from '../domain/periods/view.ts'
import type { CustomerIndex } from '../domain/reports.ts'
import { useCockpit } from './cockpit.ts'
import { openCompanyQuery, refreshCompany, useRevision } from './company.ts'

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
    onSuccess: () => refreshCompany(queryClient),
  })
}
