import { type BrokenRow, CELL_KINDS, type CellKind, type CellTable } from '../cell-table.ts'
import { COLUMN_LIMIT } from './limits.ts'

const TEXT = CELL_KINDS.indexOf('text')

/** Collects rows into columns of distinct values, without an object per cell. */
export interface TableBuilder {
  readonly length: number
  /** Begins a row; `width` is the number of cells that it really has. */
  startRow: (row: number, width: number) => void
  /** Sets a cell of the row begun last. Empty text is the absence of a value; cells beyond the limit of columns are left out. */
  set: (column: number, kind: CellKind, text: string) => void
  addBroken: (broken: BrokenRow) => void
  /** Takes rows out of the table again (positions, ascending) and lists them as broken. */
  breakRows: (positions: readonly number[], reason: BrokenRow['reason'], glue: string) => void
  finish: (date1904: boolean) => CellTable
}

/** One growing column. `index` may be shorter than the table: rows beyond it are empty cells. */
interface GrowingColumn {
  readonly texts: string[]
  readonly kinds: number[]
  /** By kind: the code of each distinct text. */
  readonly codes: Map<string, number>[]
  index: Uint32Array
}

/** Creates an empty builder. */
export function createTableBuilder(): TableBuilder {
  const columns: GrowingColumn[] = []
  const broken: BrokenRow[] = []
  let rows = new Int32Array(1024)
  let widths = new Int32Array(1024)
  let length = 0

  return {
    get length() {
      return length
    },
    startRow(row, width) {
      if (length === rows.length) {
        rows = grown(rows, new Int32Array(length * 2))
        widths = grown(widths, new Int32Array(length * 2))
      }
      rows[length] = row
      widths[length] = width
      length += 1
    },
    set(column, kind, text) {
      if (text === '' || column >= COLUMN_LIMIT) return
      while (columns.length <= column) columns.push(emptyColumn())
      const target = columns[column]
      if (target !== undefined) setCell(target, length - 1, CELL_KINDS.indexOf(kind), text)
    },
    addBroken: (row) => void broken.push(row),
    breakRows(positions, reason, glue) {
      for (const position of positions) {
        const cells = columns.slice(0, widths[position]).map((column) => textAt(column, position))
        broken.push({ row: rows[position] ?? 0, text: cells.join(glue), reason })
      }
      const keep = kept(length, positions)
      for (const column of columns) column.index = picked(column.index, keep)
      rows = picked(rows, keep)
      widths = picked(widths, keep)
      length = keep.length
    },
    finish: (date1904) => ({
      length,
      columns: columns.map((column) => ({
        texts: column.texts,
        kinds: Uint8Array.from(column.kinds),
        index: sized(column.index, length),
      })),
      row: rows.slice(0, length),
      width: widths.slice(0, length),
      broken: broken.toSorted((a, b) => a.row - b.row),
      date1904,
    }),
  }
}

function emptyColumn(): GrowingColumn {
  return {
    texts: [''],
    kinds: [TEXT],
    codes: CELL_KINDS.map(() => new Map()),
    index: new Uint32Array(1024),
  }
}

function setCell(column: GrowingColumn, row: number, kind: number, text: string): void {
  const codes = column.codes[kind]
  if (codes === undefined) throw new RangeError(`Unknown kind of cell: ${kind}`)
  let code = codes.get(text)
  if (code === undefined) {
    code = column.texts.length
    const own = detached(text)
    column.texts.push(own)
    column.kinds.push(kind)
    codes.set(own, code)
  }
  if (row >= column.index.length) {
    column.index = grown(column.index, new Uint32Array(Math.max(row + 1, column.index.length * 2)))
  }
  column.index[row] = code
}

/** A copy that does not keep alive the piece of the file it was cut from (V8 slices share memory). */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}

function textAt(column: GrowingColumn, row: number): string {
  return column.texts[column.index[row] ?? 0] ?? ''
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function sized(index: Uint32Array, length: number): Uint32Array {
  return index.length >= length ? index.slice(0, length) : grown(index, new Uint32Array(length))
}

/** Positions below `length` that are not in `gone`. */
function kept(length: number, gone: readonly number[]): Uint32Array {
  const isGone = new Uint8Array(length)
  for (const position of gone) isGone[position] = 1
  return Uint32Array.from(Array.from(isGone.keys()).filter((position) => isGone[position] === 0))
}

/** The entries at `positions` moved to the front; the rest is left as it was. */
function picked<T extends Int32Array | Uint32Array>(from: T, positions: Uint32Array): T {
  const to = from.slice() as T
  for (let i = 0; i < positions.length; i++) to[i] = from[positions[i] ?? 0] ?? 0
  return to
}
