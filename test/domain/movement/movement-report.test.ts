import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { computeMovementList } from '../../../src/domain/movement/movement-list.ts'
import { TIERS_BEFORE } from '../../../src/domain/movement/movement-matrix.ts'
import { computeMovementReport } from '../../../src/domain/movement/movement-report.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { PRESETS, TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { company, view, type LineDraft } from '../build-company.ts'
import { COMPANIES } from './generated-company.ts'

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })

function report(built: Company, asked: View) {
  return computeMovementReport(built, asked, computeTierReport(built, asked))
}

const VIEWS: readonly View[] = [
  view('2025-04'),
  view('2025-05', { rule: PRESETS['classic-abc'] }),
  view('2025-05', { salesperson: 'Ann' }),
  view('2025-05', { rule: { ...PRESETS['20-60-20-contribution'], scope: 'owner' } }),
]

describe('computeMovementReport', () => {
  it('makes matrix and excluded customers add up to the change of the total, to the last unit', () => {
    fc.assert(
      fc.property(COMPANIES, fc.constantFrom(...VIEWS), (built, asked) => {
        const { moves } = report(built, asked)
        if (moves === undefined) return
        const { matrix, change } = moves
        expect(matrix.total.change + change.excluded).toBe(change.after - change.before)
      }),
    )
  })

  it('has behind each cell and each part exactly the names that it counts, with their change', () => {
    fc.assert(
      fc.property(COMPANIES, fc.constantFrom(...VIEWS), (built, asked) => {
        const { moves } = report(built, asked)
        const tiers = computeTierReport(built, asked)
        if (moves === undefined) return
        for (const [row, from] of TIERS_BEFORE.entries()) {
          for (const [column, to] of TIERS.entries()) {
            const list = computeMovementList(built, tiers, { kind: 'cell', from, to })
            expect({ customers: list.length, change: list.total.change }).toEqual(
              moves.matrix.cells[row]?.[column],
            )
          }
        }
        for (const { part, customers, amount } of moves.change.parts) {
          const list = computeMovementList(built, tiers, { kind: 'part', part })
          expect([part, list.length, list.total.change]).toEqual([part, customers, amount])
        }
      }),
    )
  })

  it('has the same names behind new, back and lost as movements and as parts of the change', () => {
    fc.assert(
      fc.property(COMPANIES, fc.constantFrom(...VIEWS), (built, asked) => {
        const tiers = computeTierReport(built, asked)
        if (tiers.before === undefined) return
        for (const part of ['new', 'back', 'lost'] as const) {
          const byPart = computeMovementList(built, tiers, { kind: 'part', part })
          const byMovement = computeMovementList(built, tiers, {
            kind: 'movement',
            movements: [part],
          })
          expect(byMovement.customer).toEqual(byPart.customer)
        }
      }),
    )
  })

  it('compares nothing in the first period and in gaps, and looks past gaps', () => {
    const built = company([sale('x', '2025-01-10', 5), sale('x', '2025-03-10', 8)])
    expect(report(built, view('2025-01')).moves).toBeUndefined()
    expect(report(built, view('2025-02'))).toMatchObject({ moves: undefined, edges: [] })
    expect(report(built, view('2025-03')).moves?.matrix.total.change).toBe(30_000)
  })
})
