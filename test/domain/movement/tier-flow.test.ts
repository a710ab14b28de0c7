import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIERS_BEFORE } from '../../../src/domain/movement/movement-matrix.ts'
import { countFlow, countMovesByPeriod } from '../../../src/domain/movement/tier-flow.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { company, view, type LineDraft } from '../build-company.ts'
import { COMPANIES } from './generated-company.ts'

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })

const DRAFTS = [
  sale('x', '2025-01-10', 9),
  sale('y', '2025-01-10', 5),
  sale('x', '2025-03-10', 9),
  sale('z', '2025-03-10', 20),
  sale('y', '2025-04-10', 3),
]

describe('countMovesByPeriod', () => {
  it('counts each period against the one before that is no gap; none in the first and in gaps', () => {
    const months = countMovesByPeriod(openView(company(DRAFTS), view('2025-04')))
    expect(months.map(({ period }) => period.key)).toEqual([
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04',
    ])
    expect(months[0]?.counts).toBeUndefined()
    expect(months[1]?.counts).toBeUndefined()
    expect(months[2]?.counts).toMatchObject({ new: 1, down: 1, lost: 1, back: 0 })
    expect(months[3]?.counts).toMatchObject({ new: 0, back: 1, lost: 2 })
  })
})

describe('countFlow', () => {
  it('passes over gaps, and lets customers that were not known come from unknown', () => {
    const { periods, customers, steps } = countFlow(openView(company(DRAFTS), view('2025-04')))
    expect(periods.map(({ key }) => key)).toEqual(['2025-01', '2025-03', '2025-04'])
    expect(customers).toEqual([
      [1, 1, 0, 0],
      [1, 1, 0, 1],
      [1, 0, 0, 2],
    ])
    const unknown = TIERS_BEFORE.indexOf('unknown')
    expect(steps[0]?.[unknown]).toEqual([1, 0, 0, 0])
    expect(steps[1]?.[unknown]).toEqual([0, 0, 0, 0])
  })

  it('counts those of D in every period', () => {
    const asleep = [sale('s', '2024-12-10'), ...DRAFTS]
    const months = ['2025-01', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07']
    const others = months.map((month) => sale('busy', `${month}-11`))
    const flow = countFlow(openView(company([...asleep, ...others]), view('2025-07')))
    expect(flow.periods).toHaveLength(6)
    expect(flow.alwaysD).toBe(1)
  })

  it('lets all customers of a period go on into the next, and no others arrive', () => {
    fc.assert(
      fc.property(COMPANIES, (built) => {
        const { customers, steps } = countFlow(openView(built, view('2025-05')))
        for (const [at, step] of steps.entries()) {
          const sumOf = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0)
          const gone = TIERS.map((_, row) => sumOf(step[row] ?? []))
          const come = TIERS.map((_, column) => sumOf(step.map((row) => row[column] ?? 0)))
          expect(gone).toEqual(customers[at])
          expect(come).toEqual(customers[at + 1])
        }
      }),
    )
  })
})
