import type { Integers } from '../scatter.ts'
import type { SteppedNumbers } from '../stepped-numbers.ts'

/** Lines of one customer, newest day last, as far as it matters which text is the newest. */
export interface TextLines {
  readonly day: Integers
  /** In whatever unit. */
  readonly amount: SteppedNumbers['values']
}

/**
 * Of the texts that lines hold, the one on the newest day: of several on that day the one with the
 * larger sum of amounts, then the first in order.
 *
 * @param lines - Sorted by day.
 * @param textOf - The text of a line as a number; negative: none, or not to be counted.
 * @param compareTexts - The order that decides where day and sum are equal.
 * @returns -1 where no line holds one.
 */
export function newestText(
  { day, amount }: TextLines,
  from: number,
  to: number,
  textOf: (line: number) => number,
  compareTexts: (x: number, y: number) => number,
): number {
  let line = to - 1
  while (line >= from && textOf(line) < 0) line -= 1
  if (line < from) return -1
  const newest = day[line]
  const only = textOf(line)
  let isAlone = true
  let first = line
  for (; first >= from && day[first] === newest; first -= 1) {
    const text = textOf(first)
    if (text >= 0 && text !== only) isAlone = false
  }
  if (isAlone) return only
  const sums = new Map<number, number>()
  for (let at = first + 1; at <= line; at += 1) {
    const text = textOf(at)
    if (text >= 0) sums.set(text, (sums.get(text) ?? 0) + (amount[at] ?? 0))
  }
  const [best] = [...sums].toSorted(([x, sumX], [y, sumY]) => sumY - sumX || compareTexts(x, y))
  return best === undefined ? -1 : best[0]
}
