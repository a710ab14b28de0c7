import { computeAlertReport } from '../domain/alerts/alert-report.ts'
import { computeWatchReport } from '../domain/alerts/watch-report.ts'
import { toEpochDay } from '../domain/calendar.ts'
import { computeCompanyReport } from '../domain/company/company-report.ts'
import { createCompany, type Company } from '../domain/company/company.ts'
import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import type { OrderLines } from '../domain/company/order-lines.ts'
import { computeCustomerListReport } from '../domain/customer/customer-list-report.ts'
import { computeDecileReport } from '../domain/deciles/decile-report.ts'
import { computeMovementReport } from '../domain/movement/movement-report.ts'
import { computeOverview } from '../domain/overview/overview.ts'
import { computePareto } from '../domain/pareto/pareto-report.ts'
import { BY_SALESPERSON } from '../domain/people/grouping.ts'
import { computePeopleReport } from '../domain/people/people-report.ts'
import type { View } from '../domain/periods/view.ts'
import { computeTierReport } from '../domain/tiers/tier-report.ts'
import { DEFAULT_RULE } from '../domain/tiers/tier-rule.ts'
import { pause } from '../ingest/pace.ts'

/** After the last of the made-up days. */
const TODAY = toEpochDay(2025, 1, 10)

const SHARED = { measure: 'sales', rule: DEFAULT_RULE, salesperson: undefined } as const
const VIEW: View = { ...SHARED, period: '2024-11' }
const RANGE = { ...SHARED, range: { from: '2024-01', to: '2024-11' } }

/** What the screens ask for, those first that come first after an import. */
const QUESTIONS: readonly ((company: Company) => unknown)[] = [
  (company) => computeCompanyReport(company, 0),
  (company) => computeOverview(company, VIEW),
  (company) => computeTierReport(company, VIEW),
  (company) => computeAlertReport(company, VIEW),
  (company) => computeWatchReport(company, VIEW),
  (company) => computeMovementReport(company, VIEW, computeTierReport(company, VIEW)),
  (company) => computeDecileReport(company, RANGE),
  (company) => computePareto(company, RANGE, 'company'),
  (company) => computePeopleReport(company, VIEW, BY_SALESPERSON),
  (company) => computeCustomerListReport(company, VIEW),
]

/**
 * Computes the usual reports of made-up companies, one for each file, and forgets them: the first real
 * ones then find the code warm.
 *
 * @param files - As `warmUpReading` gives them.
 * @throws the signal's reason when it is aborted; what is asked meanwhile waits for one report at most.
 */
export async function warmUpReports(
  files: readonly OrderLines[],
  signal: AbortSignal,
): Promise<void> {
  for (const orders of files) {
    await pause(signal)
    const company = createCompany({
      files: [{ id: 'made-up', name: '', orders, replaces: false, dropsDuplicates: false }],
      settings: DEFAULT_SETTINGS,
      today: TODAY,
    })
    for (const ask of QUESTIONS) {
      await pause(signal)
      ask(company)
    }
  }
}
