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
  readonly order: string
}

export interface GeneratedCompany {
  readonly lines: readonly GeneratedLine[]
  readonly customers: readonly CustomerRecord[]
  readonly excluded: readonly string[]
  readonly handovers: readonly { readonly from: string; readonly to: string }[]
  readonly firstDay: number
  readonly today: number
}

const PEOPLE = ['Ann', 'Bo', 'Cy', 'Di', undefined]
const START = 19_723 // 1 January 2024
const UNIT = 10_000

/** A small seeded generator of integers from 0 to limit - 1 (mulberry32). */
function createRandom(seed: number): (limit: number) => number {
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
 * sold to by several on one day, lines that name nobody, customers known from the customer file alone.
 */
export function generateCompany(seed: number): GeneratedCompany {
  const below = createRandom(seed)
  const months = 14
  const gaps = new Set(below(2) === 0 ? [] : [3 + below(8), 3 + below(8)])
  const customerCount = 3 + below(30)
  const lines: GeneratedLine[] = []
  for (let customer = 0; customer < customerCount; customer++) {
    const from = below(3) === 0 ? below(months) : 0
    const activity = 1 + below(4)
    const returnsOnly = below(12) === 0
    for (let month = from; month < months; month++) {
      if (gaps.has(month)) continue
      for (let k = below(activity + 1); k > 0; k--) {
        lines.push(makeLine(below, `K${customer}`, month, returnsOnly))
      }
    }
  }
  // The newest line is a sale, so that the as-of date has one reading.
  lines.push({
    ...makeLine(below, 'K0', months - 1, false),
    amount: 3 * UNIT,
    day: START + months * 30 - 1,
  })
  return {
    lines,
    customers: makeCustomerFile(below, customerCount),
    excluded: below(3) === 0 ? ['K1'] : [],
    handovers: below(3) === 0 ? [{ from: 'Ann', to: 'Bo' }] : [],
    firstDay: below(2) === 0 ? 1 : 26,
    today: START + months * 30 + 40,
  }
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
  }
}

function makeCustomerFile(below: (limit: number) => number, count: number): CustomerRecord[] {
  return Array.from({ length: count + 3 }, (_, index) => index)
    .filter(() => below(3) === 0)
    .map((index) => ({
      id: `K${index}`,
      name: `Customer ${index}`,
      salesperson: PEOPLE[below(PEOPLE.length)] ?? '',
      contact: '',
      phone: '',
      created: below(2) === 0 ? undefined : START + below(420),
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
  const none = textColumn(lines.map(() => undefined))
  return {
    length: lines.length,
    row: Int32Array.from(lines, (_, index) => index + 2),
    day: Int32Array.from(lines, ({ day }) => day),
    monthOnly: new Uint8Array(lines.length),
    amount: Float64Array.from(lines, ({ amount }) => amount),
    margin: Float64Array.from(lines, ({ margin }) => margin ?? Number.NaN),
    quantity: new Float64Array(lines.length).fill(UNIT),
    discount: new Float64Array(lines.length).fill(Number.NaN),
    duplicate: new Uint8Array(lines.length),
    customerId: textColumn(lines.map(({ customer }) => customer)),
    customerName: textColumn(lines.map(({ customer }) => `Customer ${customer.slice(1)}`)),
    salesperson: textColumn(lines.map(({ person }) => person)),
    orderId: textColumn(lines.map(({ order }) => order)),
    product: none,
  }
}
