import { trendPeriods } from '../overview/key-figures.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { TRAIL_UNKNOWN, type TierSummary } from '../reports.ts'
import { measureOf, TIER_D } from './tiers.ts'
import { TIERS } from './tier-rule.ts'

interface TierSums {
  customers: number
  value: Money
  sales: Money
  margin: Money
  marginSales: Money
}

/**
 * Customers and money of each tier, A to D, over the members of a view, without the excluded ones. D
 * sums the returns of customers that have nothing else in the period, so that A + B + C + D and the
 * excluded customers make up the whole.
 */
export function summarizeTiers(opened: PeriodView): readonly TierSummary[] {
  const { line, period, before } = opened
  const now = sumTiers(opened, period)
  const then = before === undefined ? undefined : sumTiers(opened, before)
  const trend = trendPeriods(line, period.index).map((info) =>
    info === undefined || info.state === 'gap' ? undefined : sumTiers(opened, info),
  )
  const total = now.reduce((sum, { value }) => sum + value, 0)
  return TIERS.map((tier, index) => {
    const sums = now[index] ?? noSums()
    return {
      tier,
      ...sums,
      customersBefore: then?.[index]?.customers,
      share: total > 0 ? sums.value / total : undefined,
      trend: trend.map((earlier) =>
        index === TIER_D ? earlier?.[index]?.customers : earlier?.[index]?.value,
      ),
    }
  })
}

function noSums(): TierSums {
  return { customers: 0, value: 0, sales: 0, margin: 0, marginSales: 0 }
}

function sumTiers(opened: PeriodView, period: PeriodInfo): readonly TierSums[] {
  const { line, view, isMember } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const sums = TIERS.map(() => noSums())
  const customers = new Int32Array(TRAIL_UNKNOWN + 1)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    const tier = tiers[customer] ?? TRAIL_UNKNOWN
    if (isMember[customer] === 1) customers[tier] = (customers[tier] ?? 0) + 1
  }
  for (const entry of entriesIn(table, period.index)) {
    const customer = table.customer[entry] ?? -1
    const tier = sums[tiers[customer] ?? -1]
    if (tier === undefined || isMember[customer] === 0) continue
    tier.value += measureOf(table, view.measure, entry)
    tier.sales += table.sales[entry] ?? 0
    tier.margin += table.margin[entry] ?? 0
    tier.marginSales += table.marginSales[entry] ?? 0
  }
  return sums.map((own, tier) => ({ ...own, customers: customers[tier] ?? 0 }))
}
