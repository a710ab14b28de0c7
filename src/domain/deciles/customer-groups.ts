import { freeBuffer } from '../free-buffer.ts'
import { gatherNumbers } from '../gather.ts'
import { createMemory } from '../remember.ts'
import { openRange, type OpenedRange } from '../periods/period-range.ts'
import { isOfEveryone } from '../periods/view.ts'
import { firstWhere } from '../tiers/ranking.ts'
import type { Measure } from '../tiers/tier-rule.ts'
import { findLosingValue, marginThirds, type MarginThirds } from './losing-value.ts'
import { byMeasure, cutDeciles } from './money-deciles.ts'
import { NO_PART, partContribution, partOf } from './purchase-deciles.ts'
import { findPriceBuyers } from './price-buyers.ts'

/** The last parts of core (ahead < 0.10) and of growth (ahead < 0.50). */
const CORE_PART = 1
const GROWTH_PART = 5

/** The groups that customers are named in; price buyers beside the other three. */
export const NAMED_GROUPS = ['core', 'growth', 'losing-value', 'price-buyers'] as const
export type NamedGroup = (typeof NAMED_GROUPS)[number]

/** Every way in which a range's ordering customers are grouped. */
export interface CustomerGroups {
  /** By the view's measure, best first; none under 10 customers. */
  readonly deciles: readonly Int32Array[] // CustomerIndex
  /** Entry k - 1: the customers of part k, largest first; the last: those without a positive one. */
  readonly parts: Readonly<Record<Measure, readonly Int32Array[]>>
  /** undefined: not to be had from the data (no margin, no discount, too few periods). */
  readonly named: Readonly<Record<NamedGroup, Int32Array | undefined>>
  readonly thirds: MarginThirds | undefined
}

const rememberGroups = createMemory<CustomerGroups>(1)

/**
 * Groups the ordering customers of a range.
 *
 * *Core* stands in the first tenth of the contribution by the view's measure, *growth* from there to
 * its half; *losing value* is told from margin alone, and holds who is in neither. *Price buyers* are
 * told from discount and margin, and may be in one of the three as well.
 */
export function groupCustomers(opened: OpenedRange): CustomerGroups {
  const { company, view, ordering, sums } = opened
  // Whatever the rule, a range has the same array of those who order, and no other range has it.
  return rememberGroups(ordering, '', () => {
    const sorted = {
      sales: byMeasure(ordering, sums.sales),
      margin: byMeasure(ordering, sums.margin),
    }
    const parts = {
      sales: partsOf(sorted.sales, sums.sales),
      margin: partsOf(sorted.margin, sums.margin),
    }
    const [core, growth, others] = byContribution(sorted[view.measure], parts[view.measure])
    const thirds = marginThirds(opened)
    const canPrice = company.hasMargin && company.hasDiscount
    return {
      deciles: cutDeciles(sorted[view.measure]),
      parts,
      named: {
        core,
        growth,
        'losing-value': thirds && findLosingValue(thirds, others),
        'price-buyers': canPrice
          ? findPriceBuyers(sums, ordering, everyoneOrdering(opened))
          : undefined,
      },
      thirds,
    }
  })
}

/** The sorted customers of each part, and last those without one. */
function partsOf(sorted: Int32Array, measure: Float64Array): readonly Int32Array[] {
  const measures = gatherNumbers(measure, sorted)
  const parts = partContribution(measures)
  const endOf = (part: number): number =>
    firstWhere(sorted.length, (place) => partOf(parts, measures[place] ?? 0) > part)
  const cut = Array.from({ length: NO_PART }, (_, at) => sorted.subarray(endOf(at), endOf(at + 1)))
  freeBuffer(measures)
  return cut
}

/** Core, growth and all others: one after another in the order of the parts. */
function byContribution(
  sorted: Int32Array,
  parts: readonly Int32Array[],
): readonly [Int32Array, Int32Array, Int32Array] {
  const endOf = (part: number): number =>
    parts.slice(0, part).reduce((sum, { length }) => sum + length, 0)
  const [core, growth] = [endOf(CORE_PART), endOf(GROWTH_PART)]
  return [sorted.subarray(0, core), sorted.subarray(core, growth), sorted.subarray(growth)]
}

/** All ordering customers of the company, whoever the view is about. */
export function everyoneOrdering({ company, view, ordering }: OpenedRange): Int32Array {
  if (isOfEveryone(view)) return ordering
  const { range, measure, rule } = view
  return openRange(company, { range, measure, rule, salesperson: undefined }).ordering
}
