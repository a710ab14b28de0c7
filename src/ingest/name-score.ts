import { foldHeader, headerWords } from './fold-header.ts'
import type { Field } from './mapping.ts'
import { isStranger, SYNONYMS } from './synonyms.ts'

/** Scores from here on are those of a field's own name; a longer name that contains it scores less. */
export const LEAST_OWN_NAME = 60
/** A name of this many characters or more may stand inside a longer one. */
const LEAST_CHARACTERS = 2
/** The same of names in letters, which are found as whole words. */
const LEAST_LETTERS = 3
const HAN = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u

/** The fields that a folded name belongs to, each with its rank: the first of those in the list. */
type FieldsByName = Map<string, Map<Field, number>>

const FIELDS_BY_NAME: FieldsByName = new Map()
for (const { field, folded, rank } of SYNONYMS) {
  const ranks = FIELDS_BY_NAME.get(folded) ?? new Map<Field, number>()
  FIELDS_BY_NAME.set(folded, ranks)
  if (!ranks.has(field)) ranks.set(field, rank)
}
const LONGEST = Math.max(...SYNONYMS.map(({ folded }) => folded.length))

/**
 * How well a column's name suits each field: 60..100 for a field's own name, 20..45 for a name that
 * contains it, the longer the better. Fields that it does not suit are left out.
 */
export function scoreName(header: string): ReadonlyMap<Field, number> {
  const scores = new Map<Field, number>()
  const folded = foldHeader(header)
  if (folded === '') return scores
  for (const name of namesInside(header, folded)) {
    for (const field of FIELDS_BY_NAME.get(name)?.keys() ?? []) {
      if (isStranger(field, header)) continue
      const score = 20 + (25 * name.length) / folded.length
      scores.set(field, Math.max(score, scores.get(field) ?? 0))
    }
  }
  for (const [field, rank] of FIELDS_BY_NAME.get(folded) ?? []) {
    scores.set(field, Math.max(LEAST_OWN_NAME, 100 - rank))
  }
  return scores
}

/** Chinese and Japanese names are found anywhere, others as whole words. */
function namesInside(header: string, folded: string): ReadonlySet<string> {
  const names = new Set<string>()
  const take = (name: string, isHan: boolean): void => {
    if (FIELDS_BY_NAME.has(name) && HAN.test(name) === isHan) names.add(name)
  }
  if (HAN.test(folded)) {
    for (let from = 0; from < folded.length; from += 1) {
      const last = Math.min(folded.length, from + LONGEST)
      for (let to = from + LEAST_CHARACTERS; to <= last; to += 1) take(folded.slice(from, to), true)
    }
  }
  const words = headerWords(header).map(foldHeader)
  for (let from = 0; from < words.length; from += 1) {
    let joined = ''
    for (let to = from; to < words.length && joined.length < LONGEST; to += 1) {
      joined += words[to] ?? ''
      if (joined.length >= LEAST_LETTERS) take(joined, false)
    }
  }
  return names
}
