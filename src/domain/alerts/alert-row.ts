import { NO_DAY } from '../calendar.ts'
import { CAME_BACK, UNANSWERED, type AlertFollowUp } from '../follow-up/alert-follow-up.ts'
import { PRODUCTS_SHOWN, type AlertColumns, type CountedAlerts } from './alert-columns.ts'
import { SEVERITIES, type FollowedAlert } from './alert.ts'
import { TRAIL_LENGTH } from '../tiers/trail.ts'
import { TIERS } from '../tiers/tier-rule.ts'

/**
 * Reads one alert out of the columns of a report.
 *
 * @throws RangeError for a row that the report does not have.
 */
export function readAlert(alerts: AlertColumns, row: number): FollowedAlert {
  const customer = alerts.customer[row]
  const severity = SEVERITIES[alerts.severity[row] ?? -1]
  const tierBefore = TIERS[alerts.tierBefore[row] ?? -1]
  if (customer === undefined || severity === undefined || tierBefore === undefined) {
    throw new RangeError(`No such alert: ${row}`)
  }
  const lastOrder = alerts.lastOrder[row] ?? NO_DAY
  const lastOrderMonthOnly = alerts.lastOrderMonthOnly[row] === 1
  const orderedSince = alerts.orderedSince[row] ?? NO_DAY
  const wonBack = alerts.wonBack[row] ?? Number.NaN
  const twiceGap = alerts.twiceGap[row] ?? 0
  const { trailLength } = alerts
  const marks = alerts.trail.subarray(
    (row + 1) * TRAIL_LENGTH - trailLength,
    (row + 1) * TRAIL_LENGTH,
  )
  const bought = alerts.lastProducts.subarray(row * PRODUCTS_SHOWN, (row + 1) * PRODUCTS_SHOWN)
  return {
    customer,
    severity,
    tierBefore,
    owner: alerts.owners[alerts.owner[row] ?? -1] ?? '',
    lastOrder,
    lastOrderMonthOnly,
    daysSince: lastOrderMonthOnly ? undefined : alerts.reference - lastOrder,
    periodsAsleep: alerts.periodsAsleep[row] ?? 0,
    trail: Array.from(marks, (mark) => TIERS[mark] ?? '·'),
    valueAtRisk: alerts.valueAtRisk[row] ?? 0,
    usualGap: twiceGap === 0 ? undefined : twiceGap / 2,
    withinRhythm: alerts.withinRhythm[row] === 1,
    lastProducts: Array.from(bought.filter((product) => product >= 0)).map(
      (product) => alerts.products[product] ?? '',
    ),
    orderedSince: orderedSince === NO_DAY ? undefined : orderedSince,
    returnsOnly: alerts.returnsOnly[row] === 1,
    followUp: followUpAt(alerts, row),
    wonBack: Number.isNaN(wonBack) ? undefined : wonBack,
  }
}

/**
 * Reads alerts out of the columns of a report.
 *
 * @param rows - Without them all, in their order.
 */
export function readAlerts(
  alerts: AlertColumns,
  rows: Iterable<number> = alerts.customer.keys(),
): readonly FollowedAlert[] {
  return Array.from(rows, (row) => readAlert(alerts, row))
}

/** What was done about an alert, and what came of it. */
export function followUpAt({ followUps, orderedSince }: CountedAlerts, row: number): AlertFollowUp {
  return followUps.get(row) ?? (orderedSince[row] === NO_DAY ? UNANSWERED : CAME_BACK)
}
