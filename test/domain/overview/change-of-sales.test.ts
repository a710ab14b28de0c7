import { describe, expect, it } from 'vitest'
import { computeChange } from '../../../src/domain/overview/change-of-sales.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { company, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })

function change(drafts: readonly LineDraft[], month: string, options = {}, viewOptions = {}) {
  return computeChange(openView(company(drafts, options), view(month, viewOptions)))
}

describe('computeChange', () => {
  const drafts = [
    sale('back', '2025-01-10', 7),
    sale('more', '2025-02-10', 10),
    sale('less', '2025-02-10', 10),
    sale('equal', '2025-02-10', 10),
    sale('lost', '2025-02-10', 10),
    sale('refund', '2025-02-10', -3), // returns only in both
    sale('first', '2025-02-10', -1), // a return before its first sale
    sale('cash', '2025-02-10', 100),
    sale('back', '2025-03-10', 5),
    sale('more', '2025-03-10', 14),
    sale('less', '2025-03-10', 4),
    sale('equal', '2025-03-10', 10),
    sale('lost', '2025-03-10', -2),
    sale('refund', '2025-03-10', -1),
    sale('first', '2025-03-10', 6),
    sale('cash', '2025-03-10', 160),
    sale('new', '2025-03-10', 8),
  ]

  it('puts each customer into the first part that fits', () => {
    expect(change(drafts, '2025-03', { excluded: ['cash'] })).toEqual({
      before: 1_360_000,
      after: 2_040_000,
      parts: [
        { part: 'new', customers: 2, amount: 150_000 },
        { part: 'back', customers: 1, amount: 50_000 },
        { part: 'bought-more', customers: 2, amount: 60_000 },
        { part: 'bought-less', customers: 1, amount: -60_000 },
        { part: 'lost', customers: 1, amount: -120_000 },
      ],
      excluded: 600_000,
    })
  })

  it('says nothing in the first period and in gaps, and looks past gaps', () => {
    const withGap = [sale('x', '2025-01-10', 1), sale('x', '2025-03-10', 3)]
    expect(change(withGap, '2025-01')).toBeUndefined()
    expect(change(withGap, '2025-02')).toBeUndefined()
    expect(change(withGap, '2025-03')).toMatchObject({ before: 10_000, after: 30_000 })
  })

  it('is about the customers that the person owns in the period shown', () => {
    const moved = [
      { ...sale('x', '2025-01-10', 5), person: 'Ann' },
      { ...sale('x', '2025-02-10', 3), person: 'Bob' },
    ]
    expect(change(moved, '2025-02', {}, { salesperson: 'Bob' })).toMatchObject({
      before: 50_000,
      after: 30_000,
    })
    expect(change(moved, '2025-02', {}, { salesperson: 'Ann' })).toMatchObject({
      before: 0,
      after: 0,
    })
  })

  it('goes by margin where that is the measure', () => {
    const margins = [
      { ...sale('x', '2025-01-10', 5), margin: 2 },
      { ...sale('x', '2025-02-10', 9), margin: 1 },
    ]
    expect(change(margins, '2025-02', {}, { measure: 'margin' })?.parts[3]).toEqual({
      part: 'bought-less',
      customers: 1,
      amount: -10_000,
    })
  })
})
