import { compareCodePoints } from './code-point-order.ts'
import { foldText } from './fold-text.ts'
import { sortByNumber } from './number-order.ts'
import { createMemory } from './remember.ts'
import type { CustomerDirectory } from './reports.ts'

/** How names are put in order: by code points, or as a language has it. */
export interface NameOrder {
  /** Tells one order from another, so that the names of a company are ordered once for each. */
  readonly name: string
  readonly compare: (x: string, y: string) => number
}

export const CODE_POINT_ORDER: NameOrder = { name: 'code points', compare: compareCodePoints }

/**
 * Rows in the order of a figure. Rows without it (NaN) stand last in both directions; equal ones keep
 * the order of their numbers.
 *
 * @param rows - Row numbers. May be empty.
 */
export function sortByFigure(
  rows: Int32Array,
  figure: (row: number) => number,
  descending: boolean,
): Int32Array {
  const present = new Int32Array(rows.length)
  const figures = new Float64Array(rows.length)
  const missing: number[] = []
  let length = 0
  for (const row of rows.toSorted()) {
    const value = figure(row)
    if (Number.isNaN(value)) missing.push(row)
    else {
      present[length] = row
      figures[length] = descending ? -value : value
      length += 1
    }
  }
  const all = new Int32Array(rows.length)
  all.set(sortByNumber(present.subarray(0, length), figures.subarray(0, length)))
  all.set(missing, length)
  return all
}

const rememberPlaces = createMemory<Int32Array>(1)

/** Per customer the place of its name in the order; kept for a directory. */
export function namePlaces(directory: CustomerDirectory, order: NameOrder): Int32Array {
  return rememberPlaces(directory, order.name, () => placesOf(directory.names, order))
}

/** Each text's place in the order of the folded texts; equal texts share one. */
export function placesOf(texts: readonly string[], { compare }: NameOrder): Int32Array {
  const folded = texts.map((text) => foldText(text))
  const distinct = [...new Set(folded)].toSorted(compare)
  const placeOf = new Map(distinct.map((text, place) => [text, place]))
  return Int32Array.from(folded, (text) => placeOf.get(text) ?? 0)
}
