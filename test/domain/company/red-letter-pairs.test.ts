import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redLetterPairs } from '../../../src/domain/company/company.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { company, view, type LineDraft } from '../build-company.ts'

const SALE: LineDraft = { id: 'K1', date: '2025-05-06', amount: 100, product: 'Bolts', order: 'S1' }
const RETURN: LineDraft = { ...SALE, date: '2025-05-09', amount: -100, order: 'S2' }

function pairs(drafts: readonly LineDraft[], settings = {}): number[] {
  const found = redLetterPairs(company(drafts, settings))
  return [...found.linesOf.values()].flatMap((lines) => Array.from(lines))
}

describe('findRedLetterPairs', () => {
  it('finds a sale and a return of one customer, month and product with opposite amounts', () => {
    expect(pairs([SALE, RETURN])).toEqual([0, 1])
    expect(pairs([SALE, { ...RETURN, product: ' BOLTS ' }])).toEqual([0, 1])
    expect(pairs([SALE, { ...RETURN, id: 'K2' }])).toEqual([])
    expect(pairs([SALE, { ...RETURN, amount: -99 }])).toEqual([])
    expect(pairs([SALE, { ...RETURN, product: 'Nuts' }])).toEqual([])
    expect(pairs([SALE, { ...RETURN, date: '2025-06-01' }])).toEqual([])
  })

  it('counts months from the day on which they start', () => {
    const drafts = [
      { ...SALE, date: '2025-05-27' },
      { ...RETURN, date: '2025-06-02' },
    ]
    expect(pairs(drafts)).toEqual([])
    expect(pairs(drafts, { firstDay: 26 })).toEqual([0, 1])
  })

  it('takes each line once, the oldest of more sales', () => {
    const older = { ...SALE, date: '2025-05-02' }
    expect(pairs([SALE, older, RETURN])).toEqual([1, 2])
    expect(pairs([SALE, older, RETURN, RETURN])).toEqual([0, 1, 2, 3])
  })

  it('finds none among lines with amount 0', () => {
    expect(
      pairs([
        { ...SALE, amount: 0 },
        { ...RETURN, amount: 0 },
      ]),
    ).toEqual([])
  })
})

describe('setPairsAside', () => {
  const kept: LineDraft = { id: 'K2', date: '2025-05-20', amount: 40, product: 'Nuts' }
  const sales = (drafts: readonly LineDraft[], setsPairsAside: boolean) => {
    const subject = company(drafts, { setsPairsAside })
    const { keyFigures, knownCustomers } = computeOverview(subject, view('2025-05'))
    const figure = (name: string) => keyFigures.find((one) => one.name === name)?.value
    return [figure('sales'), figure('orders'), figure('orderingCustomers'), knownCustomers]
  }

  it('takes both out of orders and ordering customers, and leaves the sum and the customer', () => {
    expect(sales([SALE, RETURN, kept], false)).toEqual([400_000, 2, 2, 2])
    expect(sales([SALE, RETURN, kept], true)).toEqual([400_000, 1, 1, 2])
  })

  it('does not depend on the order of rows', () => {
    const again = { ...SALE, date: '2025-05-12', order: 'S3' }
    fc.assert(
      fc.property(fc.shuffledSubarray([SALE, RETURN, again, kept], { minLength: 4 }), (drafts) => {
        expect(sales(drafts, true)).toEqual(sales([SALE, RETURN, again, kept], true))
        expect(sales(drafts, true)).toEqual([1_400_000, 2, 2, 2])
      }),
    )
  })
})
