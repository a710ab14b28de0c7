import { useQuery } from '@tanstack/react-query'
import type { CustomerListFilter, CustomerListSort } from '../domain/customer/customer-list.ts'
import type { View } from '../domain/periods/view.ts'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import { useCockpit, useLocale } from './cockpit.ts'
import { useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'

/** A report of many thousand customers weighs megabytes; it is soon computed again. */
const LARGE_REPORT_MS = 60_000

/** One customer's page. `null`: no customer has this name. */
export function useCustomerReport(view: View, name: string) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['customer', revision, view, name, logRevision] as const,
    queryFn: async ({ signal }) =>
      (await analysis.call('customer', { view, name }, { signal })) ?? null,
    enabled: revision !== undefined,
    // The page of the same customer stays while another period of it is computed.
    placeholderData: (report, query) => (query?.queryKey[3] === name ? report : undefined),
  })
}

/** The newest orders of a customer; while more are fetched, the ones there stay. */
export function useCustomerOrders(customer: CustomerIndex, count: number) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['customer-orders', revision, customer, count] as const,
    queryFn: ({ signal }) => analysis.call('customerOrders', { customer, count }, { signal }),
    enabled: revision !== undefined,
    placeholderData: (orders, query) => (query?.queryKey[2] === customer ? orders : undefined),
  })
}

/** What a search has found. */
export interface FoundByText {
  readonly text: string
  /** Per customer 1 where the text is found, else 0; undefined: nothing is searched for. */
  readonly customers: Uint8Array | undefined
}

/** Whom a text is about; while another text is looked for, what was found last stays. */
export function useCustomersByText(text: string) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const nothing: FoundByText = { text, customers: undefined }
  return useQuery({
    queryKey: ['customers-by-text', revision, text] as const,
    queryFn: async ({ signal }): Promise<FoundByText> => ({
      text,
      customers: await analysis.call('customersByText', { text }, { signal }),
    }),
    initialData: text.trim() === '' ? nothing : undefined,
    enabled: revision !== undefined,
    placeholderData: (found, query) => (query?.queryKey[1] === revision ? found : undefined),
    gcTime: LARGE_REPORT_MS,
  })
}

/** All known customers with where they stand and when they order. */
export function useCustomerListReport(view: View) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['customers', revision, view] as const,
    queryFn: ({ signal }) => analysis.call('customers', { view }, { signal }),
    enabled: revision !== undefined,
    gcTime: LARGE_REPORT_MS,
  })
}

/**
 * Which rows of {@link useCustomerListReport} to show. While another filter or order of the same report
 * is being worked out the last rows stay; rows of another report are never shown.
 */
export function useCustomerList(view: View, filter: CustomerListFilter, sort: CustomerListSort) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const locale = useLocale()
  const report = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['customer-list', report, filter, sort, locale] as const,
    queryFn: ({ signal }) =>
      analysis.call('customerList', { view, filter, sort, locale }, { signal }),
    enabled: revision !== undefined,
    gcTime: LARGE_REPORT_MS,
    placeholderData: (list, query) => (query?.queryKey[1] === report ? list : undefined),
  })
}
