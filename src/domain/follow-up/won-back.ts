import type { EpochDay } from '../calendar.ts'
import { CHURNED, gradeSilence } from '../alerts/severity.ts'
import type { Money } from '../money.ts'
import { periodOf } from '../periods/period-calendar.ts'
import { entryOf } from '../periods/period-table.ts'
import { openView, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import { frozenAlerts } from './frozen-alerts.ts'

/**
 * The money that the order closing an alert stands for: the customer's net sales, whatever the measure,
 * in the period of its first sale line after the alert's, a period of the alert's own kind, up to the
 * as-of date. It counts once, on the customer's newest alert before the order: nothing is counted on an
 * alert that a later one follows.
 *
 * @param opened - The view of the alerts' period.
 * @returns a function of the customer and the day of that sale line; undefined without an order, and
 *   where the money counts on a later alert. Returns may bring it below 0.
 */
export function wonBack(
  { company, line, view, period }: PeriodView,
  log: FollowUpLog,
): (customer: CustomerIndex, orderedOn: EpochDay | undefined) => Money | undefined {
  const { table } = line
  const laterPeriods = line.periods.filter(({ index }) => index > period.index)
  const hasAlertIn = new Map(
    laterPeriods.map((info) => [info.index, onceAsked(() => alertsOf(info))]),
  )

  function alertsOf(info: PeriodInfo): (customer: CustomerIndex) => boolean {
    const everyone = { ...view, period: info.key, salesperson: undefined, only: undefined }
    const later = openView(company, everyone)
    const severities = gradeSilence(later)
    const frozen = frozenAlerts(later, severities, log)
    return (customer) =>
      (severities.severity[customer] ?? CHURNED) < CHURNED || frozen.has(customer)
  }

  return (customer, orderedOn) => {
    if (orderedOn === undefined) return undefined
    const ordered = periodOf(table.calendar, orderedOn)
    const isFollowed = laterPeriods.some(
      ({ index }) => index < ordered && hasAlertIn.get(index)?.()(customer) === true,
    )
    if (isFollowed) return undefined
    return table.sales[entryOf(table, customer, ordered)] ?? 0
  }
}

/** Most orders come in the very next period, so later ones are looked at only where one is asked for. */
function onceAsked<V>(compute: () => V): () => V {
  let answer: { readonly value: V } | undefined
  return () => {
    answer ??= { value: compute() }
    return answer.value
  }
}
