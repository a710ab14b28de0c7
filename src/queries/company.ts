import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { Locale } from '../i18n/messages.ts'
import type { OpenCompany } from '../worker/storage-state.ts'
import { useCockpit, useLocale, type Cockpit } from './cockpit.ts'

/** Where the page has the company in force; the only key without a revision in it. */
export const COMPANY_KEY = ['company'] as const

/** First part of the key of how well everything is kept, which can change without a revision. */
export const KEPT_STATE = 'kept-state'

/** The company in force and whether it is kept. */
export function openCompanyQuery({
  analysis,
  currentDay,
}: Pick<Cockpit, 'analysis' | 'currentDay'>) {
  return queryOptions({
    queryKey: COMPANY_KEY,
    queryFn: ({ signal }) => analysis.call('open', { today: currentDay() }, { signal }),
    gcTime: Infinity,
  })
}

/** Asks again what is in force; every other report follows, for its key holds the revision. */
export async function refreshCompany(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: COMPANY_KEY })
  void queryClient.invalidateQueries({ queryKey: [KEPT_STATE] })
}

/** What the frame of the cockpit needs to know about the data in force; people as the language orders them. */
export function useCompany() {
  const locale = useLocale()
  const select = useMemo(() => companyIn(locale), [locale])
  return useQuery({ ...openCompanyQuery(useCockpit()), select })
}

function companyIn(locale: Locale): (open: OpenCompany) => CompanyReport {
  const { compare } = new Intl.Collator(locale)
  return ({ company }) => {
    const named = company.salespeople.filter((name) => name !== '').toSorted(compare)
    const unassigned = company.salespeople.filter((name) => name === '')
    return { ...company, salespeople: [...named, ...unassigned] }
  }
}

/** Whether what the user does is kept on this computer, and why not. */
export function useStorageState() {
  return useQuery({ ...openCompanyQuery(useCockpit()), select: (open) => open.storage })
}

/** Part of the key of every report: undefined until the company is open. */
export function useRevision(): number | undefined {
  return useCompany().data?.revision
}

/** Names and contacts of all customers. */
export function useDirectory() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['directory', revision] as const,
    queryFn: ({ signal }) => analysis.call('directory', {}, { signal }),
    enabled: revision !== undefined,
  })
}

/** What the company decided about its own figures. */
export function useSettings() {
  return useQuery({ ...openCompanyQuery(useCockpit()), select: (open) => open.settings })
}

/** Keeps new settings; all reports follow. */
export function useSaveSettings() {
  const { analysis } = useCockpit()
  return useCompanyMutation((settings: CompanySettings) =>
    analysis.call('saveSettings', { settings }),
  )
}

/** A change of the data in force. It has succeeded once the new company is on the page. */
export function useCompanyMutation<Params>(change: (params: Params) => Promise<CompanyReport>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => refreshCompany(queryClient) })
}
