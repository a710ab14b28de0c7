import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCivilDate, toEpochDay } from '../../../src/domain/calendar.ts'
import { listValue } from '../../../src/domain/company/list-value.ts'
import { periodOf } from '../../../src/domain/periods/period-calendar.ts'
import { periodTable, type PeriodTable } from '../../../src/domain/periods/period-table.ts'
import { company, type LineDraft } from '../build-company.ts'

// From 16 November 2024: few days about the ends of months, and of a quarter.
const DATES = [20_043, 20_053, 20_054, 20_055, 20_087, 20_088, 20_089]
const AS_OF = 20_088
const DRAFT = fc.record(
  {
    date: fc.constantFrom(...DATES),
    amount: fc.integer({ min: -2, max: 3 }),
    id: fc.constantFrom('x', 'y', 'z'),
    person: fc.constantFrom('Li', 'Wu'),
    order: fc.constantFrom('1', '2'),
    product: fc.constantFrom('P', 'Q'),
    margin: fc.integer({ min: -1, max: 2 }),
    discount: fc.constantFrom(0.1, 0.5),
    isMonthOnly: fc.boolean(),
  },
  { requiredKeys: ['date', 'amount', 'id'] },
)
type Draft = LineDraft & { readonly date: number; readonly id: string }

/** On the last day of its month, where months do not end with those of the calendar. */
function atMonthEnd(line: Draft, firstDay: number): Draft {
  const { year, month } = toCivilDate(line.date)
  return firstDay === 1 ? line : { ...line, date: toEpochDay(year, month, firstDay - 1) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What a customer did in a period, by looking at all of its lines up to the period's end. */
function plainEntry(upTo: readonly Draft[], own: readonly Draft[]) {
  const sales = upTo.filter(({ amount }) => amount > 0)
  const lastSale = sales.length === 0 ? undefined : Math.max(...sales.map(({ date }) => date))
  const money = (lines: readonly Draft[]): number => sum(lines.map(({ amount }) => amount * 10_000))
  const withMargin = own.filter(({ margin }) => margin !== undefined)
  const listed = own.filter(({ discount }) => discount !== undefined)
  return {
    sales: money(own),
    margin: sum(withMargin.map(({ margin = 0 }) => margin * 10_000)),
    marginSales: money(withMargin),
    marginLines: withMargin.length,
    listValue: sum(
      listed.map(({ amount, discount = 0 }) => listValue(amount * 10_000, discount * 1_000_000)),
    ),
    listSales: money(listed),
    saleLines: own.filter(({ amount }) => amount > 0).length,
    returnLines: own.filter(({ amount }) => amount < 0).length,
    products: new Set(
      own.flatMap(({ product, amount }) => (product !== undefined && amount >= 0 ? [product] : [])),
    ).size,
    orders: ordersOf(sales).filter((first) => own.includes(first)).length,
    owner: ownerAmong(sales),
    lastSale,
    monthOnly: sales.every((line) => line.date !== lastSale || line.isMonthOnly === true),
  }
}

/** The first sale line of each order: of an id, or of a day without one. */
function ordersOf(sales: readonly Draft[]): readonly Draft[] {
  const firsts = new Map<string, Draft>()
  for (const line of sales.toSorted((x, y) => x.date - y.date)) {
    const order = line.order ?? `on ${line.date}`
    if (!firsts.has(order)) firsts.set(order, line)
  }
  return [...firsts.values()]
}

function ownerAmong(sales: readonly Draft[]): string {
  const named = sales.filter(({ person }) => person !== undefined)
  const newest = Math.max(...named.map(({ date }) => date))
  const soldBy = (name: string): number =>
    sum(named.map((line) => (line.date === newest && line.person === name ? line.amount : 0)))
  const [first] = ['Li', 'Wu'].toSorted((x, y) => soldBy(y) - soldBy(x))
  return named.length === 0 ? '' : (first ?? '')
}

function entryAt(table: PeriodTable, entry: number, people: readonly string[]) {
  const { sales, margin, marginSales, marginLines, listValue: list, listSales } = table
  return {
    sales: sales[entry],
    margin: margin[entry],
    marginSales: marginSales[entry],
    marginLines: marginLines[entry],
    listValue: list[entry],
    listSales: listSales[entry],
    saleLines: table.saleLines[entry],
    returnLines: table.returnLines[entry],
    products: table.productsOf(entry),
    orders: table.orders[entry],
    owner: people[table.owner[entry] ?? -1] ?? '',
    lastSale: table.lastSale[entry]! < 0 ? undefined : table.lastSale[entry],
    monthOnly: table.lastSale[entry]! < 0 || table.lastSaleMonthOnly[entry] === 1,
  }
}

describe('periodTable', () => {
  it('agrees for every customer and period with looking at all lines', () => {
    fc.assert(
      fc.property(
        fc.array(DRAFT, { maxLength: 14 }),
        fc.constantFrom('month', 'quarter'),
        fc.constantFrom(1, 27),
        (drafts: readonly Draft[], kind, firstDay) => {
          const subject = company(drafts, { asOf: AS_OF, firstDay })
          const table = periodTable(subject, kind)
          const period = ({ date }: Draft): number => periodOf({ kind, firstDay }, date)
          const lines = drafts
            .map((line) => (line.isMonthOnly === true ? atMonthEnd(line, firstDay) : line))
            .filter(({ date }) => date <= AS_OF)
          const expected = subject.directory.keys.flatMap((key, customer) => {
            const all = lines.filter(({ id }) => id === key)
            return [...new Set(all.map(period))]
              .toSorted((x, y) => x - y)
              .map((index) => ({
                customer,
                index,
                ...plainEntry(
                  all.filter((line) => period(line) <= index),
                  all.filter((line) => period(line) === index),
                ),
              }))
          })
          const found = Array.from(table.period, (index, entry) => ({
            customer: table.customer[entry],
            index,
            ...entryAt(table, entry, subject.people.names),
          }))
          expect(found).toEqual(expected)
          expect(Array.from(table.start)).toEqual(
            Array.from(
              { length: subject.directory.keys.length + 1 },
              (_, customer) => expected.filter((entry) => entry.customer < customer).length,
            ),
          )
        },
      ),
    )
  })

  it('counts as many lines as a customer has, more than two bytes hold too', () => {
    const count = 2 ** 16
    const drafts = Array.from({ length: count }, () => ({ date: '2025-01-10', amount: 1, id: 'x' }))
    for (const kind of ['month', 'quarter'] as const) {
      const { saleLines, orders } = periodTable(company(drafts), kind)
      expect([saleLines[0], orders[0]]).toEqual([count, 1])
    }
  })
})
