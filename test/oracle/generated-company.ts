import type {
  CustomerRecord,
  OrderLines,
  TextColumn,
} from '../../src/domain/company/order-lines.ts'

/** One order line as the generator makes it; the oracle and the columns are both built from it. */
export interface GeneratedLine {
  readonly customer: string
  readonly day: number
  /** Money. */
  readonly amount: number
  /** Money; undefined: the line has no margin. */
  readonly margin: number | undefined
  readonly person: string | undefined
  /** undefined: the file has no order ids. */
  readonly order: string | undefined
  readonly product: string | undefined
  /** 1/10,000. */
  readonly quantity: number
  /** Rate off the list price in 1/1,000,000; undefined: not given. */
  readonly discount: number | undefined
}

export interface GeneratedCompany {
  readonly lines: readonly GeneratedLine[]
  readonly customers: readonly CustomerRecord[]
  readonly excluded: readonly string[]
  readonly handovers: readonly { readonly from: string; readonly to: string }[]
  readonly firstDay: number
  /** Set by the user; undefined: the newest order date. */
  readonly asOf: number | undefined
  /** Keys of months and quarters that the user accepts as quiet. */
  readonly quiet: readonly string[]
  readonly churnedAfter: number
  readonly today: number
}

const PEOPLE = ['Ann', 'Bo', 'Cy', 'Di', undefined]
const REGIONS = ['North', 'South', '']
/** Rates whose list price is exact for every amount made here. */
const DISCOUNTS = [undefined, 0, 0, 200_000, 500_000]
const MONTHS = 14
const START = 19_723 // 1 January 2024
const UNIT = 10_000

/** A small seeded generator of integers from 0 to limit - 1 (mulberry32). */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/**
 * A small company made to be awkward: few distinct amounts (ties, sums at a cut-off), returns, samples,
 * customers with returns only, months without a line, customers that move between salespeople or are
 * sold to by several on one day, lines that name nobody, customers known from the customer file alone,
 * order ids shared by customers or none at all, margins below zero and margins not known, steady
 * buyers that fall silent, lines after the as-of date.
 */
export function generateCompany(seed: number): GeneratedCompany {
  const below = createRandom(seed)
  const gaps = new Set(below(2) === 0 ? [] : [3 + below(8), 3 + below(8)])
  const customerCount = 3 + below(30)
  const hasOrderIds = below(4) > 0
  const lines: GeneratedLine[] = []
  for (let customer = 0; customer < customerCount; customer++) {
    lines.push(...makeCustomer(below, `K${customer}`, gaps))
  }
  // The newest line is a sale, so that the as-of date has one reading.
  lines.push({
    ...makeLine(below, 'K0', MONTHS - 1, false),
    amount: 3 * UNIT,
    day: START + MONTHS * 30 - 1,
  })
  return {
    lines: hasOrderIds ? lines : lines.map((line) => ({ ...line, order: undefined })),
    customers: makeCustomerFile(below, customerCount),
    excluded: seed % 3 === 1 ? ['K1', 'K4'] : [],
    handovers: seed % 4 > 1 ? [{ from: 'Ann', to: 'Bo' }] : [],
    firstDay: [1, 26, 11][below(3)] ?? 1,
    asOf: seed % 4 === 1 ? START + MONTHS * 30 - 5 - below(60) : undefined,
    quiet: below(2) === 0 ? [] : [`2024-${String(5 + below(5)).padStart(2, '0')}`, '2024-Q2'],
    churnedAfter: 2 + below(5),
    today: START + MONTHS * 30 + 40,
  }
}

function makeCustomer(
  below: (limit: number) => number,
  customer: string,
  gaps: ReadonlySet<number>,
): GeneratedLine[] {
  const from = below(3) === 0 ? below(MONTHS) : 0
  const until = below(4) === 0 ? from + below(MONTHS) : MONTHS
  const activity = 1 + below(4)
  const isSteady = below(3) === 0
  const returnsOnly = below(12) === 0
  const lines: GeneratedLine[] = []
  for (let month = from; month < Math.min(until, MONTHS); month++) {
    if (gaps.has(month)) continue
    for (let k = below(activity + 1) + (isSteady ? 1 : 0); k > 0; k--) {
      lines.push(makeLine(below, customer, month, returnsOnly))
    }
  }
  return lines
}

function makeLine(
  below: (limit: number) => number,
  customer: string,
  month: number,
  returnsOnly: boolean,
): GeneratedLine {
  const size = below(15) - 2
  const amount = (returnsOnly ? -1 - below(3) : size) * UNIT
  return {
    customer,
    day: START + month * 30 + below(30),
    amount,
    margin: below(25) === 0 ? undefined : Math.trunc((amount * (below(9) - 1)) / 10),
    person: PEOPLE[below(PEOPLE.length)],
    // Order ids are shared between customers on purpose.
    order: `O${month}-${below(4)}`,
    product: below(9) === 0 ? undefined : `P${(Number(customer.slice(1)) % 3) * 2 + below(5)}`,
    quantity: Math.sign(amount) * (1 + below(4)) * UNIT,
    discount: DISCOUNTS[below(DISCOUNTS.length)],
  }
}

function makeCustomerFile(below: (limit: number) => number, count: number): CustomerRecord[] {
  return Array.from({ length: count + 3 }, (_, index) => index)
    .filter((index) => index === count || below(3) === 0)
    .map((index) => ({
      id: `K${index}`,
      name: `Customer ${index}`,
      salesperson: PEOPLE[below(PEOPLE.length)] ?? '',
      contact: '',
      phone: '',
      created: below(2) === 0 ? undefined : START + below(420),
      fields: { keys: ['region'], values: [REGIONS[below(REGIONS.length)] ?? ''] },
    }))
}

function textColumn(values: readonly (string | undefined)[]): TextColumn {
  const texts = [...new Set(values.filter((value) => value !== undefined))]
  const position = new Map(texts.map((text, index) => [text, index]))
  return {
    texts,
    index: Int32Array.from(values, (value) =>
      value === undefined ? -1 : (position.get(value) ?? -1),
    ),
  }
}

/** The company's lines as the columns that the domain reads. */
export function columnsOf(lines: readonly GeneratedLine[]): OrderLines {
  return {
    length: lines.length,
    row: Int32Array.from(lines, (_, index) => index + 2),
    day: Int32Array.from(lines, ({ day }) => day),
    monthOnly: new Uint8Array(lines.length),
    amount: Float64Array.from(lines, ({ amount }) => amount),
    margin: Float64Array.from(lines, ({ margin }) => margin ?? Number.NaN),
    quantity: Float64Array.from(lines, ({ quantity }) => quantity),
    discount: Float64Array.from(lines, ({ discount }) => discount ?? Number.NaN),
    duplicate: new Uint8Array(lines.length),
    customerId: textColumn(lines.map(({ customer }) => customer)),
    customerName: textColumn(lines.map(({ customer }) => `Customer ${customer.slice(1)}`)),
    salesperson: textColumn(lines.map(({ person }) => person)),
    orderId: textColumn(lines.map(({ order }) => order)),
    product: textColumn(lines.map(({ product }) => product)),
  }
}
