import { describe, expect, it } from 'vitest'
import {
  EDGES,
  edgeDistance,
  edgeSides,
  summarizeEdges,
} from '../../../src/domain/movement/edges.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { company, customer, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, amount: number): LineDraft => ({ id, date: '2025-05-10', amount })

/** Ten customers: the 2nd is the last A, the 8th the last B under the rule of 20 / 60 / 20. */
const AMOUNTS = [200, 108, 100, 90, 60, 50, 33, 31, 29, 10]
const COMPANY = company(AMOUNTS.map((amount, at) => sale(`k${at}`, amount)))
const { columns } = computeTierReport(COMPANY, view('2025-05'))

/** Who is at an edge, with the distance in whole units. */
function nearTo(edge: (typeof EDGES)[number]): readonly string[] {
  return Array.from({ length: columns.length }, (_, row) => row).flatMap((row) => {
    const distance = edgeDistance(columns, row, edge)
    const name = COMPANY.directory.keys[columns.customer[row] ?? -1]
    return distance === undefined ? [] : [`${name} ${distance / 10_000}`]
  })
}

describe('edgeDistance', () => {
  it('takes the least measure that gives the better tier as the cut-off, and 10 % of it as near', () => {
    // k1 could fall to 100, where it would tie with k2; k2 must reach the 108 of k1.
    expect(nearTo('A-falls')).toEqual(['k1 8'])
    expect(nearTo('B-rises')).toEqual(['k2 8'])
    // Of B, the last (31) could fall to 29, and 33 lies 4 above that, more than 10 %.
    expect(nearTo('B-falls')).toEqual(['k7 2'])
    expect(nearTo('C-rises')).toEqual(['k8 2'])
  })

  it('takes in who is exactly 10 % away, and nobody a unit further', () => {
    const firstA = (amount: number) => {
      const amounts = [amount, 100, 60, 50, 40]
      const built = company(amounts.map((each, id) => sale(`k${id}`, each)))
      return edgeDistance(computeTierReport(built, view('2025-05')).columns, 0, 'A-falls')
    }
    expect(firstA(110)).toBe(100_000)
    expect(firstA(110.0001)).toBeUndefined()
  })

  it('knows no distance for D, nor for a measure of 0 or less', () => {
    const built = company([
      ...[3, 2, 1, -1].map((amount, id) => sale(`k${id}`, amount)),
      { id: 'asleep', date: '2025-04-10', amount: 5 },
    ])
    const report = computeTierReport(built, view('2025-05'))
    const row = (key: string) => report.columns.customer.indexOf(customer(built, key))
    for (const edge of EDGES) {
      expect(edgeDistance(report.columns, row('asleep'), edge)).toBeUndefined()
      expect(edgeDistance(report.columns, row('k3'), edge)).toBeUndefined()
    }
  })
})

describe('summarizeEdges', () => {
  it('counts each side and names the nearest', () => {
    expect(summarizeEdges(columns)).toEqual([
      { edge: 'A-falls', customers: 1, nearest: 80_000 },
      { edge: 'B-rises', customers: 1, nearest: 80_000 },
      { edge: 'B-falls', customers: 1, nearest: 20_000 },
      { edge: 'C-rises', customers: 1, nearest: 20_000 },
    ])
    const nobody = computeTierReport(company([]), view('2025-05')).columns
    expect(summarizeEdges(nobody)[0]).toEqual({
      edge: 'A-falls',
      customers: 0,
      nearest: undefined,
    })
  })
})

describe('edgeSides', () => {
  it('leads over the cut-off to the neighbouring tier', () => {
    expect(EDGES.map((edge) => Object.values(edgeSides(edge)).join(''))).toEqual([
      'AB',
      'BA',
      'BC',
      'CB',
    ])
  })
})
