import { describe, expect, it } from 'vitest'
import { computeTierList } from '../../../src/domain/tiers/tier-list.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import type {
  TierListFilter,
  TierListSort,
  TierSortKey,
} from '../../../src/domain/tiers/tier-list-choice.ts'
import { company, view } from '../build-company.ts'

const subject = company(
  [
    { id: '1', name: 'Delta', date: '2025-01-28', amount: 10, person: 'Ann' },
    { id: '2', name: 'alpha', date: '2025-01-28', amount: 20, person: 'Bob' },
    { id: '1', name: 'Delta', date: '2025-02-27', amount: 30, person: 'Ann', margin: 3 },
    { id: '2', name: 'Alpha GmbH', date: '2025-02-28', amount: 10, person: 'Bob', margin: 5 },
    { id: '3', name: 'Ｃ社', date: '2025-02-26', amount: 20 },
  ],
  { records: [{ id: '4', name: 'Never' }] },
)
const report = computeTierReport(subject, view('2025-02'))

function list(
  filter: Partial<TierListFilter> = {},
  sort: TierListSort = { key: 'rank', descending: false },
) {
  const result = computeTierList(
    subject,
    report,
    { tiers: [], movements: [], text: '', ...filter },
    sort,
  )
  const ids = Array.from(result.rows, (row) => subject.directory.ids[report.columns.customer[row]!])
  return { ...result, ids: ids.join('') }
}

describe('computeTierList', () => {
  it('keeps the order of the report by rank', () => {
    expect(list().ids).toBe('1324')
    expect(list({}, { key: 'rank', descending: true }).ids).toBe('4231')
  })

  it('sorts by any column, rows without the figure last in both directions', () => {
    const sorted = (key: TierSortKey, descending = false) => list({}, { key, descending }).ids
    expect(sorted('value')).toBe('4231')
    expect(sorted('customer')).toBe('2314')
    expect(sorted('salesperson')).toBe('3412')
    expect(sorted('change')).toBe('2134')
    expect(sorted('change', true)).toBe('1234')
    expect(sorted('marginRate', true)).toBe('2134')
    expect(sorted('lastOrder')).toBe('3124')
    expect(sorted('lastOrder', true)).toBe('2134')
    expect(sorted('share', true)).toBe('1324')
    expect(sorted('distance')).toBe('1324')
  })

  it('finds folded text in id, names, other names and salesperson', () => {
    expect(list({ text: 'ALPHA' }).ids).toBe('2')
    expect(list({ text: 'c社' }).ids).toBe('3')
    expect(list({ text: 'ann' }).ids).toBe('1')
    expect(list({ text: '4' }).ids).toBe('4')
    expect(list({ text: 'gmbh' }).ids).toBe('2')
    expect(list({ text: ' ' }).ids).toBe('1324')
    expect(list({ text: 'nobody' }).total).toEqual({ customers: 0, value: 0, share: 0 })
  })

  it('filters by tier and movement, and counts what each button would show', () => {
    const risen = list({ tiers: ['A'] })
    expect(risen.ids).toBe('1')
    expect(risen.countByTier).toEqual({ A: 1, B: 2, C: 0, D: 1 })
    expect(risen.countByMovement).toMatchObject({ up: 1, down: 0, new: 0 })
    const fresh = list({ movements: ['new'] })
    expect(fresh.ids).toBe('3')
    expect(fresh.countByTier).toEqual({ A: 0, B: 1, C: 0, D: 0 })
    expect(fresh.countByMovement).toMatchObject({ up: 1, down: 1, new: 1, same: 1 })
  })

  it('adds up what is filtered, per tier and in all', () => {
    const { groups, total } = list({ tiers: ['B', 'D'] })
    expect(groups).toEqual([
      { tier: 'A', customers: 0, value: 0, share: 0 },
      { tier: 'B', customers: 2, value: 300_000, share: 0.5 },
      { tier: 'C', customers: 0, value: 0, share: 0 },
      { tier: 'D', customers: 1, value: 0, share: 0 },
    ])
    expect(total).toEqual({ customers: 3, value: 300_000, share: 0.5 })
  })
})
