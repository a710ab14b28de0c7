import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldHeader, headerWords } from '../../src/ingest/fold-header.ts'
import type { Field } from '../../src/ingest/mapping.ts'
import { scoreName } from '../../src/ingest/name-score.ts'
import { isStranger, SYNONYMS } from '../../src/ingest/synonyms.ts'

const HAN = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u
const PARTS = [
  '客户',
  '名称',
  '金额',
  'no',
  'Net',
  'amount',
  'Umsatz',
  'id',
  '%',
  'CustomerName',
  '市',
]
const names = fc.oneof(
  fc.constantFrom(...SYNONYMS.map(({ folded }) => folded)),
  fc.constantFrom(...PARTS),
)
const headers = fc
  .array(fc.tuple(names, fc.constantFrom('', ' ', '_', '-', '（', '.')), { maxLength: 4 })
  .map((parts) => parts.flat().join(''))

/** Looks through all synonyms, one by one. */
function scorePlainly(header: string): ReadonlyMap<Field, number> {
  const folded = foldHeader(header)
  const words = headerWords(header).map(foldHeader)
  const runs = new Set(
    words.flatMap((_, from) =>
      words.slice(from).map((__, length) => words.slice(from, from + length + 1).join('')),
    ),
  )
  const scores = new Map<Field, number>()
  for (const { field, folded: name } of SYNONYMS) {
    const isInside = HAN.test(name)
      ? name.length > 1 && folded.includes(name)
      : name.length > 2 && runs.has(name)
    if (!isInside || isStranger(field, header)) continue
    const score = 20 + (25 * name.length) / folded.length
    scores.set(field, Math.max(score, scores.get(field) ?? 0))
  }
  for (const { field, folded: name, rank } of SYNONYMS.toReversed()) {
    if (name === folded) scores.set(field, 100 - Math.min(40, rank))
  }
  return scores
}

describe('scoreName', () => {
  it('gives the first name of a language most, and a name inside a longer one less than any', () => {
    expect(scoreName('Order date').get('date')).toBe(100)
    expect(scoreName('Period').get('date')).toBe(79)
    expect(scoreName('Net amount of line').get('amount')).toBe(20 + (25 * 9) / 15)
    expect(scoreName('Weather')).toEqual(new Map())
  })

  it('finds what a look through all synonyms finds', () => {
    fc.assert(
      fc.property(headers, (header) => {
        expect(scoreName(header)).toEqual(scorePlainly(header))
      }),
    )
  })
})
