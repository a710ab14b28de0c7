import { MOST_AT_ONCE } from './column-builder.ts'
import { COLUMN_LIMIT } from './limits.ts'
import type { ScannedCells } from './scanned-cells.ts'
import type { RowBatch } from './table-builder.ts'

/** Rows of equal width that wait to be added together, column by column. */
export interface RowQueue extends RowBatch {
  /** Whether a row of so many cells can join. */
  readonly takes: (width: number) => boolean
  readonly add: (cells: ScannedCells, line: number) => void
  readonly clear: () => void
  /** The bytes of a row, without quotes at its very ends. */
  readonly rowBytes: (place: number) => Uint8Array
}

/** An empty queue. */
export function createRowQueue(): RowQueue {
  const lines = new Int32Array(MOST_AT_ONCE)
  let bytes = new Uint8Array()
  let from = new Int32Array()
  let to = new Int32Array()
  let hash = new Int32Array()
  let width = 0
  let length = 0

  function makeRoom(columns: number): void {
    const wanted = columns * MOST_AT_ONCE
    if (wanted <= from.length) return
    from = new Int32Array(wanted)
    to = new Int32Array(wanted)
    hash = new Int32Array(wanted)
  }

  return {
    get length() {
      return length
    },
    get width() {
      return width
    },
    get cells() {
      return { bytes, from, to, hash }
    },
    lines,
    takes: (cells) => length === 0 || (cells === width && length < MOST_AT_ONCE),
    add(cells, line) {
      const stored = Math.min(cells.count, COLUMN_LIMIT)
      if (length === 0) makeRoom(stored)
      bytes = cells.bytes
      width = cells.count
      lines[length] = line
      const { from: starts, to: ends, hash: hashes } = cells
      for (let column = 0, place = length; column < stored; column += 1, place += MOST_AT_ONCE) {
        from[place] = starts[column] ?? 0
        to[place] = ends[column] ?? 0
        hash[place] = hashes[column] ?? 0
      }
      length += 1
    },
    clear() {
      length = 0
    },
    rowBytes(place) {
      const last = Math.min(width, COLUMN_LIMIT) - 1
      if (last < 0) return bytes.subarray(0, 0)
      return bytes.subarray(from[place], to[last * MOST_AT_ONCE + place])
    },
  }
}
