import { alikePlaces } from '../alike-places.ts'
import {
  type BrokenRow,
  CELL_KINDS,
  type CellColumn,
  type CellKind,
  type CellTable,
  type NarrowIntegers,
} from '../cell-table.ts'
import { ColumnBuilder } from './column-builder.ts'
import { HASH_PRIME, hashCell } from './cell-hash.ts'
import { freeBuffer, grown } from '../../domain/free-buffer.ts'
import { GrowingIntegers } from './growing-integers.ts'
import { COLUMN_LIMIT } from './limits.ts'
import type { CellBytes } from './value-slots.ts'

/**
 * Collects rows into columns of distinct values, without an object or a string per cell. Every reader
 * of a format feeds it: a row with `startRow`, then its cells with `setBytes`, or with `set` where the
 * reader has strings.
 */
export interface TableBuilder {
  readonly length: number
  /** Makes room for so many rows in all, where the reader can tell. */
  reserve: (rows: number) => void
  /** Begins a row; `width` is the number of cells that it really has. */
  startRow: (row: number, width: number) => void
  /**
   * Sets a cell of the row begun last to the bytes from `from` up to `to`, whose hash is `hashCell` of
   * them. No byte is the absence of a value; cells beyond the limit of columns are left out.
   *
   * @param kind - An index of CELL_KINDS.
   */
  setBytes: (
    column: number,
    kind: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
  ) => void
  /** The column at a place below the limit, for readers that set the cells of many rows together. */
  columnAt: (place: number) => ColumnBuilder
  /** Adds rows whose cells are all texts. */
  addRows: (batch: RowBatch) => void
  /** Sets a cell to a text, which is kept as UTF-8. */
  set: (column: number, kind: CellKind, text: string) => void
  /** Says of all rows how many cells they have: at least `width`, and those at some positions more. */
  setWidths: (width: number, wider: ReadonlyMap<number, number>) => void
  addBroken: (broken: BrokenRow) => void
  /** Whether all cells are valid UTF-8. */
  isUtf8: () => boolean
  /** Positions of the rows with bytes that are no characters of the encoding. */
  damagedRows: (encoding: string) => readonly number[]
  /** Takes rows out of the table again (positions, ascending) and lists them as broken. */
  breakRows: (
    positions: readonly number[],
    reason: BrokenRow['reason'],
    glue: string,
    encoding: string,
  ) => void
  /**
   * Makes the table; the builder must not be used any more.
   *
   * @param encoding - Label of the encoding of all bytes that were set.
   */
  finish: (date1904: boolean, encoding?: string) => CellTable
}

/** Up to {@link MOST_AT_ONCE} rows of equal width. */
export interface RowBatch extends CellBytes {
  readonly length: number
  /** Cells of each row. */
  readonly width: number
  /** The number of each row. */
  readonly lines: Int32Array
}

const FIRST_ROWS = 1024
const encoder = new TextEncoder()

/**
 * Creates an empty builder.
 *
 * @param onForeign - Is called when a value with bytes beyond ASCII is met, once a column.
 */
export function createTableBuilder(onForeign: () => void = () => undefined): TableBuilder {
  const columns: ColumnBuilder[] = []
  const broken: BrokenRow[] = []
  const rows = new GrowingIntegers(FIRST_ROWS)
  const widths = new GrowingIntegers(FIRST_ROWS)
  let hashes: Int32Array<ArrayBuffer> | undefined
  let length = 0
  let room = FIRST_ROWS
  // Of most text files each line is a row.
  rows.countFrom(0)

  function reserve(wanted: number): void {
    if (wanted <= room) return
    room = wanted
    rows.reserve(wanted)
    widths.reserve(wanted)
    if (hashes !== undefined) hashes = grown(hashes, new Int32Array(wanted))
    for (const column of columns) column.reserve(wanted, length)
  }

  function columnAt(place: number): ColumnBuilder {
    while (columns.length < place) columns.push(new ColumnBuilder(room, onForeign))
    return (columns[place] ??= new ColumnBuilder(room, onForeign))
  }

  return {
    get length() {
      return length
    },
    reserve,
    startRow(row, width) {
      if (length === room) reserve(2 * length)
      rows.set(length, row)
      widths.set(length, width)
      length += 1
    },
    setBytes(column, kind, bytes, from, to, hash) {
      if (from === to || column >= COLUMN_LIMIT) return
      columnAt(column).set(length - 1, bytes, from, to, hash, kind)
    },
    columnAt,
    addRows(batch) {
      const { length: count, lines, width, stored } = batch
      const first = length
      length = first + count
      if (length > room) reserve(Math.max(2 * room, length))
      rows.setMany(first, count, lines, lines[count - 1] ?? 0)
      widths.fill(width, first, length)
      hashes ??= new Int32Array(room)
      hashRows(hashes.subarray(first, length), batch)
      for (let column = 0; column < stored; column += 1) {
        if (columns[column] === undefined && !hasValue(batch, column)) continue
        columnAt(column).setMany(first, count, batch, column)
      }
    },
    set(column, kind, text) {
      const bytes = encoder.encode(text)
      const { length: to } = bytes
      this.setBytes(column, CELL_KINDS.indexOf(kind), bytes, 0, to, hashCell(bytes, 0, to))
    },
    setWidths(width, wider) {
      widths.fill(width, 0, length)
      for (const [row, own] of wider) widths.set(row, Math.max(width, own))
    },
    addBroken: (row) => void broken.push(row),
    isUtf8: () => columns.every((column) => column.isUtf8),
    damagedRows: (encoding) => damagedRows(columns, length, encoding),
    breakRows(positions, reason, glue, encoding) {
      for (const at of positions) {
        const cells = columns.slice(0, widths.get(at)).map((column) => column.textAt(at, encoding))
        broken.push({ row: rows.get(at), text: cells.join(glue), reason })
      }
      const keep = kept(length, positions)
      for (const column of columns) column.keepRows(keep)
      rows.keepRows(keep)
      widths.keepRows(keep)
      if (hashes !== undefined) hashes = picked(hashes, keep)
      length = keep.length
    },
    finish: (date1904, encoding = 'utf-8') =>
      toTable({ columns, rows, widths, hashes, length, broken }, encoding, date1904),
  }
}

/** What a table is made of. */
interface Collected {
  readonly columns: readonly ColumnBuilder[]
  readonly rows: GrowingIntegers
  readonly widths: GrowingIntegers
  readonly hashes: Int32Array<ArrayBuffer> | undefined
  readonly length: number
  readonly broken: readonly BrokenRow[]
}

function toTable(
  { columns, rows, widths, hashes, length, broken }: Collected,
  encoding: string,
  date1904: boolean,
): CellTable {
  const counting = countTo(length)
  const finished: CellColumn[] = []
  // Merged cells of workbooks have yet to be filled, column by column: there each keeps an index of its own.
  const sharing = hashes === undefined ? [] : finished
  for (const column of columns) {
    finished.push(column.finish(length, encoding, counting, sharing))
  }
  return {
    length,
    columns: finished,
    row: rows.beforeCounting(length) === undefined ? wide(rows.finish(length)) : counting,
    width: widths.finish(length),
    counting,
    alike: hashes === undefined ? undefined : alikeRows(hashes.subarray(0, length)),
    broken: broken.toSorted((a, b) => a.row - b.row),
    date1904,
  }
}

function countTo(length: number): Int32Array {
  const counting = new Int32Array(length)
  for (let row = 0; row < length; row += 1) counting[row] = row + 1
  return counting
}

function wide(numbers: NarrowIntegers): Int32Array {
  return numbers instanceof Int32Array ? numbers : new Int32Array(numbers)
}

/** The hashes must not be used any more. */
function alikeRows(hashes: Int32Array<ArrayBuffer>): Int32Array {
  const alike = alikePlaces(hashes)
  freeBuffer(hashes)
  return alike
}

function damagedRows(
  columns: readonly ColumnBuilder[],
  length: number,
  encoding: string,
): readonly number[] {
  const damaged = columns.flatMap((column) => {
    const damage = column.findDamage(encoding)
    return damage === undefined ? [] : [{ column, damage }]
  })
  if (damaged.length === 0) return []
  return Array.from({ length }, (_, row) => row).filter((row) =>
    damaged.some(({ column, damage }) => damage[column.valueAt(row)] === 1),
  )
}

/** The hashes of rows: those of their cells together; empty ones add nothing, however many there are. */
function hashRows(hashes: Int32Array, { from, to, hash, stored }: RowBatch): void {
  let cell = 0
  for (let row = 0; row < hashes.length; row += 1) {
    let mixed = 0
    for (let column = 1; column <= stored; column += 1, cell += 1) {
      if (from[cell] === to[cell]) continue
      mixed = (mixed + ((hash[cell] ?? 0) ^ Math.imul(column, HASH_PRIME))) | 0
    }
    hashes[row] = mixed
  }
}

/** A column begins with its first value. */
function hasValue({ length, from, to, stored }: RowBatch, column: number): boolean {
  for (let row = 0, cell = column; row < length; row += 1, cell += stored) {
    if (from[cell] !== to[cell]) return true
  }
  return false
}

/** Positions below `length` that are not in `gone`. */
function kept(length: number, gone: readonly number[]): Uint32Array {
  const isGone = new Uint8Array(length)
  for (const position of gone) isGone[position] = 1
  return Uint32Array.from(Array.from(isGone.keys()).filter((position) => isGone[position] === 0))
}

/** The entries at `positions` moved to the front; the rest is left as it was. */
function picked(from: Int32Array, positions: Uint32Array): Int32Array<ArrayBuffer> {
  const to = from.slice()
  for (let i = 0; i < positions.length; i += 1) to[i] = from[positions[i] ?? 0] ?? 0
  return to
}
