import { describe, expect, it } from 'vitest'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import { tierListPages } from '../../src/print/tier-list-pages.ts'
import { company, view, type LineDraft } from '../domain/build-company.ts'

const sale = (id: string, person: string, amount: number, date = '2025-05-31'): LineDraft => ({
  date,
  amount,
  id,
  person,
  order: `${id} ${date}`,
})

const DRAFTS = [
  sale('K1', 'Wu Bin', 500),
  sale('K2', 'Li Na', 200),
  sale('K3', '', 90),
  sale('K4', 'Li Na', 60),
  sale('K5', 'Wu Bin', 50),
  sale('K5', 'Wu Bin', 10, '2025-04-30'),
  sale('K6', 'Li Na', 30, '2025-04-30'),
]
const PEOPLE = ['', 'Li Na', 'Wu Bin']

function pages(drafts = DRAFTS, salesperson?: string) {
  const report = computeTierReport(company(drafts), view('2025-05', { salesperson }))
  const rows = Int32Array.from({ length: report.columns.length }, (_, row) => row)
  return tierListPages(report, rows, PEOPLE)
}

describe('tierListPages', () => {
  it('gives each owner pages of their own, in the order of the people, unassigned last', () => {
    expect(pages().map(({ owner, customers }) => [owner, customers])).toEqual([
      ['Li Na', 3],
      ['Wu Bin', 2],
      ['', 1],
    ])
  })

  it('groups by section in the order of the list, and adds up to the same', () => {
    const report = computeTierReport(company(DRAFTS), view('2025-05'))
    const rows = Int32Array.from({ length: report.columns.length }, (_, row) => row)
    const odd = (row: number) => (row % 2 === 0 ? 'even' : 'odd')
    const bySection = tierListPages(report, rows, PEOPLE, odd)
    expect(bySection.map(({ value, customersByTier }) => [value, customersByTier])).toEqual(
      pages().map(({ value, customersByTier }) => [value, customersByTier]),
    )
    for (const { groups, customers, value } of bySection) {
      expect(groups.every(({ name, rows: own }) => own.every((row) => odd(row) === name))).toBe(
        true,
      )
      expect(groups.reduce((sum, { rows: own }) => sum + own.length, 0)).toBe(customers)
      expect(groups.reduce((sum, group) => sum + group.value, 0)).toBe(value)
    }
  })

  it('groups by tier, and adds up to the total', () => {
    const [liNa] = pages()
    expect(liNa?.groups.map(({ tier, rows, value }) => [tier, rows.length, value])).toEqual([
      ['B', 2, 260 * MONEY_SCALE],
      ['D', 1, 0],
    ])
    const total = pages().reduce((sum, { value }) => sum + value, 0)
    expect(total).toBe(900 * MONEY_SCALE)
  })

  it('compares with the same customers in the period before', () => {
    const [liNa, wuBin] = pages()
    expect([liNa?.valueBefore, wuBin?.valueBefore]).toEqual([30 * MONEY_SCALE, 10 * MONEY_SCALE])
    // K5 and K6 ordered in April: the larger was A, the other B. Wu Bin's K1 was not known.
    expect(liNa?.customersByTierBefore).toEqual({ A: 1, B: 0, C: 0, D: 0 })
    const [first] = pages([sale('K1', 'Li Na', 5)])
    expect([first?.valueBefore, first?.customersByTierBefore]).toEqual([undefined, undefined])
  })

  it('is one person’s pages where the report is one person’s, also where they hold nobody', () => {
    expect(pages(DRAFTS, 'Wu Bin').map(({ owner, customers }) => [owner, customers])).toEqual([
      ['Wu Bin', 2],
    ])
  })

  it('is one set of pages where no salesperson is named at all', () => {
    expect(pages([sale('K1', '', 5), sale('K2', '', 4)]).map(({ owner }) => owner)).toEqual([
      undefined,
    ])
  })
})
