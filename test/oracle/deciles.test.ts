import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NAMED_GROUPS } from '../../src/domain/deciles/customer-groups.ts'
import { computeDecileList, type DecileSelection } from '../../src/domain/deciles/decile-list.ts'
import { computeDecileReport } from '../../src/domain/deciles/decile-report.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import type { RangeView } from '../../src/domain/periods/period-range.ts'
import { PRESETS, type Measure } from '../../src/domain/tiers/tier-rule.ts'
import {
  moneyDecilesSql,
  namedGroupsSql,
  purchaseDecilesSql,
  type RangeQuestion,
} from './deciles-oracle.ts'
import { CASES, idOf, loadCompany, numberOf, type LoadedCompany } from './loaded-company.ts'

interface Question extends RangeQuestion {
  readonly view: RangeView
}

function questionOf(
  from: PeriodInfo,
  to: PeriodInfo,
  measure: Measure,
  salesperson?: string,
): Question {
  const range = { from: from.key, to: to.key }
  const view = { range, measure, rule: PRESETS['classic-abc'], salesperson }
  return { from: numberOf(from), to: numberOf(to), measure, salesperson, view }
}

/** All periods, a part of them, and a part for one person's customers. */
function questionsOf({ periods }: LoadedCompany): readonly Question[] {
  return [
    { first: 0, last: -1, salesperson: undefined },
    { first: -7, last: -1, salesperson: undefined },
    { first: 1, last: -3, salesperson: 'Bo' },
  ].flatMap(({ first, last, salesperson }) => {
    const [from, to] = [periods.at(first) ?? periods[0], periods.at(last) ?? periods[0]]
    if (from === undefined || to === undefined || from.index > to.index) return []
    return (['sales', 'margin'] as const).map((measure) => {
      return questionOf(from, to, measure, salesperson)
    })
  })
}

/** Single periods beside these: their sums are small, so that many stand exactly on a border. */
function borderQuestionsOf(loaded: LoadedCompany): readonly Question[] {
  return [
    ...questionsOf(loaded),
    ...loaded.periods.map((period) => questionOf(period, period, 'sales')),
  ]
}

function namesOf({ company }: LoadedCompany, view: RangeView, selection: DecileSelection): string {
  const { customer } = computeDecileList(company, view, selection)
  return Array.from(customer, (index) => idOf(company, index)).join(' ')
}

describe.each(CASES)('deciles of company $seed by $kind, asked in SQL', (which) => {
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  it('has the same money deciles', async () => {
    for (const question of questionsOf(loaded)) {
      const { deciles } = computeDecileReport(loaded.company, question.view)
      const found = deciles.map((decile) => ({
        decile: decile.decile,
        customers: decile.customers,
        sales: decile.sales,
        margin: decile.margin,
        margin_sales: decile.marginSales,
        orders: decile.orders,
        list_value: decile.listValue,
        list_sales: decile.listSales,
        names: namesOf(loaded, question.view, { kind: 'decile', decile: decile.decile }),
        largest: decile.largest.value,
        smallest: decile.smallest.value,
        sales_share: decile.salesShare ?? null,
        cumulative_sales_share: decile.cumulativeSalesShare ?? null,
        margin_share: decile.marginShare ?? null,
        cumulative_margin_share: decile.cumulativeMarginShare ?? null,
      }))
      expect(found).toEqual(await loaded.oracle.query(moneyDecilesSql(question)))
    }
  })

  it.each(['sales', 'margin'] as const)(
    'has the same purchase deciles by %s',
    async (by: Measure) => {
      for (const question of borderQuestionsOf(loaded)) {
        const { parts } = computeDecileReport(loaded.company, question.view)
        const found = (parts[by] ?? []).map((customers, index) => ({
          part: index + 1,
          customers,
          names: namesOf(loaded, question.view, { kind: 'part', measure: by, part: index + 1 }),
        }))
        const expected = await loaded.oracle.query(purchaseDecilesSql(question, by))
        expect(found.filter(({ customers }) => customers > 0)).toEqual(expected)
      }
    },
  )

  it('names the same core, growth, losing value and price buyers', async () => {
    for (const question of borderQuestionsOf(loaded)) {
      const { groups } = computeDecileReport(loaded.company, question.view)
      const expected = await loaded.oracle.query(namedGroupsSql(question))
      for (const group of NAMED_GROUPS) {
        const members = expected.filter(({ name }) => name === group)
        const names = namesOf(loaded, question.view, { kind: 'group', group })
        expect(names).toBe(members.map(({ customer }) => customer).join(' '))
        const first = (groups[group]?.names ?? []).map(({ customer, figure }) => ({
          name: group,
          customer: idOf(loaded.company, customer),
          figure,
        }))
        expect(groups[group]?.customers ?? 0).toBe(members.length)
        expect(first).toEqual(members.slice(0, first.length))
      }
    }
  })
})
