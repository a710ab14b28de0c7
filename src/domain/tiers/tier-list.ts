import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { foldedNames } from '../customer/customer-search.ts'
import { foldText } from '../fold-text.ts'
import {
  byCustomer,
  byOwner,
  CODE_POINT_ORDER,
  figureAt,
  sortByFigure,
  type NameOrder,
} from '../row-order.ts'
import { MOVEMENTS, type Movement } from './movement-kind.ts'
import type { TierColumns } from './tier-columns.ts'
import type { TierListFilter, TierListSort, TierSortKey } from './tier-list-choice.ts'
import type { TierReport } from './tier-report.ts'
import { TIERS, type Tier } from './tier-rule.ts'
import { sectionRows, type TierSection } from './tier-sections.ts'
import type { Money } from '../money.ts'

/** Which rows of a {@link TierReport} to show, in which order, and what they add up to. */
export interface TierList {
  /** Row numbers of the report's columns. Sorted by rank they stay grouped by tier. */
  readonly rows: Int32Array
  /** Totals of what is filtered, per tier and in all. */
  readonly groups: readonly TierTotal[]
  readonly total: Omit<TierTotal, 'tier'>
  /** The parts that the rows are put together in, where `groupBy` asks for it. */
  readonly sections?: readonly TierSection[] | undefined
  /** Rows per tier before the filter on tier (other filters applied), for the tier buttons. */
  readonly countByTier: Readonly<Record<Tier, number>>
  readonly countByMovement: Readonly<Record<Movement, number>>
}

/** What the rows of one tier add up to; `share` is undefined where there is no positive total. */
export interface TierTotal {
  readonly tier: Tier
  readonly customers: number
  readonly value: Money
  /** Of the total of the whole report. */
  readonly share: number | undefined
}

/**
 * Which rows of a tier report to show, in which order, and what they add up to.
 *
 * A text is looked for, folded, in id, name, other names and salesperson. Rows without the figure that
 * is sorted by stand last in both directions; equal ones keep the report's order. Grouped rows are sorted within
 * their group.
 */
export function computeTierList(
  company: Company,
  report: TierReport,
  filter: TierListFilter,
  sort: TierListSort,
  order: NameOrder = CODE_POINT_ORDER,
): TierList {
  const { columns } = report
  const isTierWanted = TIERS.map((tier) => filter.tiers.length === 0 || filter.tiers.includes(tier))
  const isMovementWanted = MOVEMENTS.map(
    (movement) => filter.movements.length === 0 || filter.movements.includes(movement),
  )
  const hasText = textFilter(company, report, filter.text)
  const tierCounts = new Int32Array(TIERS.length)
  const movementCounts = new Int32Array(MOVEMENTS.length)
  const rows = new Int32Array(columns.length)
  let length = 0
  for (let row = 0; row < columns.length; row += 1) {
    if (!hasText(row)) continue
    const tier = columns.tier[row] ?? 0
    const movement = columns.movement[row] ?? 0
    const hasTier = isTierWanted[tier] === true
    const hasMovement = isMovementWanted[movement] === true
    if (hasMovement) tierCounts[tier] = (tierCounts[tier] ?? 0) + 1
    if (hasTier) movementCounts[movement] = (movementCounts[movement] ?? 0) + 1
    if (!hasTier || !hasMovement) continue
    rows[length] = row
    length += 1
  }
  const shown = rows.subarray(0, length)
  const sorted = sortByFigure(shown, sortFigure(company, report, sort.key, order), sort.descending)
  const { groupBy } = sort
  return {
    ...(groupBy === undefined
      ? { rows: sorted }
      : sectionRows(company, report, sorted, groupBy, order)),
    ...sumRows(report, shown),
    countByTier: byName(TIERS, tierCounts),
    countByMovement: byName(MOVEMENTS, movementCounts),
  }
}

function byName<Name extends string>(
  names: readonly Name[],
  counts: Int32Array,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) as Record<
    Name,
    number
  >
}

function sumRows(
  { columns, total }: TierReport,
  rows: Int32Array,
): Pick<TierList, 'groups' | 'total'> {
  const customers = new Int32Array(TIERS.length)
  const values = new Float64Array(TIERS.length)
  for (const row of rows) {
    const tier = columns.tier[row] ?? 0
    customers[tier] = (customers[tier] ?? 0) + 1
    values[tier] = (values[tier] ?? 0) + (columns.value[row] ?? 0)
  }
  const shareOf = (value: number): number | undefined => (total > 0 ? value / total : undefined)
  const groups = TIERS.map((tier, at): TierTotal => {
    const value = values[at] ?? 0
    return { tier, customers: customers[at] ?? 0, value, share: shareOf(value) }
  })
  const value = values.reduce((sum, part) => sum + part, 0)
  return { groups, total: { customers: rows.length, value, share: shareOf(value) } }
}

/**
 * Whether a row's customer has a text, folded, in its id, name, other names or salesperson.
 *
 * @param text - '' is in every row.
 */
export function textFilter(
  company: Company,
  {
    columns,
    owners,
  }: {
    readonly columns: Pick<TierColumns, 'customer' | 'owner'>
    readonly owners: readonly string[]
  },
  text: string,
): (row: number) => boolean {
  const wanted = foldText(text)
  if (wanted === '') return () => true
  const searched = foldedNames(company.directory)
  const isOwnerWanted = owners.map((owner) => foldText(owner).includes(wanted))
  return (row) =>
    searched[columns.customer[row] ?? -1]?.includes(wanted) === true ||
    isOwnerWanted[columns.owner[row] ?? -1] === true
}

/** What rows are sorted by, as a number; NaN where a row has no such figure. */
function sortFigure(
  { directory }: Company,
  report: TierReport,
  key: TierSortKey,
  order: NameOrder,
): (row: number) => number {
  const { columns } = report
  switch (key) {
    case 'rank':
      return (row) => rankFigure(columns, row)
    case 'customer':
      return byCustomer(report, directory, order)
    case 'salesperson':
      return byOwner(report, order)
    case 'value':
      return (row) => figureAt(columns.value, row)
    case 'change':
      return (row) => ratio(columns.value, columns.valueBefore, row) - 1
    case 'cumulativeShare':
      return (row) => figureAt(columns.cumulativeShare, row)
    case 'share':
      return (row) => figureAt(columns.share, row)
    case 'orders':
      return (row) => figureAt(columns.orders, row)
    case 'averageOrderValue':
      return (row) => ratio(columns.sales, columns.orders, row)
    case 'marginRate':
      return (row) => ratio(columns.margin, columns.marginSales, row)
    case 'products':
      return (row) => figureAt(columns.products, row)
    case 'lastOrder':
      return (row) =>
        columns.lastOrder[row] === NO_DAY ? Number.NaN : figureAt(columns.lastOrder, row)
    case 'distance':
      return (row) => {
        const toNext = figureAt(columns.toNext, row)
        return Number.isNaN(toNext) ? figureAt(columns.aboveBelow, row) : toNext
      }
  }
}

/** The report's order, but that D, who have no rank, stand by severity: critical first, prospects last. */
function rankFigure({ tier, severity, length }: TierColumns, row: number): number {
  return tier[row] === TIERS.indexOf('D') ? length * (1 + (severity[row] ?? 0)) + row : row
}

/** Sorted by, not shown: a divisor that is not positive counts as no figure. */
function ratio(dividend: Float64Array, divisor: ArrayLike<number>, row: number): number {
  const by = divisor[row] ?? 0
  return by > 0 ? (dividend[row] ?? Number.NaN) / by : Number.NaN
}
