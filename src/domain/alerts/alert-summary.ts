import { compareCodePoints } from '../code-point-order.ts'
import type { AlertFollowUp } from '../follow-up/alert-follow-up.ts'
import type { CountedAlerts } from './alert-columns.ts'
import { SEVERITIES, type Severity } from './alert.ts'
import { followUpAt } from './alert-row.ts'
import type { Money } from '../money.ts'

/** Alerts of one person, or of another group of them. Open, done, recovered and came back add up to them. */
export interface AlertSummary {
  readonly owner: string
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly alerts: number
  readonly valueAtRisk: Money
  /** How many have ordered since: recovered or came back. */
  readonly orderedSince: number
  /** How many have a contact that counts for them; see `followUpOf`. */
  readonly contacted: number
  /** How many wait for an order and were not put away. */
  readonly open: number
  /** How many were put away without an order. */
  readonly done: number
  readonly recovered: number
  readonly cameBack: number
  /** Sums of what was won back; see `wonBack`. */
  readonly recoveredMoney: Money
  readonly cameBackMoney: Money
}

/** What some alerts have come to so far. */
export interface AlertTally {
  readonly bySeverity: Int32Array // by index of SEVERITIES
  readonly byState: Record<AlertFollowUp['state'], number>
  readonly money: Record<AlertFollowUp['state'], number>
  alerts: number
  valueAtRisk: number
  contacted: number
}

/** A tally of no alerts. */
export function startTally(): AlertTally {
  return {
    bySeverity: new Int32Array(SEVERITIES.length),
    byState: { open: 0, done: 0, recovered: 0, 'came-back': 0 },
    money: { open: 0, done: 0, recovered: 0, 'came-back': 0 },
    alerts: 0,
    valueAtRisk: 0,
    contacted: 0,
  }
}

/** Counts one alert in. */
export function countAlert(tally: AlertTally, alerts: CountedAlerts, row: number): void {
  const { state, contacts } = followUpAt(alerts, row)
  const severity = alerts.severity[row] ?? 0
  const wonBack = alerts.wonBack[row] ?? Number.NaN
  tally.bySeverity[severity] = (tally.bySeverity[severity] ?? 0) + 1
  tally.byState[state] += 1
  if (!Number.isNaN(wonBack)) tally.money[state] += wonBack
  tally.alerts += 1
  tally.valueAtRisk += alerts.valueAtRisk[row] ?? 0
  if (contacts.length > 0) tally.contacted += 1
}

/** What a tally comes to, under the name of the person, or of the group of customers, that has them. */
export function toSummary(owner: string, tally: AlertTally): AlertSummary {
  const { bySeverity, byState, money, alerts, valueAtRisk, contacted } = tally
  const [critical = 0, high = 0, medium = 0, low = 0] = bySeverity
  return {
    owner,
    bySeverity: { critical, high, medium, low },
    alerts,
    valueAtRisk,
    orderedSince: byState.recovered + byState['came-back'],
    contacted,
    open: byState.open,
    done: byState.done,
    recovered: byState.recovered,
    cameBack: byState['came-back'],
    recoveredMoney: money.recovered,
    cameBackMoney: money['came-back'],
  }
}

/**
 * What some alerts add up to.
 *
 * @param rows - Without them all.
 */
export function summarizeAlerts(alerts: CountedAlerts, rows?: Iterable<number>): AlertSummary {
  const tally = startTally()
  for (const row of rows ?? alerts.customer.keys()) countAlert(tally, alerts, row)
  return toSummary('', tally)
}

/** One summary per person with alerts: largest value at risk first, then by name. */
export function summarizeByOwner(alerts: CountedAlerts): readonly AlertSummary[] {
  return summarizeGroups(alerts, alerts.owner, alerts.owners)
    .filter((summary) => summary.alerts > 0)
    .toSorted(byValueAtRisk)
}

/** What summaries of different alerts come to together. */
export function addSummaries(summaries: readonly AlertSummary[]): AlertSummary {
  const total = toSummary('', startTally())
  return summaries.reduce<AlertSummary>(
    (sum, own) => ({
      owner: '',
      bySeverity: {
        critical: sum.bySeverity.critical + own.bySeverity.critical,
        high: sum.bySeverity.high + own.bySeverity.high,
        medium: sum.bySeverity.medium + own.bySeverity.medium,
        low: sum.bySeverity.low + own.bySeverity.low,
      },
      alerts: sum.alerts + own.alerts,
      valueAtRisk: sum.valueAtRisk + own.valueAtRisk,
      orderedSince: sum.orderedSince + own.orderedSince,
      contacted: sum.contacted + own.contacted,
      open: sum.open + own.open,
      done: sum.done + own.done,
      recovered: sum.recovered + own.recovered,
      cameBack: sum.cameBack + own.cameBack,
      recoveredMoney: sum.recoveredMoney + own.recoveredMoney,
      cameBackMoney: sum.cameBackMoney + own.cameBackMoney,
    }),
    total,
  )
}

/** Summaries of people: largest value at risk first, then by name. */
export function byValueAtRisk(x: AlertSummary, y: AlertSummary): number {
  return y.valueAtRisk - x.valueAtRisk || compareCodePoints(x.owner, y.owner)
}

/**
 * One summary for each of several groups of alerts, under its name.
 *
 * @param groupOf - Per alert its group; -1: in none.
 */
export function summarizeGroups(
  alerts: CountedAlerts,
  groupOf: Int32Array,
  names: readonly string[],
): readonly AlertSummary[] {
  const tallies = names.map(startTally)
  for (let row = 0; row < alerts.length; row += 1) {
    const tally = tallies[groupOf[row] ?? -1]
    if (tally !== undefined) countAlert(tally, alerts, row)
  }
  return tallies.map((tally, group) => toSummary(names[group] ?? '', tally))
}
