import { NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import { foldText } from '../fold-text.ts'
import { gatherIntegers } from '../gather.ts'
import { onDemand } from '../on-demand.ts'
import type { LinesInForce } from './lines-in-force.ts'
import { markUsed } from './mark-used.ts'

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
  const spellingsByKey = new Map<string, string[]>()
  for (const spelling of new Set([...otherNames, ...files.flatMap(namesOnLines)])) {
    const key = foldText(spelling)
    if (key === '') continue
    const own = spellingsByKey.get(key)
    if (own === undefined) spellingsByKey.set(key, [spelling])
    else own.push(spelling)
  }
  const newestDay = onDemand(() => newestDays(files))
  const shown = Array.from(spellingsByKey.values(), (spellings) =>
    shownSpelling(spellings, newestDay),
  )
  const names = shown.toSorted(compareCodePoints)
  const indexByKey = new Map(names.map((name, person) => [foldText(name), person]))
  return { names, find: (name) => indexByKey.get(foldText(name)) ?? UNASSIGNED }
}

/** The names on lines in force, as written. */
function namesOnLines(file: LinesInForce): readonly string[] {
  const { texts, index } = file.orders.salesperson
  const isNamed = new Uint8Array(texts.length)
  markUsed(isNamed, file.isWhole ? index : gatherIntegers(index, file.lines))
  return texts.filter((_, text) => isNamed[text] === 1)
}

/** @param daysOf - Asked for only where there is a choice, as it takes a look at every line. */
function shownSpelling(
  spellings: readonly string[],
  daysOf: () => ReadonlyMap<string, EpochDay>,
): string {
  const [only = ''] = spellings
  if (spellings.length === 1) return only
  const dayOf = (spelling: string): EpochDay => daysOf().get(spelling) ?? NO_DAY
  const [newest] = spellings.toSorted((x, y) => dayOf(y) - dayOf(x) || compareCodePoints(x, y))
  return newest ?? only
}

/** The day of the newest line in force that names a person so. */
function newestDays(files: readonly LinesInForce[]): ReadonlyMap<string, EpochDay> {
  const newest = new Map<string, EpochDay>()
  for (const { orders, lines } of files) {
    const { texts, index } = orders.salesperson
    const days = new Int32Array(texts.length).fill(NO_DAY)
    for (const line of lines) {
      const text = index[line] ?? -1
      const day = orders.day[line] ?? NO_DAY
      if (text >= 0 && day > (days[text] ?? NO_DAY)) days[text] = day
    }
    for (const [text, name] of texts.entries()) {
      newest.set(name, Math.max(days[text] ?? NO_DAY, newest.get(name) ?? NO_DAY))
    }
  }
  return newest
}
