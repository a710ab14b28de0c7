import { describe, expect, it } from 'vitest'
import { countMatrix, TIERS_BEFORE } from '../../../src/domain/movement/movement-matrix.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { company, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount: number): LineDraft => ({ id, date, amount })

/** Five customers a month give the tiers A, B, B, B, C under the rule of 20 / 60 / 20. */
const DRAFTS = [
  ...[50, 40, 30, 20, 10].map((amount, at) => sale(`k${at}`, '2025-04-10', amount)),
  sale('k0', '2025-05-10', 5), // A to C
  sale('k1', '2025-05-10', 60), // B to A
  sale('k2', '2025-05-10', 31), // B to B
  sale('k3', '2025-05-10', -20), // B to D: returns only
  sale('new', '2025-05-10', 8), // not known to B
  sale('back', '2025-03-10', 1),
  sale('back', '2025-05-10', 7), // D to B
]

function matrix(options = {}) {
  const built = company(DRAFTS, { records: [{ id: 'p', created: undefined }], ...options })
  return countMatrix(computeTierReport(built, view('2025-05')).columns)
}

/** The cells that are not empty, as 'A C 1 -45'. */
function filled({ cells }: ReturnType<typeof countMatrix>): readonly string[] {
  return cells.flatMap((row, from) =>
    row.flatMap(({ customers, change }, to) =>
      customers === 0 ? [] : [`${TIERS_BEFORE[from]} ${TIERS[to]} ${customers} ${change / 10_000}`],
    ),
  )
}

describe('countMatrix', () => {
  it('gives each customer the cell of its tier before and now, with the change of its measure', () => {
    expect(filled(matrix())).toEqual([
      'A C 1 -45',
      'B A 1 20',
      'B B 1 1',
      'B D 1 -40',
      'C D 1 -10',
      'D B 1 7',
      'D D 1 0',
      'unknown B 1 8',
    ])
  })

  it('adds up by rows and by columns to the same total', () => {
    const { rowSums, columnSums, total } = matrix()
    expect(total).toEqual({ customers: 8, change: -590_000 })
    expect(rowSums.map(({ change }) => change / 10_000)).toEqual([-45, -19, -10, 7, 8])
    expect(columnSums.map(({ customers }) => customers)).toEqual([1, 3, 1, 3])
    expect(columnSums.reduce((sum, { change }) => sum + change, 0)).toBe(total.change)
  })

  it('is all noughts where nobody is known', () => {
    const nobody = computeTierReport(company([]), view('2025-05')).columns
    expect(countMatrix(nobody).total).toEqual({ customers: 0, change: 0 })
  })
})
