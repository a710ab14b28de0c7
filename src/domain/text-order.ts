import { compareCodePoints, rankOfUnit } from './code-point-order.ts'
import { sortByNumber } from './number-order.ts'

const UNITS = 2 ** 16

/**
 * The places of texts in code-point order; equal texts keep theirs. Texts that come in order are left
 * as they are. Of others as many characters as a number holds are packed into one, which is quicker to
 * sort by than texts are, and only texts whose numbers are equal are compared.
 *
 * @param texts - May be empty.
 */
export function sortTexts(texts: readonly string[]): Int32Array {
  const places = new Int32Array(texts.length)
  for (let place = 0; place < places.length; place += 1) places[place] = place
  if (isInOrder(texts)) return places
  const numbers = packTexts(texts)
  const sorted = sortByNumber(places, numbers)
  sortTies(sorted, texts, numbers)
  return sorted
}

/** Distinct texts in code-point order, and how a list of texts was numbered by them. */
export interface NumberedTexts {
  /** None of them is empty. */
  readonly distinct: readonly string[]
  /** Per text of the list its place among the distinct ones; -1: it is empty. */
  readonly numbers: Int32Array
}

/** Numbers texts by their order, which tells them apart as well, without a table of all of them. */
export function numberTexts(texts: readonly string[]): NumberedTexts {
  const sorted = sortTexts(texts)
  const numbers = new Int32Array(texts.length)
  const first = new Int32Array(texts.length) // by number a place of its text
  let length = 0
  let previous = ''
  for (let at = 0; at < sorted.length; at += 1) {
    const place = sorted[at] ?? 0
    const text = texts[place] ?? ''
    if (text !== previous) {
      first[length] = place
      length += 1
      previous = text
    }
    numbers[place] = length - 1
  }
  return { distinct: pickTexts(texts, first.subarray(0, length)), numbers }
}

/**
 * The texts that stand in some places of a list, at most as many as there are. The list that they are made
 * of has its length at once: one that grows leaves smaller ones behind, as large as itself in the end.
 */
export function pickTexts(texts: readonly string[], places: Int32Array): readonly string[] {
  const picked = texts.slice(0, places.length)
  for (let at = 0; at < places.length; at += 1) picked[at] = texts[places[at] ?? 0] ?? ''
  return picked
}

function isInOrder(texts: readonly string[]): boolean {
  for (let at = 1; at < texts.length; at += 1) {
    if (compareCodePoints(texts[at - 1] ?? '', texts[at] ?? '') > 0) return false
  }
  return true
}

/**
 * Numbers that are in the order of the texts, or equal where that is decided further on. The characters
 * that are in use after what all texts begin with are the digits, and 'no more characters' is 0.
 */
function packTexts(texts: readonly string[]): Float64Array {
  const begin = sharedLength(texts)
  const digits = new Int32Array(UNITS)
  for (const text of texts) {
    for (let at = begin; at < text.length; at += 1) digits[text.charCodeAt(at)] = 1
  }
  const inUse = [...digits.keys()].filter((unit) => digits[unit] === 1)
  for (const [place, unit] of inUse.toSorted((x, y) => rankOfUnit(x) - rankOfUnit(y)).entries()) {
    digits[unit] = place + 1
  }
  const base = inUse.length + 1
  const end = begin + Math.floor(53 / Math.log2(base))
  const numbers = new Float64Array(texts.length)
  for (let place = 0; place < texts.length; place += 1) {
    const text = texts[place] ?? ''
    let number = 0
    for (let at = begin; at < end; at += 1) {
      number = number * base + (at < text.length ? (digits[text.charCodeAt(at)] ?? 0) : 0)
    }
    numbers[place] = number
  }
  return numbers
}

/** How many characters all texts begin with. */
function sharedLength(texts: readonly string[]): number {
  const [first = ''] = texts
  let shared = first.length
  for (const text of texts) {
    let length = 0
    while (length < shared && text.charCodeAt(length) === first.charCodeAt(length)) length += 1
    shared = length
  }
  return shared
}

/** Puts runs of places with equal numbers in the order of their texts. */
function sortTies(sorted: Int32Array, texts: readonly string[], numbers: Float64Array): void {
  let from = 0
  for (let to = 1; to <= sorted.length; to += 1) {
    const isTie = to < sorted.length && numbers[sorted[to] ?? 0] === numbers[sorted[from] ?? 0]
    if (isTie) continue
    if (to - from > 1) {
      sorted
        .subarray(from, to)
        .sort((x, y) => compareCodePoints(texts[x] ?? '', texts[y] ?? '') || x - y)
    }
    from = to
  }
}
