import { firstSaleAfter } from '../alerts/alerts.ts'
import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { changePartOf, type ChangePart } from '../overview/change-of-sales.ts'
import { MOVEMENTS, type Movement } from '../tiers/movement-kind.ts'
import { TRAIL_LENGTH } from '../tiers/trail.ts'
import type { TierColumns } from '../tiers/tier-columns.ts'
import type { TierReport } from '../tiers/tier-report.ts'
import {
  byCustomer,
  byOwner,
  CODE_POINT_ORDER,
  figureAt,
  sortByFigure,
  type NameOrder,
} from '../row-order.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { edgeDistance, type Edge } from './edges.ts'
import { TIERS_BEFORE, type TierBefore } from './movement-matrix.ts'

/** Whose names are wanted: a cell of the matrix, movements, a part of the change, or an edge. */
export type MovementPick =
  | { readonly kind: 'cell'; readonly from: TierBefore; readonly to: Tier }
  | { readonly kind: 'movement'; readonly movements: readonly Movement[] }
  | { readonly kind: 'part'; readonly part: ChangePart }
  | { readonly kind: 'edge'; readonly edge: Edge }

/** A column of the list that it can be sorted by. */
export type MovementSortKey =
  | 'customer'
  | 'salesperson'
  | 'before'
  | 'now'
  | 'change'
  | 'lastOrder'
  | 'orderedSince'
  | 'distance'

/** In which order. Rows without the figure stand last in both directions; equal ones keep theirs. */
export interface MovementSort {
  readonly key: MovementSortKey
  readonly descending: boolean
}

/** The customers that were picked, as columns: entry i of every column belongs to row i. */
export interface MovementList {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly owner: Int32Array // index of owners
  readonly tier: Uint8Array // index of TIERS
  readonly tierBefore: Uint8Array // index of TIERS_BEFORE
  readonly movement: Uint8Array // index of MOVEMENTS
  readonly trail: Uint8Array // TRAIL_LENGTH per row, as in TierColumns
  readonly value: Float64Array // Money
  readonly valueBefore: Float64Array // Money; NaN in the first period
  readonly lastOrder: Int32Array // EpochDay; NO_DAY: never
  /** The first sale line after the period, if the data has one. */
  readonly orderedSince: Int32Array // EpochDay; NO_DAY: none
  /** To the cut-off; NaN but for the names at an edge. */
  readonly distance: Float64Array // Money
  readonly owners: readonly string[]
  /** Sums over all rows; `before` and `change` are undefined in the first period. */
  readonly total: {
    readonly before: Money | undefined
    readonly now: Money
    readonly change: Money | undefined
  }
  /** The order of the rows. */
  readonly sort: MovementSort
}

/**
 * The customers of a pick. Without a wanted order: at an edge the nearest first; else by what they
 * changed the total by, in the direction that their sum has. Rows without the figure stand last, equal
 * ones by tier, measure and key.
 *
 * @param tiers - The tier report of the company and view.
 */
export function computeMovementList(
  company: Company,
  tiers: TierReport,
  pick: MovementPick,
  wanted?: MovementSort,
  order: NameOrder = CODE_POINT_ORDER,
): MovementList {
  const { columns, period } = tiers
  const isPicked = picker(tiers, pick)
  const rows: number[] = []
  for (let row = 0; row < columns.length; row += 1) if (isPicked(row)) rows.push(row)
  const total = sumRows(tiers, rows)
  const sort = wanted ?? firstSort(pick, total.change)
  const orderedSince = (row: number) =>
    firstSaleAfter(
      company.ledger,
      columns.customer[row] ?? -1,
      period.last,
      company.asOf ?? NO_DAY,
    ) ?? NO_DAY
  const distance = (row: number) =>
    (pick.kind === 'edge' ? edgeDistance(columns, row, pick.edge) : undefined) ?? Number.NaN
  const figure = sortFigure(company, tiers, sort.key, order, { orderedSince, distance })
  const sorted = sortByFigure(Int32Array.from(rows), figure, sort.descending)
  return {
    length: sorted.length,
    customer: sorted.map((row) => columns.customer[row] ?? 0),
    owner: sorted.map((row) => columns.owner[row] ?? 0),
    tier: Uint8Array.from(sorted, (row) => columns.tier[row] ?? 0),
    tierBefore: Uint8Array.from(sorted, (row) => columns.tierBefore[row] ?? 0),
    movement: Uint8Array.from(sorted, (row) => columns.movement[row] ?? 0),
    trail: takeTrails(columns, sorted),
    value: Float64Array.from(sorted, (row) => columns.value[row] ?? 0),
    valueBefore: Float64Array.from(sorted, (row) => columns.valueBefore[row] ?? Number.NaN),
    lastOrder: sorted.map((row) => columns.lastOrder[row] ?? NO_DAY),
    orderedSince: sorted.map(orderedSince),
    distance: Float64Array.from(sorted, distance),
    owners: tiers.owners,
    total,
    sort,
  }
}

/** Whether a row of the columns belongs to a pick. */
function picker({ columns, period }: TierReport, pick: MovementPick): (row: number) => boolean {
  switch (pick.kind) {
    case 'cell': {
      const from = TIERS_BEFORE.indexOf(pick.from)
      const to = TIERS.indexOf(pick.to)
      return (row) => columns.tierBefore[row] === from && columns.tier[row] === to
    }
    case 'movement': {
      const wanted = MOVEMENTS.map((movement) => pick.movements.includes(movement))
      return (row) => wanted[columns.movement[row] ?? -1] === true
    }
    case 'part':
      // From a gap nothing is concluded, so nothing has changed in it.
      return (row) => period.state !== 'gap' && partOfRow(columns, row) === pick.part
    case 'edge':
      return (row) => edgeDistance(columns, row, pick.edge) !== undefined
  }
}

/** The part of the change that a row is in; none in the first period. */
function partOfRow(columns: TierColumns, row: number): ChangePart | undefined {
  const difference = (columns.value[row] ?? 0) - (columns.valueBefore[row] ?? Number.NaN)
  if (Number.isNaN(difference)) return undefined
  const orderedThen = (columns.tierBefore[row] ?? TIER_D) < TIER_D
  const ordersNow = (columns.tier[row] ?? TIER_D) < TIER_D
  const isNew = MOVEMENTS[columns.movement[row] ?? -1] === 'new'
  return changePartOf(orderedThen, ordersNow, isNew, difference)
}

function sumRows({ columns, before }: TierReport, rows: readonly number[]): MovementList['total'] {
  const sum = (column: Float64Array) => rows.reduce((all, row) => all + (column[row] ?? 0), 0)
  const now = sum(columns.value)
  if (before === undefined) return { before: undefined, now, change: undefined }
  const then = sum(columns.valueBefore)
  return { before: then, now, change: now - then }
}

function firstSort(pick: MovementPick, change: Money | undefined): MovementSort {
  if (pick.kind === 'edge') return { key: 'distance', descending: false }
  return { key: 'change', descending: change === undefined || change >= 0 }
}

interface DerivedFigures {
  readonly orderedSince: (row: number) => number
  readonly distance: (row: number) => number
}

/** What rows are sorted by; NaN where a row has no such figure. */
function sortFigure(
  { directory }: Company,
  report: TierReport,
  key: MovementSortKey,
  order: NameOrder,
  derived: DerivedFigures,
): (row: number) => number {
  const { columns } = report
  const day = (value: number): number => (value === NO_DAY ? Number.NaN : value)
  switch (key) {
    case 'customer':
      return byCustomer(report, directory, order)
    case 'salesperson':
      return byOwner(report, order)
    case 'before':
      return (row) => figureAt(columns.valueBefore, row)
    case 'now':
      return (row) => figureAt(columns.value, row)
    case 'change':
      return (row) => figureAt(columns.value, row) - figureAt(columns.valueBefore, row)
    case 'lastOrder':
      return (row) => day(figureAt(columns.lastOrder, row))
    case 'orderedSince':
      return (row) => day(derived.orderedSince(row))
    case 'distance':
      return derived.distance
  }
}

function takeTrails(columns: TierColumns, rows: Int32Array): Uint8Array {
  const trail = new Uint8Array(rows.length * TRAIL_LENGTH)
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * TRAIL_LENGTH
    trail.set(columns.trail.subarray(from, from + TRAIL_LENGTH), at * TRAIL_LENGTH)
  }
  return trail
}
