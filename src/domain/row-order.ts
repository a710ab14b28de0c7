import { compareCodePoints } from './code-point-order.ts'
import { foldText } from './fold-text.ts'
import { sortByNumber } from './number-order.ts'
import { createMemory } from './remember.ts'
import type { CustomerDirectory } from './company/customer-directory.ts'

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

/** So many texts are sorted, or so many merged, before others may have their turn: some milliseconds. */
const SLICE = 2_000

/**
 * Puts the names of a directory in order as {@link namePlaces} does, which finds them done from then on,
 * but a slice at a time: a language's order of a hundred thousand names takes a second and more.
 *
 * @returns a generator that ends when all is done; what it yields says nothing.
 */
export function* orderNames(directory: CustomerDirectory, order: NameOrder): Generator<undefined> {
  const folded: string[] = []
  for (const name of directory.names) {
    folded.push(foldText(name))
    if (folded.length % (5 * SLICE) === 0) yield undefined
  }
  const distinct = [...new Set(folded)]
  let runs: (readonly string[])[] = []
  for (let from = 0; from < distinct.length; from += SLICE) {
    runs.push(distinct.slice(from, from + SLICE).toSorted(order.compare))
    yield undefined
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], order))
    }
    runs = merged
  }
  yield undefined
  const places = placesIn(runs[0] ?? [], folded)
  rememberPlaces(directory, order.name, () => places)
}

function* mergeRuns(
  left: readonly string[],
  right: readonly string[],
  { compare }: NameOrder,
): Generator<undefined, readonly string[]> {
  const merged: string[] = []
  let next = 0
  for (const text of left) {
    for (let other = right[next]; other !== undefined && compare(other, text) < 0;) {
      merged.push(other)
      next += 1
      other = right[next]
      if (merged.length % (5 * SLICE) === 0) yield undefined
    }
    merged.push(text)
    if (merged.length % (5 * SLICE) === 0) yield undefined
  }
  return merged.concat(right.slice(next))
}

/** Each text's place in the order of the folded texts; equal texts share one. */
export function placesOf(texts: readonly string[], { compare }: NameOrder): Int32Array {
  const folded = texts.map((text) => foldText(text))
  const distinct = [...new Set(folded)].toSorted(compare)
  return placesIn(distinct, folded)
}

/** Each text's place in a list of all of them, each once. */
function placesIn(distinct: readonly string[], texts: readonly string[]): Int32Array {
  const placeOf = new Map(distinct.map((text, place) => [text, place]))
  return Int32Array.from(texts, (text) => placeOf.get(text) ?? 0)
}
