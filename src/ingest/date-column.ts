import { NO_DAY, type EpochDay } from '../domain/calendar.ts'
import { CELL_KINDS, type CellColumn } from './cell-table.ts'
import type { ValueUse } from './data-rows.ts'
import { toDateCell, toFullYear, type DateCell, type DateContext } from './date-cell.ts'
import type { DateOrder, Mapping } from './mapping.ts'
import { readDateCell } from './read-date-cell.ts'

/** A column of dates taken apart, and what its values prove about the order of day and month. */
export interface DateProfile {
  readonly cells: readonly DateCell[]
  /** Rows that can be read in this order. */
  readonly rowsByOrder: Readonly<Record<DateOrder, number>>
  /** Orders in which every row can be read that can be read in any. */
  readonly possible: readonly DateOrder[]
  /** A value that only one order can read, by order; the distinct value's number. */
  readonly proof: Readonly<Partial<Record<DateOrder, number>>>
  /** A value that the order decides. */
  readonly triple: number | undefined
  readonly dotted: boolean
  readonly valueRows: number
  /** Rows that are a date in some order, in our calendar or another, or one that does not exist. */
  readonly dateRows: number
  /** Rows with a number that may count days outside of this century, and the first such value. */
  readonly serialRows: number
  readonly serial: number | undefined
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

/** Takes every distinct value of a column apart as a date. */
export function profileDates(column: CellColumn, use: ValueUse, context: DateContext): DateProfile {
  const cells: DateCell[] = []
  const rowsByOrder: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  const proof: Partial<Record<DateOrder, number>> = {}
  const firsts = new Set<number>()
  const lasts = new Set<number>()
  let triple: number | undefined
  let tripleRows = 0
  let dotted = true
  let valueRows = 0
  let dateRows = 0
  let serialRows = 0
  let serial: number | undefined
  for (let value = 0; value < column.size; value += 1) {
    const rows = use.rows[value] ?? 0
    const kind = CELL_KINDS[column.kinds[value] ?? 0] ?? 'text'
    const cell = rows === 0 ? EMPTY : readDateCell(column.text(value), kind, context)
    cells.push(cell)
    if (cell.kind === 'empty') continue
    valueRows += rows
    if (cell.kind === 'day' || cell.kind === 'other-calendar' || cell.kind === 'impossible') {
      dateRows += rows
    }
    if (cell.kind === 'serial') {
      serialRows += rows
      serial ??= value
    }
    if (cell.kind !== 'triple') continue
    const fitting = ORDERS.filter((order) => fits(cell, order, context))
    for (const order of fitting) rowsByOrder[order] += rows
    const [only] = fitting
    if (only !== undefined && fitting.filter(isCommon).length <= 1) {
      if (fitting.length === 1 || only !== 'ymd') proof[only] ??= value
    }
    dateRows += rows
    if (fitting.length === 0) continue
    tripleRows += rows
    triple ??= value
    dotted &&= cell.dotted
    firsts.add(cell.parts[0])
    lasts.add(cell.parts[2])
  }
  const possible = ORDERS.filter((order) => tripleRows > 0 && rowsByOrder[order] === tripleRows)
  return {
    cells,
    rowsByOrder,
    possible: withoutUnlikelyYears(possible, firsts.size, lasts.size),
    proof,
    triple,
    dotted,
    valueRows,
    dateRows,
    serialRows,
    serial,
  }
}

/** Which order a column is read in, and whether it had to be taken on trust. */
export interface DateOrderDecision {
  readonly order: DateOrder
  /**
   * 'proven' by the values; 'said' by the user; 'free': no value needs an order; 'open': must be asked;
   * 'mixed': the values prove two orders.
   */
  readonly ground: 'proven' | 'said' | 'free' | 'open' | 'mixed'
}

/**
 * Decides the order of day and month for a whole column, from all its rows. Points between the parts
 * mean day first wherever the values allow it: no country writes the month first with points.
 */
export function decideDateOrder(
  profile: DateProfile,
  said: DateOrder | undefined,
): DateOrderDecision {
  const { possible, proof, triple, dotted } = profile
  if (triple === undefined) return { order: 'dmy', ground: 'free' }
  const [only, second] = possible
  if (only === undefined) {
    // '01.13.2025' among dates with points has a month that does not exist; it proves nothing.
    if (dotted && proof.dmy !== undefined) return { order: 'dmy', ground: 'proven' }
    const first = ORDERS.find((order) => proof[order] !== undefined)
    return { order: first ?? 'dmy', ground: 'mixed' }
  }
  if (second === undefined) return { order: only, ground: 'proven' }
  if (said !== undefined && possible.includes(said)) return { order: said, ground: 'said' }
  if (dotted && possible.includes('dmy') && !possible.includes('ymd')) {
    return { order: 'dmy', ground: 'proven' }
  }
  return { order: only, ground: 'open' }
}

/** The days of a column's distinct values, once its order is decided. */
export interface DateColumn {
  /** NO_DAY where the value is no date. */
  readonly days: Int32Array
  readonly monthOnly: Uint8Array
  /** Per distinct value, with the triples resolved. */
  readonly cells: readonly DateCell[]
}

/**
 * Reads the distinct values of a column in an order.
 *
 * @param serials - What numbers are that count days outside of this century; undefined: not decided.
 */
export function toDateColumn(
  { cells }: DateProfile,
  order: DateOrder,
  serials: Mapping['serials'],
  context: DateContext,
): DateColumn {
  const days = new Int32Array(cells.length).fill(NO_DAY)
  const monthOnly = new Uint8Array(cells.length)
  const resolved = cells.map((cell, value) => {
    const inOrder =
      cell.kind === 'triple' ? resolveTriple(cell, order, context) : decideSerial(cell, serials)
    if (inOrder.kind === 'day') {
      days[value] = inOrder.day
      monthOnly[value] = inOrder.monthOnly ? 1 : 0
    }
    return inOrder
  })
  return { days, monthOnly, cells: resolved }
}

/** The day of one of the column's values in an order, for showing; undefined where it is none. */
export function dayInOrder(
  cell: DateCell,
  order: DateOrder,
  context: DateContext,
): EpochDay | undefined {
  const resolved = cell.kind === 'triple' ? resolveTriple(cell, order, context) : cell
  return resolved.kind === 'day' ? resolved.day : undefined
}

const EMPTY: DateCell = { kind: 'empty' }

function decideSerial(cell: DateCell, serials: Mapping['serials']): DateCell {
  if (cell.kind !== 'serial' || serials === undefined) return cell
  if (serials === 'leave') return { kind: 'bad' }
  return { kind: 'day', day: cell.day, monthOnly: false, zone: undefined, shortYear: false }
}

type Triple = Extract<DateCell, { kind: 'triple' }>

function isCommon(order: DateOrder): boolean {
  return order !== 'ymd'
}

/** Day and month by position; a year of four digits always stands last. */
function partsInOrder({ parts }: Triple, order: DateOrder): readonly [number, number, number] {
  const [a, b, c] = parts
  if (order === 'ymd') return [a, b, c]
  return order === 'dmy' ? [c, b, a] : [c, a, b]
}

function resolveTriple(cell: Triple, order: DateOrder, context: DateContext): DateCell {
  const [year, month, day] = partsInOrder(cell, order)
  const full = cell.shortYear ? toFullYear(year, context.newestShortYear) : year
  return toDateCell(full, month, day, cell.zone, cell.shortYear)
}

/** Whether the parts are a month and a day of some month in this order, on the calendar or not. */
function fits(cell: Triple, order: DateOrder, { newestShortYear }: DateContext): boolean {
  if (order === 'ymd' && !cell.shortYear) return false
  const [year, month, day] = partsInOrder(cell, order)
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  // Two digits beyond next year would be nearly a century ago: that is a day, not a year.
  return !cell.shortYear || toFullYear(year, newestShortYear) > newestShortYear - 60
}

/** Years vary less than days: where the first parts vary more than the last, they are not years. */
function withoutUnlikelyYears(
  possible: readonly DateOrder[],
  firsts: number,
  lasts: number,
): readonly DateOrder[] {
  return firsts > lasts && possible.length > 1
    ? possible.filter((order) => order !== 'ymd')
    : possible
}
