import type { CellTable } from './cell-table.ts'
import { freeBuffer } from './read/free-buffer.ts'

/** Gives the memory of a table back at once; nothing must be read from it any more. */
export function freeTable({ columns, row, width, hashes }: CellTable): void {
  const values = columns.flatMap(({ index, kinds, bytes, starts }) => [index, kinds, bytes, starts])
  const numbers = columns.flatMap(({ packed }) =>
    packed === undefined ? [] : Object.values(packed),
  )
  const buffers = [row, width, hashes, ...values, ...numbers].map((array) => array?.buffer)
  for (const buffer of new Set(buffers)) if (buffer !== undefined) freeBuffer({ buffer })
}
