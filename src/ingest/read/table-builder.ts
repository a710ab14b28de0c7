import { type BrokenRow, CELL_KINDS, type CellKind, type CellTable } from '../cell-table.ts'
import { ColumnBuilder } from './column-builder.ts'
import { hashCell } from './cell-hash.ts'
import { COLUMN_LIMIT } from './limits.ts'

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
  /** Sets a cell to a text, which is kept as UTF-8. */
  set: (column: number, kind: CellKind, text: string) => void
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

const FIRST_ROWS = 1024

/**
 * Creates an empty builder.
 *
 * @param onForeign - Is called when a value with bytes beyond ASCII is met, once a column.
 */
export function createTableBuilder(onForeign: () => void = () => undefined): TableBuilder {
  const columns: ColumnBuilder[] = []
  const broken: BrokenRow[] = []
  const encoder = new TextEncoder()
  let rows = new Int32Array(FIRST_ROWS)
  let widths = new Int32Array(FIRST_ROWS)
  let length = 0

  function reserve(wanted: number): void {
    if (wanted <= rows.length) return
    rows = grown(rows, wanted)
    widths = grown(widths, wanted)
    for (const column of columns) column.reserve(wanted, length)
  }

  function columnAt(place: number): ColumnBuilder | undefined {
    while (columns.length <= place) columns.push(new ColumnBuilder(rows.length, onForeign))
    return columns[place]
  }

  return {
    get length() {
      return length
    },
    reserve,
    startRow(row, width) {
      if (length === rows.length) reserve(2 * length)
      rows[length] = row
      widths[length] = width
      length += 1
    },
    setBytes(column, kind, bytes, from, to, hash) {
      if (from === to || column >= COLUMN_LIMIT) return
      const target = columns[column] ?? columnAt(column)
      target?.set(length - 1, bytes, from, to, hash, kind)
    },
    set(column, kind, text) {
      if (text === '') return
      const bytes = encoder.encode(text)
      const hash = hashCell(bytes, 0, bytes.length)
      this.setBytes(column, CELL_KINDS.indexOf(kind), bytes, 0, bytes.length, hash)
    },
    addBroken: (row) => void broken.push(row),
    isUtf8: () => columns.every((column) => column.isUtf8),
    damagedRows(encoding) {
      const damaged = columns.flatMap((column) => {
        const damage = column.findDamage(encoding)
        return damage === undefined ? [] : [{ column, damage }]
      })
      if (damaged.length === 0) return []
      return Array.from({ length }, (_, row) => row).filter((row) =>
        damaged.some(({ column, damage }) => damage[column.valueAt(row)] === 1),
      )
    },
    breakRows(positions, reason, glue, encoding) {
      for (const position of positions) {
        const cells = columns
          .slice(0, widths[position])
          .map((column) => column.textAt(position, encoding))
        broken.push({ row: rows[position] ?? 0, text: cells.join(glue), reason })
      }
      const keep = kept(length, positions)
      for (const column of columns) column.keepRows(keep)
      rows = picked(rows, keep)
      widths = picked(widths, keep)
      length = keep.length
    },
    finish: (date1904, encoding = 'utf-8') => ({
      length,
      columns: columns.map((column) => column.finish(length, encoding)),
      row: rows.slice(0, length),
      width: widths.slice(0, length),
      broken: broken.toSorted((a, b) => a.row - b.row),
      date1904,
    }),
  }
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length)
  to.set(from)
  return to
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
