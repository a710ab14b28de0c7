import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeCustomerListReport } from '../../src/domain/customer/customer-list-report.ts'
import { computeCustomerOrders } from '../../src/domain/customer/customer-orders.ts'
import {
  computeCustomerReport,
  type CustomerReport,
} from '../../src/domain/customer/customer-report.ts'
import { NO_DAY } from '../../src/domain/calendar.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import {
  historySql,
  namedSql,
  ordersSql,
  ownersSql,
  productsSql,
  saleDatesSql,
  similarSql,
  standingSql,
} from './customer-oracle.ts'
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

type Answer = Record<string, unknown>

const dayOrNull = (day: number | undefined): number | null =>
  day === undefined || day === NO_DAY ? null : day

describe.each(CASES)('customers of company $seed by $kind, asked in SQL', (which) => {
  const rule = RULES[(which.seed + 1) % RULES.length] ?? RULES[0]!
  const measure = which.seed % 3 === 2 ? 'margin' : 'sales'
  let loaded: LoadedCompany
  /** An early period, one in the middle and the newest. */
  let asked: readonly PeriodInfo[]
  beforeAll(async () => {
    loaded = await loadCompany(which)
    await loaded.oracle.useRule(measure, rule)
    const { periods } = loaded
    asked = [periods[1], periods.at(-4), periods.at(-1)].filter((period) => period !== undefined)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  /** Each asked period with the reports of all customers known in it, by id. */
  const reports = function* (): Generator<{
    readonly p: number
    readonly period: PeriodInfo
    readonly reportById: ReadonlyMap<string, CustomerReport>
  }> {
    for (const period of asked) {
      const view = viewOf(period, measure, rule)
      const all = loaded.company.directory.ids.map((id, customer) => {
        return [id, computeCustomerReport(loaded.company, view, customer)] as const
      })
      const known = all.filter(([, { standing }]) => standing !== 'unknown')
      yield { p: numberOf(period), period, reportById: new Map(known) }
    }
  }

  it('has the same tier, place, owner, figures and rhythm', async () => {
    for (const { p, reportById } of reports()) {
      const found = Array.from(reportById, ([customer, report]) => ({
        customer,
        tier: report.tier ?? null,
        tier_before: report.tierBefore ?? null,
        owner: report.owner,
        current: report.currentOwner,
        rank: report.place?.rank ?? null,
        of: report.place?.of ?? null,
        value: report.value,
        usual: report.usualValue,
        returns_only: report.returnsOnly,
        sales: report.figures.sales,
        orders: report.figures.orders,
        margin: report.figures.margin,
        margin_sales: report.figures.marginSales,
        last_order: report.lastOrder ?? null,
        days: report.daysSince ?? null,
        usual_gap: report.rhythm.usualGap ?? null,
        expected: report.rhythm.expectedNext ?? null,
        late: report.rhythm.daysLate ?? null,
        ordered_since: report.rhythm.orderedSince ?? null,
      }))
      expect(sorted(found)).toEqual(sorted(await loaded.oracle.query(standingSql(p, measure))))
    }
  })

  it('lists the same customers with the same figures', async () => {
    for (const period of asked) {
      const report = computeCustomerListReport(loaded.company, viewOf(period, measure, rule))
      const { columns, owners } = report
      const found = Array.from(columns.customer, (customer, row) => ({
        customer: idOf(loaded.company, customer),
        tier: TIERS[columns.tier[row] ?? -1] ?? null,
        owner: owners[columns.owner[row] ?? -1],
        sales: columns.sales[row],
        orders: columns.orders[row],
        last_order: dayOrNull(columns.lastOrder[row]),
        days: columns.daysSince[row] === -1 ? null : columns.daysSince[row],
        usual_gap: Number.isNaN(columns.usualGap[row]) ? null : columns.usualGap[row],
        expected: dayOrNull(columns.expectedNext[row]),
      }))
      const expected = await loaded.oracle.query(`
        SELECT customer, tier, owner, sales, orders, last_order, days, usual_gap, expected
        FROM (${standingSql(numberOf(period), measure)})`)
      expect(sorted(found)).toEqual(sorted(expected))
    }
  })

  it('has the same history and sale dates', async () => {
    const history = await loaded.oracle.query(historySql(measure))
    const dates = await loaded.oracle.query(saleDatesSql)
    for (const { period, reportById } of reports()) {
      for (const [customer, report] of reportById) {
        const kept = report.history.filter(({ period: { state } }) => state !== 'gap')
        const found = kept.map((entry) => ({
          customer,
          p: numberOf(entry.period),
          value: entry.value,
          tier: entry.tier,
        }))
        const periods = new Set(found.map(({ p }) => p))
        const own = history.filter((row) => row['customer'] === customer)
        const expected = own.filter((row) => periods.has(Number(row['p'])))
        expect(sorted(found)).toEqual(sorted(expected))
        const first = report.history[0]?.period.first ?? 0
        const days = dates
          .filter((row) => row['customer'] === customer)
          .map((row) => Number(row['day']))
          .filter((day) => day >= first && day <= period.last)
        expect(report.rhythm.dates).toEqual(days)
      }
    }
  })

  it('has the same products, bought and given up', async () => {
    for (const { p, reportById } of reports()) {
      const found = Array.from(reportById, ([customer, { products }]) => [
        ...products.bought.map(({ product, sales, margin, marginSales, lastBought }): Answer => {
          const last_bought = lastBought ?? null
          return {
            list: 'bought',
            customer,
            product,
            sales,
            margin,
            margin_sales: marginSales,
            last_bought,
          }
        }),
        ...products.givenUp.map(({ product, sales, lastBought: last_bought }): Answer => {
          const unknown = { margin: null, margin_sales: null }
          return { list: 'given up', customer, product, sales, ...unknown, last_bought }
        }),
      ]).flat()
      const expected = await loaded.oracle.query(productsSql(p))
      const inOrder = [...reportById.keys()].flatMap((customer) =>
        expected.filter((row) => row['customer'] === customer),
      )
      expect(found).toEqual(inOrder)
    }
  })

  it('offers what similar customers also buy', async () => {
    for (const { p, reportById } of reports()) {
      const found = Array.from(reportById, ([customer, { similar }]) => ({
        customer,
        similar: similar.customers,
        products: similar.products
          .map(({ product, customers }) => `${product} ${customers}`)
          .join(', '),
      })).filter((row) => row.similar > 0)
      expect(sorted(found)).toEqual(sorted(await loaded.oracle.query(similarSql(p))))
    }
  })

  it('has the same orders, returns and samples', async () => {
    const { company, oracle } = loaded
    const found = company.directory.ids.flatMap((customer, index) => {
      const { orders } = computeCustomerOrders(company, index, Infinity)
      return orders.map(({ kind, id, day, amount, lines }) => {
        return { customer, kind, id, day, amount, lines: lines.length }
      })
    })
    expect(sorted(found)).toEqual(sorted(await oracle.query(ordersSql)))
  })

  it('has the same owners one after the other, and whom lines name', async () => {
    for (const { p, reportById } of reports()) {
      const owners = await loaded.oracle.query(ownersSql(p))
      const named = await loaded.oracle.query(namedSql(p))
      for (const [customer, { salespeople }] of reportById) {
        const isOwn = (row: Answer): boolean => row['customer'] === customer
        const history = salespeople.owners.map(({ owner, from }) => {
          return { customer, owner, since: from }
        })
        expect(history).toEqual(owners.filter(isOwn))
        const lines = salespeople.named.map((one) => ({ customer, ...one }))
        expect(lines).toEqual(named.filter(isOwn))
      }
    }
  })
})
