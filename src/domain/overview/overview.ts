import { alertsOf, countAlerts, type AlertReport } from '../alerts/alert-report.ts'
import { followUpAt } from '../alerts/alert-row.ts'
import { computeChange, type ChangeOfSales } from './change-of-sales.ts'
import type { EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { computeKeyFigures, type KeyFigure } from './key-figures.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { isResting } from '../follow-up/resting.ts'
import { computeRecovery } from '../follow-up/scoreboard.ts'
import { openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { FollowedAlert } from '../alerts/alert.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { summarizeTiers, type TierSummary } from '../tiers/tier-summaries.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { valueAtRisk } from '../alerts/value-at-risk.ts'
import type { View } from '../periods/view.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { AlertSummary } from '../alerts/alert-summary.ts'
import type { Money } from '../money.ts'

/** All that the first screen shows. */
export interface OverviewReport extends ReportHead {
  readonly keyFigures: readonly KeyFigure[]
  readonly tiers: readonly TierSummary[]
  readonly knownCustomers: number
  readonly change: ChangeOfSales | undefined
  /** The period's alerts, as on the alerts screen for the same view. */
  readonly alerts: Omit<AlertReport, keyof ReportHead | 'alerts'>
  /** What came of the period's alerts, by the owner then, as on the scoreboard for the same view. */
  readonly recovery: {
    readonly bySalesperson: readonly AlertSummary[]
    readonly total: AlertSummary
  }
  /** The five to call first: the head of the alerts that no order has closed and nobody has put away. */
  readonly callFirst: readonly FollowedAlert[]
  /** Customers of tier A before that are D now, and their value at risk. */
  readonly lostA: { readonly customers: number; readonly valueAtRisk: Money }
}

const CALLED_FIRST = 5
const TIER_A = TIERS.indexOf('A')

/** The cockpit's first screen: key figures, tiers, what changed, and whom to call first. */
export function computeOverview(
  company: Company,
  view: View,
  log: FollowUpLog = NO_FOLLOW_UPS,
): OverviewReport {
  const opened = openView(company, view)
  const counted = countAlerts(company, view, log)
  const { none, gradedOn, trailPeriods, bySalesperson, total, notYet } = counted.totals
  const tiers = summarizeTiers(opened)
  return {
    ...reportHead(opened),
    keyFigures: computeKeyFigures(opened),
    tiers,
    knownCustomers: tiers.reduce((sum, { customers }) => sum + customers, 0),
    change: computeChange(opened),
    alerts: { none, gradedOn, trailPeriods, bySalesperson, total, notYet },
    recovery: computeRecovery(company, view, log),
    callFirst: findCalledFirst(counted, company.today, log),
    lostA: sumLostA(opened),
  }
}

/** The head of the alerts that are open, and about which something is to be done today. */
function findCalledFirst(
  { opened, found }: ReturnType<typeof countAlerts>,
  today: EpochDay,
  log: FollowUpLog,
): readonly FollowedAlert[] {
  const alertOf = alertsOf(opened, log)
  const first: FollowedAlert[] = []
  for (let row = 0; row < found.length && first.length < CALLED_FIRST; row += 1) {
    const followUp = followUpAt(found, row)
    if (followUp.state !== 'open' || isResting(followUp, today)) continue
    const alert = alertOf(found.customer[row] ?? -1)
    // No order has closed it, so that none has won money back.
    if (alert !== undefined) first.push({ ...alert, followUp, wonBack: undefined })
  }
  return first
}

/** Members of tier A in the period before that are D now, and their value at risk. */
function sumLostA(opened: PeriodView): OverviewReport['lostA'] {
  const { period, before, isMember } = opened
  if (before === undefined || period.state === 'gap') return { customers: 0, valueAtRisk: 0 }
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = tiersIn(opened, before).tiers
  const atRisk = valueAtRisk(opened)
  let customers = 0
  let value = 0
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (tiers[customer] !== TIER_D || tiersBefore[customer] !== TIER_A || isMember[customer] === 0)
      continue
    customers += 1
    value += atRisk(customer)
  }
  return { customers, valueAtRisk: value }
}
