import { useQueryClient } from '@tanstack/react-query'
import { useMatches } from '@tanstack/react-router'
import { COMPANY_KEY } from '../queries/company.ts'
import type { OpenCompany } from '../worker/storage-state.ts'
import { pageReport } from './page-report.ts'

/** The text about a fault on this page; only what is known already is asked for. */
export function useReportText(error: Error): string {
  const open = useQueryClient().getQueryData<OpenCompany>(COMPANY_KEY)
  const screen = useMatches().at(-1)?.routeId ?? ''
  return pageReport(error, { screen, company: open?.company, storage: open?.storage })
}
