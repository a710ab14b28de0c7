import type { ReadOptions } from './mapping.ts'

/** How a file is cut where nobody has said anything. */
export const AS_FOUND: ReadOptions = {
  encoding: undefined,
  delimiter: undefined,
  sheet: undefined,
  headerRow: undefined,
}

/** Questions about a file as a whole, by the option that answers them. */
const QUESTION_BY_OPTION = [
  ['delimiter', 'delimiter'],
  ['sheet', 'sheet'],
  ['headerRow', 'header-row'],
  ['headerLines', 'header-row'],
  ['encoding', 'encoding'],
] as const

/** A header row that was found and not chosen is looked for again in the new reading. */
export function asChosen(read: ReadOptions, isHeaderChosen: boolean): ReadOptions {
  return isHeaderChosen ? read : { ...read, headerRow: undefined, headerLines: undefined }
}

/** The questions that reading a file in another way answers. */
export function answeredBy(read: ReadOptions, before: ReadOptions): readonly string[] {
  return QUESTION_BY_OPTION.filter(
    ([option]) => read[option] !== undefined && read[option] !== before[option],
  ).map(([, question]) => question)
}
