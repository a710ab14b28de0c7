import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computePeopleReport, type GroupRow } from '../../src/domain/people/people-report.ts'
import { openView } from '../../src/domain/periods/period-view.ts'
import { findChangedHands } from '../../src/domain/people/changed-hands.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import { MOVEMENTS } from '../../src/domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../../src/domain/alerts/alert.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { alertsSql } from './alerts-oracle.ts'
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
import { movesSql } from './movement-oracle.ts'
import {
  changedHandsSql,
  figuresSql,
  handedOnSql,
  namedSql,
  tierCountsSql,
} from './people-oracle.ts'

type Answer = Record<string, unknown>

/** Groups all customers together, under the name of the report's total. */
const ALL = "''"

function withNulls(name: string, figures: GroupRow['now']): Answer {
  const entries = Object.entries(figures ?? {}).map(([key, value]) => [key, value ?? null])
  return { name, ...Object.fromEntries(entries) }
}

describe.each(CASES)('salespeople of company $seed by $kind, asked in SQL', (which) => {
  const rule = RULES[(which.seed + 3) % RULES.length] ?? RULES[0]!
  const measure = which.seed % 3 === 0 ? 'margin' : 'sales'
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
    await loaded.oracle.useRule(measure, rule)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  const reportOf = (period: PeriodInfo) =>
    computePeopleReport(loaded.company, viewOf(period, measure, rule), 'salesperson')
  const asked = () =>
    loaded.periods.filter((_, at) => at % 3 === 1 || at > loaded.periods.length - 3)

  /**
   * Each person's key figures as found and as expected, then those of all. Who is left out of the
   * report has nothing in the period; who is only named on lines has no customers to be asked for.
   */
  const figuresOf = async (
    period: PeriodInfo,
    at: PeriodInfo | undefined,
    pick: (row: GroupRow) => GroupRow['now'],
  ) => {
    const { rows, total } = reportOf(period)
    const ask = async (group: string): Promise<readonly Answer[]> =>
      at === undefined ? [] : loaded.oracle.query(figuresSql(numberOf(period), numberOf(at), group))
    const people = await ask('owner')
    const owners = new Set(people.map(({ name }) => name))
    const shown = new Set(rows.map(({ name }) => name))
    const found = rows.filter(({ name }) => owners.has(name))
    return {
      found: sorted([...found, total].map((row) => withNulls(row.name, pick(row)))),
      expected: sorted([
        ...people.filter(({ name, sales }) => shown.has(String(name)) || sales !== 0),
        ...(at === undefined ? [{ name: '' }] : await ask(ALL)),
      ]),
    }
  }

  it('has the same key figures, now, in the period before and a year before', async () => {
    for (const period of asked()) {
      const before = loaded.periods[loaded.periods.indexOf(period) - 1]
      const now = await figuresOf(period, period, (row) => row.now)
      expect(now.found).toEqual(now.expected)
      const then = await figuresOf(period, before, (row) => row.before)
      expect(then.found).toEqual(then.expected)
      const year = which.kind === 'month' ? 12 : 4
      const lastYear = loaded.periods.find(({ index }) => index === period.index - year)
      const ago = await figuresOf(period, lastYear, (row) => row.yearBefore)
      expect(ago.found).toEqual(ago.expected)
    }
  })

  it('adds up over people to the company, customers and money', () => {
    for (const period of loaded.periods) {
      const { rows, total } = reportOf(period)
      const sums = (figure: (row: GroupRow) => number | undefined) => [
        rows.reduce((sum, row) => sum + (figure(row) ?? 0), 0),
        figure(total) ?? 0,
      ]
      for (const [sum, whole] of [
        sums(({ now }) => now?.sales),
        sums(({ now }) => now?.margin),
        sums(({ now }) => now?.orders),
        sums(({ now }) => now?.orderingCustomers),
        sums(({ named }) => named?.sales),
        sums(({ customers }) => customers),
        sums(({ alerts }) => alerts.valueAtRisk),
      ]) {
        expect(sum).toBe(whole)
      }
    }
  })

  it('counts the same customers by tier and by movement', async () => {
    const moves = movesSql(measure)
    const byPerson = await loaded.oracle.query(tierCountsSql(moves, 'owner'))
    const inAll = await loaded.oracle.query(tierCountsSql(moves, ALL))
    const countsOf = (p: number, row: GroupRow) => [
      ...TIERS.map((tier) => ({ p, name: row.name, tier, ...row.byTier[tier] })),
      ...MOVEMENTS.filter((movement) => movement !== 'none').map((movement) => {
        return {
          p,
          name: row.name,
          tier: movement,
          customers: row.byMovement[movement],
          value: null,
        }
      }),
    ]
    for (const period of loaded.periods) {
      const p = numberOf(period)
      const { rows, total } = reportOf(period)
      const found = rows.flatMap((row) => countsOf(p, row)).filter(({ customers }) => customers > 0)
      expect(sorted(found)).toEqual(sorted(byPerson.filter((row) => row['p'] === p)))
      const all = countsOf(p, total).filter(({ customers }) => customers > 0)
      expect(sorted(all)).toEqual(sorted(inAll.filter((row) => row['p'] === p)))
    }
  })

  it('adds up the same lines that name a person, and the same alerts', async () => {
    const alerts = await loaded.oracle.query(alertsSql(measure))
    for (const period of asked()) {
      const { rows } = reportOf(period)
      const named = rows.flatMap(({ name, named: lines }) =>
        lines === undefined
          ? []
          : [{ name, sales: lines.sales, margin: lines.margin, margin_sales: lines.marginSales }],
      )
      const expected = await loaded.oracle.query(namedSql(numberOf(period)))
      expect(sorted(named)).toEqual(sorted(expected))
      const now = alerts.filter((row) => row['p'] === numberOf(period))
      const found = rows.map(({ name, alerts: own }) => ({
        name,
        bySeverity: SEVERITIES.map((severity) => own.bySeverity[severity]),
        risk: own.valueAtRisk,
      }))
      const counted = rows.map(({ name }) => {
        const own = now.filter((row) => row['owner'] === name)
        const bySeverity = TIERS.map(
          (tier) => own.filter((row) => row['tier_before'] === tier).length,
        )
        return { name, bySeverity, risk: own.reduce((sum, row) => sum + Number(row['risk']), 0) }
      })
      expect(found).toEqual(counted)
      expect(rows.reduce((sum, row) => sum + row.alerts.alerts, 0)).toBe(now.length)
    }
  })

  it('finds the same customers that changed hands, and who looks after them now', async () => {
    for (const period of loaded.periods) {
      const opened = openView(loaded.company, viewOf(period, measure, rule))
      const hands = findChangedHands(opened).map((hand) => ({
        customer: idOf(loaded.company, hand.customer),
        src: hand.from,
        dst: hand.to,
        day: hand.day,
        tier: hand.tier,
        value: hand.value,
        value_before: hand.valueBefore,
      }))
      const expected = await loaded.oracle.query(changedHandsSql(numberOf(period), measure))
      expect(sorted(hands)).toEqual(sorted(expected))
      const { handedOn, changedHands } = reportOf(period)
      expect(changedHands.customers).toBe(hands.length)
      const pairs = handedOn.map(({ from, to, customers, value }) => {
        return { src: from, dst: to, customers, value }
      })
      const now = await loaded.oracle.query(handedOnSql(numberOf(period), measure))
      expect(sorted(pairs)).toEqual(sorted(now))
    }
  })
})
