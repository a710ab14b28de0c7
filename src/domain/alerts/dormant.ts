import { openView, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { CHURNED, gradeSilence, PROSPECT, type Severities } from './severity.ts'
import { silentCustomers } from './silent-customers.ts'
import type { WatchMembers } from './watch-member.ts'

/**
 * Customers that nobody is alerted of: the churned, asleep at 'low' for as many periods as the settings
 * say, and the prospects, known and never with a sale line. An open period grades nobody yet: there the
 * churned are those of the period before who have not ordered since.
 *
 * @param severities - Of the same view.
 * @returns the churned with their value at risk, largest first, then the prospects, with 0; each then
 *   by customer key. undefined in gaps.
 */
export function findDormant(opened: PeriodView, severities: Severities): WatchMembers | undefined {
  const { period } = opened
  if (period.state === 'gap') return undefined
  const isChurned = churnedIn(opened, severities)
  const silent = silentCustomers(opened)
  const { tiers } = tiersIn(opened, period)
  const found = new Int32Array(tiers.length)
  const amount = new Float64Array(tiers.length)
  let length = 0
  for (let place = 0; place < silent.customer.length; place += 1) {
    const customer = silent.customer[place] ?? -1
    if (!isChurned(customer)) continue
    found[length] = customer
    amount[length] = silent.valueAtRisk[place] ?? 0
    length += 1
  }
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (tiers[customer] !== TIER_D || severities.severity[customer] !== PROSPECT) continue
    found[length] = customer
    length += 1
  }
  return { customer: found.slice(0, length), amount: amount.slice(0, length) }
}

/** Whether a customer is one of the churned of {@link findDormant}. */
export function churnedIn(
  opened: PeriodView,
  severities: Severities,
): (customer: CustomerIndex) => boolean {
  const graded = opened.period.state === 'open' ? gradedBefore(opened) : severities
  const { tiers } = tiersIn(opened, opened.period)
  return (customer) => tiers[customer] === TIER_D && graded?.severity[customer] === CHURNED
}

function gradedBefore({ company, view, before }: PeriodView): Severities | undefined {
  if (before === undefined) return undefined
  return gradeSilence(openView(company, { ...view, period: before.key }))
}
