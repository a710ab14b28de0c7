import { describe, expect, it } from 'vitest'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { MOVEMENTS } from '../../../src/domain/tiers/movement-kind.ts'
import { TRAIL_UNKNOWN } from '../../../src/domain/tiers/trail.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { movementOf, movementsOf } from '../../../src/domain/tiers/movement.ts'
import { company, view, type LineDraft } from '../build-company.ts'

function movements(drafts: readonly LineDraft[], month: string, options = {}) {
  const subject = company(drafts, options)
  const { columns } = computeTierReport(subject, view(month))
  return Object.fromEntries(
    Array.from(columns.customer, (index, row) => [
      subject.directory.keys[index],
      MOVEMENTS[columns.movement[row] ?? -1],
    ]),
  )
}

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })

describe('movementOf', () => {
  const drafts = [
    sale('steady', '2025-01-28', 90),
    sale('riser', '2025-01-28', 10),
    sale('leaver', '2025-01-28', 5),
    sale('sleeper', '2025-01-28', 5),
    sale('back', '2025-01-28', 5),
    sale('steady', '2025-02-28', 90),
    sale('riser', '2025-02-28', 10),
    sale('leaver', '2025-02-28', 5),
    sale('refund', '2025-02-28', -5),
    sale('steady', '2025-03-31', 20),
    sale('riser', '2025-03-31', 90),
    sale('back', '2025-03-31', 5),
    sale('new', '2025-03-31', 5),
    sale('refund', '2025-03-31', 5),
    sale('stranger', '2025-03-31', -5),
  ]

  it('compares with the period before', () => {
    const records = [{ id: 'prospect' }]
    expect(movements(drafts, '2025-03', { records })).toEqual({
      steady: 'down',
      riser: 'up',
      leaver: 'lost',
      sleeper: 'same',
      back: 'back',
      new: 'new',
      refund: 'new', // known before by a return, but this is its first sale
      stranger: 'none',
      prospect: 'same',
    })
  })

  it('says nothing in the first period', () => {
    expect(new Set(Object.values(movements(drafts, '2025-01')))).toEqual(new Set(['none']))
  })

  it('looks past gaps, and concludes nothing from them', () => {
    const withGap = [sale('x', '2025-01-28'), sale('x', '2025-03-31'), sale('y', '2025-01-28')]
    expect(movements(withGap, '2025-03')).toEqual({ x: 'same', y: 'lost' })
    expect(movements(withGap, '2025-02')).toEqual({ x: 'none', y: 'none' })
  })
})

describe('movementsOf', () => {
  it('says of every pair of marks what is said of one customer', () => {
    const subject = company([sale('x', '2025-01-28'), sale('x', '2025-03-31')])
    const marks = Array.from({ length: TRAIL_UNKNOWN + 1 }, (_, mark) => mark)
    for (const month of ['2025-02', '2025-03']) {
      const { period } = openView(subject, view(month))
      for (const hasBefore of [false, true]) {
        const lookUp = movementsOf(period, hasBefore)
        for (const [now, earlier] of marks.flatMap((mark) => marks.map((other) => [mark, other]))) {
          const then = hasBefore ? earlier : undefined
          for (const firstSale of [period.first - 1, period.first]) {
            expect(MOVEMENTS[lookUp(now ?? 0, earlier ?? 0, firstSale)]).toBe(
              movementOf(period, now ?? 0, then, firstSale),
            )
          }
        }
      }
    }
  })
})
