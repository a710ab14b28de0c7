/** Long columns in an answer are given away: the page has nothing to copy when it takes them. */
import { isPlainObject } from './packed-texts.ts'

/** Shorter ones are not worth it. */
const LONG = 10_000

/** How deep columns may lie: an answer, its report, the report's columns. */
const DEEPEST = 3

type Column = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/**
 * An answer with copies of its long columns, which may be given away: the answer itself may be kept for
 * the next question, and its columns may be shared with others.
 *
 * @returns the answer as it is where it has none.
 */
export function copyColumns(answer: unknown): {
  readonly copy: unknown
  readonly columns: readonly ArrayBuffer[]
} {
  const columns: ArrayBuffer[] = []
  const copyOf = (value: unknown, depth: number): unknown => {
    if (isLongColumn(value)) {
      const copy = value.slice()
      columns.push(copy.buffer)
      return copy
    }
    if (depth === DEEPEST || !isPlainObject(value)) return value
    const before = columns.length
    const copy = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, copyOf(part, depth + 1)]),
    )
    return columns.length === before ? value : copy
  }
  return { copy: copyOf(answer, 0), columns }
}

function isLongColumn(value: unknown): value is Column {
  const isColumn =
    value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array
  return isColumn && value.length >= LONG
}
