import { createContext, use, useMemo, type ReactNode } from 'react'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'
import type { View } from '../domain/periods/view.ts'
import { useTierReport } from '../queries/reports.ts'

/** Where a customer stands in the period in view. */
export interface Standing {
  readonly tier: Tier
  readonly owner: string
}

const ReportContext = createContext<TierReport | undefined>(undefined)

/** Tier and owner of a customer that was found; undefined until the report is here, and for excluded ones. */
export function useStanding(customer: CustomerIndex): Standing | undefined {
  return standingIn(use(ReportContext), customer)
}

interface StandingProviderProps {
  readonly view: View
  readonly children: ReactNode
}

/** Looks customers up in the tier report of the period, of everyone's customers. */
export function StandingProvider({ view, children }: StandingProviderProps) {
  const everyones = useMemo(() => ({ ...view, salesperson: undefined }), [view])
  const report = useTierReport(everyones).data
  return <ReportContext value={report}>{children}</ReportContext>
}

function standingIn(report: TierReport | undefined, customer: CustomerIndex): Standing | undefined {
  if (report === undefined) return undefined
  const { columns, owners } = report
  const row = columns.customer.indexOf(customer)
  const tier = TIERS[columns.tier[row] ?? -1]
  const owner = owners[columns.owner[row] ?? -1]
  return tier === undefined || owner === undefined ? undefined : { tier, owner }
}
