import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCompany, type CompanyFile } from '../../../src/domain/company/company.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { selectLinesInForce } from '../../../src/domain/company/lines-in-force.ts'
import type { OrderLines } from '../../../src/domain/company/order-lines.ts'
import { invert } from '../../../src/domain/scatter.ts'
import { numberAt } from '../../../src/domain/stepped-numbers.ts'
import { orderFile } from '../build-company.ts'

const LINE = fc.record(
  {
    date: fc.integer({ min: 20_000, max: 20_004 }),
    amount: fc.integer({ min: -2, max: 3 }),
    id: fc.constantFrom('x', 'X', 'y', 'z'),
    name: fc.constantFrom('', 'N', 'M'),
    person: fc.constantFrom('Li', 'LI', 'Wu'),
    order: fc.constantFrom('', '1', '2'),
    product: fc.constantFrom('', 'P', 'Q'),
    margin: fc.integer({ min: 0, max: 2 }),
    discount: fc.constantFrom(0.1, 0.5),
    quantity: fc.integer({ min: 0, max: 2 }),
    isMonthOnly: fc.boolean(),
    isDuplicate: fc.boolean(),
  },
  { requiredKeys: ['date', 'amount', 'id'] },
)
const FILES = fc.array(
  fc
    .tuple(fc.array(LINE, { maxLength: 12 }), fc.boolean(), fc.boolean())
    .map(([drafts, replaces, dropsDuplicates]) => orderFile(drafts, { replaces, dropsDuplicates })),
  { minLength: 1, maxLength: 3 },
)

/** One line as it stands in its file, with the salesperson folded. */
function lineOf(orders: OrderLines, line: number) {
  const text = ({ texts, index }: OrderLines['product']) => texts[index[line] ?? -1] ?? ''
  return {
    customer: text(orders.customerId).toLowerCase(),
    day: orders.day[line],
    monthOnly: orders.monthOnly[line],
    amount: orders.amount[line],
    margin: orders.margin[line] ?? Number.NaN,
    discount: orders.discount[line] ?? Number.NaN,
    quantity: orders.quantity[line] ?? Number.NaN,
    person: text(orders.salesperson).toLowerCase(),
    order: text(orders.orderId),
    product: text(orders.product),
    id: text(orders.customerId),
    name: text(orders.customerName),
  }
}

function ledgerLines(files: readonly CompanyFile[]) {
  const { ledger, people, directory } = createCompany({
    files,
    settings: DEFAULT_SETTINGS,
    today: 20_010,
  })
  const { start, place, customerId, customerName } = ledger
  const source = invert(place)
  return directory.keys.flatMap((customer, at) =>
    [...ledger.day.keys()].slice(start[at], start[at + 1]).map((line) => ({
      customer,
      day: ledger.day[line],
      monthOnly: ledger.monthOnly[line],
      amount: numberAt(ledger.amount, line),
      margin: ledger.margin.of(line),
      discount: ledger.discount.of(line),
      quantity: ledger.quantity.of(line),
      person: people.names[ledger.person[line] ?? -1]?.toLowerCase() ?? '',
      order: ledger.orderIds[ledger.orderOf(line)] ?? '',
      product: ledger.products[ledger.product[line] ?? -1] ?? '',
      id: customerId.texts[customerId.index[source[line] ?? -1] ?? -1] ?? '',
      name: customerName.texts[customerName.index[source[line] ?? -1] ?? -1] ?? '',
    })),
  )
}

describe('createLedger', () => {
  it('holds every line in force with all that its file says, by customer, then day', () => {
    fc.assert(
      fc.property(FILES, (files) => {
        const lines = selectLinesInForce(files).inForce.flatMap((file) =>
          Array.from(file.lines, (line) => lineOf(file.orders, line)),
        )
        const sorted = lines.toSorted(
          (x, y) => x.customer.localeCompare(y.customer) || (x.day ?? 0) - (y.day ?? 0),
        )
        expect(ledgerLines(files)).toEqual(sorted)
      }),
    )
  })

  it('leaves columns empty that no line in force has', () => {
    const { ledger, hasMargin, hasDiscount } = createCompany({
      files: [
        orderFile(
          [
            { date: '2025-01-01', amount: 1, id: 'x' },
            { date: '2025-01-01', amount: 1, id: 'x', margin: 1, isDuplicate: true },
          ],
          { dropsDuplicates: true },
        ),
      ],
      settings: DEFAULT_SETTINGS,
      today: 20_100,
    })
    for (const column of [ledger.margin, ledger.discount, ledger.quantity]) {
      expect([column.isEmpty, column.inOrder().values.length, column.of(0)]).toEqual([
        true,
        0,
        Number.NaN,
      ])
    }
    expect([hasMargin, hasDiscount]).toEqual([false, false])
  })
})
