import { openView, tiersIn, type PeriodView } from '../periods/period-view.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { CHURNED, gradeSilence, PROSPECT, type Severities } from './severity.ts'
import { valueAtRisk } from './value-at-risk.ts'
import { compareMembers, type WatchMember } from './watch-member.ts'

/**
 * Customers that nobody is alerted of: the churned, asleep at 'low' for as many periods as the settings
 * say, and the prospects, known and never with a sale line. An open period grades nobody yet: there the
 * churned are those of the period before who have not ordered since.
 *
 * @param severities - Of the same view.
 * @returns the churned with their value at risk, largest first, then the prospects, with 0; each then
 *   by customer key. undefined in gaps.
 */
export function findDormant(
  opened: PeriodView,
  severities: Severities,
): readonly WatchMember[] | undefined {
  const { period } = opened
  if (period.state === 'gap') return undefined
  const graded = period.state === 'open' ? gradedBefore(opened) : severities
  const { tiers } = tiersIn(opened, period)
  const atRisk = valueAtRisk(opened)
  const churned: WatchMember[] = []
  const prospects: WatchMember[] = []
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (tiers[customer] !== TIER_D) continue
    if (severities.severity[customer] === PROSPECT) prospects.push({ customer, amount: 0 })
    else if (graded?.severity[customer] === CHURNED) {
      churned.push({ customer, amount: atRisk(customer) })
    }
  }
  return [...churned.toSorted(compareMembers), ...prospects]
}

function gradedBefore({ company, view, before }: PeriodView): Severities | undefined {
  if (before === undefined) return undefined
  return gradeSilence(openView(company, { ...view, period: before.key }))
}
