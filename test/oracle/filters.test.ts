import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../src/domain/alerts/alert-report.ts'
import { computeDecileReport } from '../../src/domain/deciles/decile-report.ts'
import { computePareto } from '../../src/domain/pareto/pareto-report.ts'
import { computePeopleReport } from '../../src/domain/people/people-report.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
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

/** Who is asked for: by salesperson, by a field of the customer file ('' = without a value), by both. */
const FILTERS = [
  { salesperson: 'Ann', regions: undefined },
  { salesperson: undefined, regions: ['North'] },
  { salesperson: undefined, regions: ['', 'South'] },
  { salesperson: 'Bo', regions: ['South', 'North'] },
] as const

/** The filter in SQL, over columns `owner` and `region`. */
function filterSql({ salesperson, regions }: (typeof FILTERS)[number]): string {
  const person = salesperson === undefined ? 'true' : `owner = '${salesperson}'`
  const isIn = regions?.map((region) => `'${region}'`).join(',')
  return isIn === undefined ? person : `${person} AND region IN (${isIn})`
}

describe.each(CASES)('filters of company $seed by $kind, asked in SQL', (which) => {
  const rule = RULES[(which.seed + 4) % RULES.length] ?? RULES[0]!
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
    await loaded.oracle.useRule('sales', rule)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  it.each(FILTERS)('leaves customers with their own ranks: %o', async (filter) => {
    const { company, oracle, periods } = loaded
    const { salesperson, regions } = filter
    const only = regions && [{ field: 'region', values: regions }]
    for (const period of periods.slice(-3)) {
      const view = { ...viewOf(period, 'sales', rule), salesperson, only }
      const { columns } = computeTierReport(company, view)
      const found = Array.from(columns.customer, (customer, row) => ({
        customer: idOf(company, customer),
        tier: TIERS[columns.tier[row] ?? -1],
        value: columns.value[row],
        rank: columns.rank[row] ?? 0,
      }))
      const expected = await oracle.query(`
        SELECT customer, tier, m AS value, rank FROM tier JOIN region USING (customer)
        WHERE p = ${numberOf(period)} AND ${filterSql(filter)}`)
      expect(sorted(found)).toEqual(sorted(expected))
    }
  })

  it.each(FILTERS)('leaves the alerts that are addressed so: %o', async (filter) => {
    const { company, oracle, periods } = loaded
    const { salesperson, regions } = filter
    const only = regions && [{ field: 'region', values: regions }]
    const found = periods.flatMap((period) => {
      const view = { ...viewOf(period, 'sales', rule), salesperson, only }
      return Array.from(computeAlertReport(company, view).alerts.customer, (customer) => {
        return { p: numberOf(period), customer: idOf(company, customer) }
      })
    })
    const expected = await oracle.query(`
      SELECT p, customer FROM (${alertsSql('sales')}) JOIN region USING (customer)
      WHERE ${filterSql(filter)}`)
    expect(sorted(found)).toEqual(sorted(expected))
  })

  it.each(FILTERS)('sums the same customers over a range: %o', async (filter) => {
    const { company, oracle, periods } = loaded
    const { salesperson, regions } = filter
    const only = regions && [{ field: 'region', values: regions }]
    const [from, to] = [periods[0], periods.at(-1)]
    const range = { from: from?.key ?? '', to: to?.key ?? '' }
    const view = { range, measure: 'sales', rule, salesperson, only } as const
    const { customers, sales, margin, orders } = computeDecileReport(company, view).total
    const [expected] = await oracle.query(`
      SELECT count(*) AS customers, coalesce(sum(sales), 0) AS sales,
        coalesce(sum(margin), 0) AS margin, coalesce(sum(orders), 0) AS orders
      FROM (SELECT customer, sum(sales) AS sales, sum(margin) AS margin, sum(orders) AS orders
        FROM cp GROUP BY customer HAVING sum(sale_lines) > 0)
        JOIN region USING (customer) JOIN owner_at USING (customer)
      WHERE owner_at.p = ${to === undefined ? 0 : numberOf(to)} AND ${filterSql(filter)}
        AND customer NOT IN (FROM excluded)`)
    expect({ customers, sales, margin, orders }).toEqual(expected)
    const pareto = computePareto(company, view, rule.scope)
    expect([pareto.customers, pareto.net]).toEqual([customers, sales])
  })

  it('groups customers by a field as it filters them', async () => {
    const { company, oracle, periods } = loaded
    for (const period of periods.slice(-3)) {
      const view = viewOf(period, 'sales', rule)
      const { rows } = computePeopleReport(company, view, 'region')
      const found = rows
        .flatMap((row) => TIERS.map((tier) => ({ name: row.name, tier, ...row.byTier[tier] })))
        .filter(({ customers }) => customers > 0)
      const expected = await oracle.query(`
        SELECT region AS name, tier, count(*) AS customers, sum(m) AS value
        FROM tier JOIN region USING (customer) WHERE p = ${numberOf(period)} GROUP BY ALL`)
      expect(sorted(found)).toEqual(sorted(expected))
    }
  })
})
