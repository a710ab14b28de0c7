import { describe, expect, it } from 'vitest'
import { NO_DAY } from '../../../src/domain/calendar.ts'
import {
  computeMovementList,
  type MovementPick,
  type MovementSort,
} from '../../../src/domain/movement/movement-list.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount: number, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
})

const COMPANY = company([
  sale('a', '2025-04-10', 50, 'Zoe'),
  sale('b', '2025-04-12', 40, 'Ann'),
  sale('c', '2025-04-14', 30, 'Max'),
  sale('d', '2025-04-10', 20),
  sale('e', '2025-04-10', 10),
  sale('d', '2025-05-10', 25),
  sale('e', '2025-05-10', 10),
  sale('f', '2025-05-10', 5),
  sale('b', '2025-06-03', 1),
])
const TIERS_OF_MAY = computeTierReport(COMPANY, view('2025-05'))
const LOST: MovementPick = { kind: 'movement', movements: ['lost'] }

function list(pick: MovementPick, sort?: MovementSort) {
  return computeMovementList(COMPANY, TIERS_OF_MAY, pick, sort)
}

function names({ customer }: ReturnType<typeof list>): readonly string[] {
  return Array.from(customer, (index) => COMPANY.directory.keys[index] ?? '')
}

describe('computeMovementList', () => {
  it('sorts by what was lost or won, the largest first, unless asked otherwise', () => {
    expect(names(list(LOST))).toEqual(['a', 'b', 'c'])
    expect(list(LOST).sort).toEqual({ key: 'change', descending: false })
    expect(list({ kind: 'movement', movements: ['new', 'up'] }).sort.descending).toBe(true)
    expect(names(list(LOST, { key: 'salesperson', descending: false }))).toEqual(['b', 'c', 'a'])
    expect(names(list(LOST, { key: 'before', descending: false }))).toEqual(['c', 'b', 'a'])
    expect(names(list(LOST, { key: 'lastOrder', descending: true }))).toEqual(['c', 'b', 'a'])
  })

  it('tells who has ordered since, and puts those who have not last in both directions', () => {
    for (const descending of [true, false]) {
      const sorted = list(LOST, { key: 'orderedSince', descending })
      expect(names(sorted)).toEqual(['b', 'a', 'c'])
      expect(Array.from(sorted.orderedSince)).toEqual([day('2025-06-03'), NO_DAY, NO_DAY])
    }
  })

  it('sums before, now and the change over all rows', () => {
    expect(list(LOST).total).toEqual({ before: 1_200_000, now: 0, change: -1_200_000 })
  })

  it('gives the distance at an edge only, the nearest first', () => {
    expect(list(LOST).distance.every((distance) => Number.isNaN(distance))).toBe(true)
    const edge = computeMovementList(
      company([100, 95, 92, 50, 10].map((amount, at) => sale(`k${at}`, '2025-05-10', amount))),
      computeTierReport(
        company([100, 95, 92, 50, 10].map((amount, at) => sale(`k${at}`, '2025-05-10', amount))),
        view('2025-05'),
      ),
      { kind: 'edge', edge: 'B-rises' },
    )
    expect(Array.from(edge.distance)).toEqual([50_000, 80_000])
    expect(edge.total.change).toBeUndefined()
  })

  it('is empty where nobody fits', () => {
    expect(list({ kind: 'cell', from: 'C', to: 'A' })).toMatchObject({
      length: 0,
      total: { before: 0, now: 0, change: 0 },
    })
  })
})
