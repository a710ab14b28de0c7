import { trendPeriods } from '../overview/key-figures.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { tierTrend } from './tier-trend.ts'
import { measureOf, TIER_D } from './tiers.ts'
import { TIERS, type Tier } from './tier-rule.ts'

/** One tier's customers and money. */
export interface TierSummary {
  readonly tier: Tier
  readonly customers: number
  readonly customersBefore: number | undefined
  /** Sum of the measure. */
  readonly value: Money
  /** value / total of all tiers; undefined where the total is not positive. */
  readonly share: number | undefined
  readonly sales: Money
  /** Sum of known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
  /** The measure (for D: the number of customers) in the 12 periods up to this one, oldest first. */
  readonly trend: readonly (number | undefined)[]
}

/**
 * Customers and money of each tier, A to D, over the members of a view, without the excluded ones. D
 * sums the returns of customers that have nothing else in the period, so that A + B + C + D and the
 * excluded customers make up the whole.
 */
export function summarizeTiers(opened: PeriodView): readonly TierSummary[] {
  const { line, period, before } = opened
  const money = sumTiers(opened)
  const trendOf = tierTrend(opened)
  const countTiers = (info: PeriodInfo): readonly number[] => {
    const { customers, asleep } = trendOf(info)
    return [...customers, asleep]
  }
  const customers = countTiers(period)
  const customersBefore = before === undefined ? undefined : countTiers(before)
  const trend = trendPeriods(line, period.index).map((info) =>
    info === undefined || info.state === 'gap' ? undefined : trendOf(info),
  )
  const total = money.reduce((sum, { value }) => sum + value, 0)
  return TIERS.map((tier, index) => {
    const sums = money[index] ?? noSums()
    return {
      tier,
      customers: customers[index] ?? 0,
      customersBefore: customersBefore?.[index],
      ...sums,
      share: total > 0 ? sums.value / total : undefined,
      trend: trend.map((then) => (index === TIER_D ? then?.asleep : then?.values[index])),
    }
  })
}

interface TierSums {
  value: Money
  sales: Money
  margin: Money
  marginSales: Money
}

function noSums(): TierSums {
  return { value: 0, sales: 0, margin: 0, marginSales: 0 }
}

function sumTiers(opened: PeriodView): readonly TierSums[] {
  const { line, view, period, isMember } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const sums = TIERS.map(() => noSums())
  const entries = entriesIn(table, period.index)
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? -1
    const customer = table.customer[entry] ?? -1
    const tier = sums[tiers[customer] ?? -1]
    if (tier === undefined || isMember[customer] === 0) continue
    tier.value += measureOf(table, view.measure, entry)
    tier.sales += table.sales[entry] ?? 0
    tier.margin += table.margin[entry] ?? 0
    tier.marginSales += table.marginSales[entry] ?? 0
  }
  return sums
}
