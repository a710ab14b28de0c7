import { createMemory } from '../remember.ts'
import { openRange, type OpenedRange } from '../periods/period-range.ts'
import type { CustomerIndex } from '../reports.ts'
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
  return rememberGroups(opened, '', () => {
    const { company, view, measure, ordering, sums } = opened
    const sorted = byMeasure(ordering, measure)
    const parts = { sales: partsOf(ordering, sums.sales), margin: partsOf(ordering, sums.margin) }
    const [core, growth, others] = byContribution(parts[view.measure])
    const thirds = marginThirds(opened)
    const canPrice = company.hasMargin && company.hasDiscount
    return {
      deciles: cutDeciles(sorted),
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

/** The ordering customers of each part, and last those without one; largest first. */
function partsOf(ordering: Int32Array, measure: Float64Array): readonly Int32Array[] {
  const sorted = byMeasure(ordering, measure)
  const valueOf = (customer: CustomerIndex): number => measure[customer] ?? 0
  const parts = partContribution(Array.from(sorted, valueOf))
  const partOfRow = Int32Array.from(sorted, (customer) => partOf(parts, valueOf(customer)))
  return Array.from({ length: NO_PART }, (_, at) => {
    const first = partOfRow.findIndex((part) => part > at)
    const next = partOfRow.findIndex((part) => part > at + 1)
    return first < 0 ? new Int32Array() : sorted.subarray(first, next < 0 ? sorted.length : next)
  })
}

function byContribution(parts: readonly Int32Array[]): [Int32Array, Int32Array, Int32Array] {
  const joined = (from: number, to: number): Int32Array =>
    Int32Array.from(parts.slice(from, to).flatMap((part) => [...part]))
  return [joined(0, CORE_PART), joined(CORE_PART, GROWTH_PART), joined(GROWTH_PART, NO_PART)]
}

/** All ordering customers of the company, whoever the view is about. */
export function everyoneOrdering({ company, view }: OpenedRange): Int32Array {
  const { range, measure, rule } = view
  return openRange(company, { range, measure, rule, salesperson: undefined }).ordering
}
