import { computeAlertReport } from '../alerts/alert-report.ts'
import { computeChange } from './change-of-sales.ts'
import type { EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { computeKeyFigures } from './key-figures.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { isResting } from '../follow-up/resting.ts'
import { computeScoreboard } from '../follow-up/scoreboard.ts'
import { openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { FollowedAlert, OverviewReport } from '../reports.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { summarizeTiers } from '../tiers/tier-summaries.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { valueAtRisk } from '../alerts/value-at-risk.ts'
import type { View } from '../periods/view.ts'

const CALLED_FIRST = 5
const TIER_A = TIERS.indexOf('A')

/** The cockpit's first screen: key figures, tiers, what changed, and whom to call first. */
export function computeOverview(
  company: Company,
  view: View,
  log: FollowUpLog = NO_FOLLOW_UPS,
): OverviewReport {
  const opened = openView(company, view)
  const { none, gradedOn, trailPeriods, bySalesperson, total, notYet, alerts } = computeAlertReport(
    company,
    view,
    log,
  )
  const recovery = computeScoreboard(company, view, 'period', log)
  const tiers = summarizeTiers(opened)
  return {
    ...reportHead(opened),
    keyFigures: computeKeyFigures(opened),
    tiers,
    knownCustomers: tiers.reduce((sum, { customers }) => sum + customers, 0),
    change: computeChange(opened),
    alerts: { none, gradedOn, trailPeriods, bySalesperson, total, notYet },
    recovery: { bySalesperson: recovery.bySalesperson, total: recovery.total },
    callFirst: alerts.filter(isToBeCalled(company.today)).slice(0, CALLED_FIRST),
    lostA: sumLostA(opened),
  }
}

function isToBeCalled(today: EpochDay): (alert: FollowedAlert) => boolean {
  return ({ followUp }) => followUp.state === 'open' && !isResting(followUp, today)
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
