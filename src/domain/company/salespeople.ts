import { NO_DAY } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import { foldText } from '../fold-text.ts'
import { createInternedTexts } from './interned-texts.ts'
import type { LinesInForce } from './lines-in-force.ts'

/** Index of a salesperson; {@link UNASSIGNED} for none. */
export type PersonIndex = number

/** Nobody: the group 'Unassigned'. */
export const UNASSIGNED: PersonIndex = -1

/** The salespeople that lines and customer files name. */
export interface Salespeople {
  /** As shown, in code-point order, so that an index stands for the place in that order. */
  readonly names: readonly string[]
  /** The person of a name in any spelling; {@link UNASSIGNED} for '' and for strangers. */
  readonly find: (name: string) => PersonIndex
}

/**
 * Collects the salespeople. Spellings that are one when folded are one person, shown as on the newest
 * line that names it; of several on that day, the first in code-point order. A spelling from a
 * customer file counts as older than any line.
 */
export function collectSalespeople(
  files: readonly LinesInForce[],
  otherNames: Iterable<string>,
): Salespeople {
  const newestDayBySpelling = new Map<string, number>()
  for (const name of otherNames) newestDayBySpelling.set(name, NO_DAY)
  for (const { orders, lines } of files) noteNewestDays({ orders, lines }, newestDayBySpelling)

  const folded = createInternedTexts()
  const spellings: string[] = []
  for (const [spelling, day] of newestDayBySpelling) {
    const key = foldText(spelling)
    if (key === '') continue
    const person = folded.add(key)
    const shown = spellings[person]
    const shownDay = shown === undefined ? NO_DAY : (newestDayBySpelling.get(shown) ?? NO_DAY)
    const isBetter =
      shown === undefined ||
      day > shownDay ||
      (day === shownDay && compareCodePoints(spelling, shown) < 0)
    if (isBetter) spellings[person] = spelling
  }

  const names = spellings.toSorted(compareCodePoints)
  const indexByKey = new Map(names.map((name, person) => [foldText(name), person]))
  return { names, find: (name) => indexByKey.get(foldText(name)) ?? UNASSIGNED }
}

function noteNewestDays({ orders, lines }: LinesInForce, newest: Map<string, number>): void {
  const { texts, index } = orders.salesperson
  const days = new Int32Array(texts.length).fill(NO_DAY)
  const named = new Uint8Array(texts.length)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? 0
    const text = index[line] ?? -1
    if (text < 0) continue
    named[text] = 1
    const day = orders.day[line] ?? NO_DAY
    if (day > (days[text] ?? NO_DAY)) days[text] = day
  }
  for (const [text, name] of texts.entries()) {
    if (named[text] !== 1) continue
    newest.set(name, Math.max(days[text] ?? NO_DAY, newest.get(name) ?? NO_DAY))
  }
}
