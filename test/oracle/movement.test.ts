import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EDGES } from '../../src/domain/movement/edges.ts'
import { computeMovementList, type MovementPick } from '../../src/domain/movement/movement-list.ts'
import { TIERS_BEFORE } from '../../src/domain/movement/movement-matrix.ts'
import { computeMovementReport } from '../../src/domain/movement/movement-report.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import { MOVEMENTS, type Movement } from '../../src/domain/tiers/movement-kind.ts'
import type { ChangePart } from '../../src/domain/overview/change-of-sales.ts'
import { TIERS, type Tier } from '../../src/domain/tiers/tier-rule.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import {
  CASES,
  idOf,
  loadCompany,
  numberOf,
  RULES,
  sorted,
  viewOf,
  type LoadedCompany,
} from './loaded-company.ts'
import { edgesSql, flowSql, movesSql } from './movement-oracle.ts'

/** A customer's move into a period, as the oracle answers. */
interface Move {
  readonly p: number
  readonly customer: string
  readonly owner: string
  readonly tier: Tier
  readonly tier_before: Tier | 'unknown'
  readonly m: number
  readonly m_before: number
  readonly part: ChangePart | null
  readonly movement: Movement
}

const sum = (moves: readonly Move[]): number =>
  moves.reduce((total, { m, m_before }) => total + m - m_before, 0)

describe.each(CASES)('movement of company $seed by $kind, asked in SQL', (which) => {
  const rule = RULES[(which.seed + 2) % RULES.length] ?? RULES[0]!
  const measure = which.seed % 3 === 1 ? 'margin' : 'sales'
  let loaded: LoadedCompany
  let moves: readonly Move[]
  beforeAll(async () => {
    loaded = await loadCompany(which)
    await loaded.oracle.useRule(measure, rule)
    moves = (await loaded.oracle.query(movesSql(measure))) as unknown as readonly Move[]
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  const reportOf = (period: PeriodInfo, salesperson?: string) => {
    const view = { ...viewOf(period, measure, rule), salesperson }
    const tiers = computeTierReport(loaded.company, view)
    const listOf = (pick: MovementPick) => computeMovementList(loaded.company, tiers, pick)
    return { report: computeMovementReport(loaded.company, view, tiers), listOf }
  }

  it.each([undefined, 'Bo', ''])('has the same matrix in customers and money, of %s', (person) => {
    for (const period of loaded.periods.slice(1)) {
      const { report } = reportOf(period, person)
      const own = moves.filter(
        ({ p, owner }) => p === numberOf(period) && (person === undefined || owner === person),
      )
      const cells = TIERS_BEFORE.map((before) =>
        TIERS.map((tier) => {
          const cell = own.filter((move) => move.tier_before === before && move.tier === tier)
          return { customers: cell.length, change: sum(cell) }
        }),
      )
      expect(report.moves?.matrix.cells).toEqual(cells)
      expect(report.moves?.matrix.total).toEqual({ customers: own.length, change: sum(own) })
    }
  })

  it('has no matrix in the first period', () => {
    const [first] = loaded.periods
    expect(first && reportOf(first).report.moves).toBeUndefined()
  })

  it('has the same moves in each of the 12 periods', () => {
    const last = loaded.periods.at(-1)
    const history = last === undefined ? [] : reportOf(last).report.history
    const found = history.map(({ period, counts }) => ({ p: numberOf(period), ...counts }))
    const expected = history.map(({ period, counts }) => {
      const own = moves.filter(({ p }) => p === numberOf(period))
      const count = (movement: Movement): number =>
        own.filter((move) => move.movement === movement).length
      const expectedCounts = Object.fromEntries(MOVEMENTS.map((name) => [name, count(name)]))
      return { p: numberOf(period), ...(counts && expectedCounts) }
    })
    expect(found).toEqual(expected)
    const isCounted = history.map(({ counts }) => counts !== undefined)
    const kept = new Set(loaded.periods.slice(1).map(({ key }) => key))
    expect(isCounted).toEqual(history.map(({ period }) => kept.has(period.key)))
  })

  it('has the same flow over 6 periods', async () => {
    const rows = await loaded.oracle.query(flowSql)
    for (const [at, period] of loaded.periods.entries()) {
      const { flow } = reportOf(period).report
      const kept = loaded.periods.slice(Math.max(0, at - 5), at + 1)
      const countOf = (info: PeriodInfo, tier: Tier, before?: string): number =>
        rows
          .filter((row) => row['p'] === numberOf(info) && row['tier'] === tier)
          .filter((row) => before === undefined || row['tier_before'] === before)
          .reduce((total, row) => total + Number(row['customers']), 0)
      expect(flow.periods.map(({ key }) => key)).toEqual(kept.map(({ key }) => key))
      expect(flow.customers).toEqual(kept.map((info) => TIERS.map((tier) => countOf(info, tier))))
      expect(flow.steps).toEqual(
        kept
          .slice(1)
          .map((info) =>
            TIERS_BEFORE.map((before) => TIERS.map((tier) => countOf(info, tier, before))),
          ),
      )
    }
  })

  it('names the same customers in every cell, movement and part of the change', () => {
    for (const period of loaded.periods.slice(1)) {
      const { listOf } = reportOf(period)
      const now = moves.filter(({ p }) => p === numberOf(period))
      const compare = (pick: MovementPick, expected: readonly Move[]): void => {
        const { customer, value, valueBefore, total } = listOf(pick)
        const found = Array.from(customer, (index, row) => ({
          customer: idOf(loaded.company, index),
          m: value[row],
          m_before: valueBefore[row],
        }))
        const rows = expected.map(({ customer: id, m, m_before }) => ({
          customer: id,
          m,
          m_before,
        }))
        expect(sorted(found)).toEqual(sorted(rows))
        expect(total.change).toBe(sum(expected))
      }
      for (const from of TIERS_BEFORE) {
        for (const to of TIERS) {
          const isIn = (move: Move): boolean => move.tier_before === from && move.tier === to
          compare({ kind: 'cell', from, to }, now.filter(isIn))
        }
      }
      for (const name of MOVEMENTS) {
        const own = now.filter(({ movement }) => movement === name)
        compare({ kind: 'movement', movements: [name] }, own)
      }
      for (const part of ['new', 'back', 'bought-more', 'bought-less', 'lost'] as const) {
        compare(
          { kind: 'part', part },
          now.filter((move) => move.part === part),
        )
      }
    }
  })

  it('finds the same customers near the cut-offs, and how far they are', async () => {
    const expected = await loaded.oracle.query(edgesSql(rule))
    const found = loaded.periods.flatMap((period) => {
      const { listOf } = reportOf(period)
      return EDGES.flatMap((edge) => {
        const { customer, distance } = listOf({ kind: 'edge', edge })
        return Array.from(customer, (index, row) => ({
          p: numberOf(period),
          edge,
          customer: idOf(loaded.company, index),
          distance: distance[row],
        }))
      })
    })
    expect(sorted(found)).toEqual(sorted(expected))
  })
})
