import { compareCodePoints } from './code-point-order.ts'
import { foldText } from './fold-text.ts'
import { sortByNumber } from './number-order.ts'
import { createMemory } from './remember.ts'
import { sortTexts } from './text-order.ts'
import type { CustomerDirectory } from './company/customer-directory.ts'

/** How names are put in order: by code points, or as a language has it. */
export interface NameOrder {
  /** Tells one order from another, so that the names of a company are ordered once for each. */
  readonly name: string
  readonly compare: (x: string, y: string) => number
  /**
   * Folded texts that are in this order as their characters are: the first one that differs decides, and a
   * text comes before all that begin with it.
   */
  readonly isPlain?: (text: string) => boolean
}

/** The order of no language, which is the same on every computer. */
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

/** The figure of a row; NaN beyond the end of the column. */
export function figureAt(column: ArrayLike<number>, row: number): number {
  return column[row] ?? Number.NaN
}

/** Rows of a report that name a customer and its owner. */
interface NamedRows {
  readonly columns: {
    readonly customer: Int32Array // CustomerIndex
    readonly owner: Int32Array // index of owners
  }
  readonly owners: readonly string[]
}

/** What rows are sorted by for their customers to stand in the order of their names. */
export function byCustomer(
  { columns }: NamedRows,
  directory: CustomerDirectory,
  order: NameOrder,
): (row: number) => number {
  const places = namePlaces(directory, order)
  return (row) => figureAt(places, columns.customer[row] ?? -1)
}

/** What rows are sorted by for their owners to stand in the order of their names. */
export function byOwner({ columns, owners }: NamedRows, order: NameOrder): (row: number) => number {
  const places = placesOf(owners, order)
  return (row) => figureAt(places, columns.owner[row] ?? -1)
}

const rememberPlaces = createMemory<Int32Array>(1)

/** Per customer the place of its name in the order; kept for a directory. */
export function namePlaces(directory: CustomerDirectory, order: NameOrder): Int32Array {
  return rememberPlaces(directory, order.name, () => placesOf(directory.names, order))
}

/** Each text's place in the order of the folded texts; equal texts share one. */
export function placesOf(texts: readonly string[], order: NameOrder): Int32Array {
  const steps = findPlaces(texts, order)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * Puts the names of a directory in order as {@link namePlaces} does, which finds them done from then on,
 * but a slice at a time: a language's order of a hundred thousand names may take a second and more.
 *
 * @returns a generator that ends when all is done; what it yields says nothing.
 */
export function* orderNames(directory: CustomerDirectory, order: NameOrder): Generator<undefined> {
  const places = yield* findPlaces(directory.names, order)
  rememberPlaces(directory, order.name, () => places)
}

/** So many texts are sorted, or so many merged, before others may have their turn: some milliseconds. */
const SLICE = 2_000

/** Yields between slices. */
type Steps<Result> = Generator<undefined, Result>

/** Compares two texts of a list by their numbers. */
type CompareNumbers = (one: number, other: number) => number

function* findPlaces(texts: readonly string[], order: NameOrder): Steps<Int32Array> {
  const { isPlain = () => false, compare } = order
  const folded: string[] = []
  const plain: number[] = []
  const others: number[] = []
  for (const text of texts) {
    const fold = foldText(text)
    const numbers = isPlain(fold) ? plain : others
    numbers.push(folded.length)
    folded.push(fold)
    if (folded.length % (5 * SLICE) === 0) yield undefined
  }
  const compareNumbers: CompareNumbers = (one, other) => {
    const [x = '', y = ''] = [folded[one], folded[other]]
    return compare(x, y) || compareCodePoints(x, y)
  }
  const sortedPlain = sortByCharacters(plain, folded, compare)
  yield undefined
  const sortedOthers = yield* sortInRuns(others, compareNumbers)
  const sorted = yield* mergeRuns(sortedPlain, sortedOthers, compareNumbers)
  return numberNeighbours(sorted, folded)
}

/** Numbers texts by a sorted list of them; equal ones stand beside each other there, and share a number. */
function numberNeighbours(sorted: Iterable<number>, texts: readonly string[]): Int32Array {
  const numbers = new Int32Array(texts.length)
  let number = -1
  let previous: string | undefined
  for (const at of sorted) {
    const text = texts[at]
    if (text !== previous) number += 1
    numbers[at] = number
    previous = text
  }
  return numbers
}

/**
 * Sorts plain texts, see {@link NameOrder}: only their characters are compared, which are some thousands at
 * most. Written with the places of these, texts are in order by code units.
 */
function sortByCharacters(
  numbers: readonly number[],
  texts: readonly string[],
  compare: NameOrder['compare'],
): readonly number[] {
  const placeOfUnit = new Uint16Array(2 ** 16)
  const inUse: string[] = []
  for (const number of numbers) {
    const text = texts[number] ?? ''
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (placeOfUnit[unit] === 0) inUse.push(text.charAt(at))
      placeOfUnit[unit] = 1
    }
  }
  for (const [place, character] of inUse.toSorted(compare).entries()) {
    placeOfUnit[character.charCodeAt(0)] = place
  }
  const written = numbers.map((number) => {
    const text = texts[number] ?? ''
    const places: number[] = []
    for (let at = 0; at < text.length; at += 1) {
      places.push(placeOfUnit[text.charCodeAt(at)] ?? 0)
    }
    return String.fromCharCode(...places)
  })
  return Array.from(sortTexts(written), (place) => numbers[place] ?? 0)
}

function* sortInRuns(
  numbers: readonly number[],
  compare: CompareNumbers,
): Steps<readonly number[]> {
  let runs: (readonly number[])[] = []
  for (let from = 0; from < numbers.length; from += SLICE) {
    runs.push(numbers.slice(from, from + SLICE).toSorted(compare))
    yield undefined
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeRuns(
  left: readonly number[],
  right: readonly number[],
  compare: CompareNumbers,
): Steps<readonly number[]> {
  if (left.length === 0 || right.length === 0) return left.concat(right)
  const merged: number[] = []
  let next = 0
  for (const number of left) {
    for (let other = right[next]; other !== undefined && compare(other, number) < 0;) {
      merged.push(other)
      next += 1
      other = right[next]
      if (merged.length % (5 * SLICE) === 0) yield undefined
    }
    merged.push(number)
    if (merged.length % (5 * SLICE) === 0) yield undefined
  }
  return merged.concat(right.slice(next))
}
