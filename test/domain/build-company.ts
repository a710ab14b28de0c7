import { toEpochDay, type EpochDay } from '../../src/domain/calendar.ts'
import { createCompany, type Company, type CompanyFile } from '../../src/domain/company/company.ts'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../src/domain/company/company-settings.ts'
import type {
  CustomerRecord,
  OrderLines,
  TextColumn,
} from '../../src/domain/company/order-lines.ts'
import { DEFAULT_RULE } from '../../src/domain/tiers/tier-rule.ts'
import type { View } from '../../src/domain/periods/view.ts'

/** An order line as tests write it down; everything that is left out is empty. */
export interface LineDraft {
  readonly date: string | EpochDay
  readonly amount: number // whole units of currency
  readonly id?: string
  readonly name?: string
  readonly person?: string
  readonly order?: string
  readonly product?: string
  readonly margin?: number
  readonly discount?: number // 0.2 is 20 % off
  readonly quantity?: number
  readonly isMonthOnly?: boolean
  readonly isDuplicate?: boolean
}

/** '2025-05-31' as a day. */
export function day(date: string | EpochDay): EpochDay {
  if (typeof date === 'number') return date
  const [year = 0, month = 0, at = 0] = date.split('-').map(Number)
  return toEpochDay(year, month, at)
}

function textColumn(values: readonly string[]): TextColumn {
  const texts = [...new Set(values.filter((value) => value !== ''))]
  const places = new Map(texts.map((text, at) => [text, at]))
  return { texts, index: Int32Array.from(values, (value) => places.get(value) ?? -1) }
}

export function orderLines(drafts: readonly LineDraft[]): OrderLines {
  return {
    length: drafts.length,
    row: Int32Array.from(drafts, (_, at) => at + 2),
    day: Int32Array.from(drafts, ({ date }) => day(date)),
    monthOnly: Uint8Array.from(drafts, ({ isMonthOnly }) => (isMonthOnly === true ? 1 : 0)),
    amount: Float64Array.from(drafts, ({ amount }) => Math.round(amount * 10_000)),
    margin: numbers(drafts, ({ margin = Number.NaN }) => Math.round(margin * 10_000)),
    quantity: numbers(drafts, ({ quantity = Number.NaN }) => Math.round(quantity * 10_000)),
    discount: numbers(drafts, ({ discount = Number.NaN }) => Math.round(discount * 1_000_000)),
    duplicate: Uint8Array.from(drafts, ({ isDuplicate }) => (isDuplicate === true ? 1 : 0)),
    customerId: textColumn(drafts.map(({ id = '' }) => id)),
    customerName: textColumn(drafts.map(({ name = '' }) => name)),
    salesperson: textColumn(drafts.map(({ person = '' }) => person)),
    orderId: textColumn(drafts.map(({ order = '' }) => order)),
    product: textColumn(drafts.map(({ product = '' }) => product)),
  }
}

/** Empty where no line has a number, as import leaves it. */
function numbers(
  drafts: readonly LineDraft[],
  numberOf: (draft: LineDraft) => number,
): Float64Array {
  const column = Float64Array.from(drafts, numberOf)
  return column.every(Number.isNaN) ? new Float64Array() : column
}

export function customerRecord(fields: Partial<CustomerRecord>): CustomerRecord {
  return {
    id: '',
    name: '',
    salesperson: '',
    contact: '',
    phone: '',
    created: undefined,
    ...fields,
  }
}

export function orderFile(
  drafts: readonly LineDraft[],
  options: Partial<CompanyFile> = {},
): CompanyFile {
  return {
    id: 'orders',
    name: 'orders.csv',
    orders: orderLines(drafts),
    replaces: false,
    dropsDuplicates: false,
    ...options,
  }
}

export function customerFile(records: readonly Partial<CustomerRecord>[]): CompanyFile {
  return {
    id: 'customers',
    name: 'customers.csv',
    customers: records.map((record) => customerRecord(record)),
    replaces: false,
    dropsDuplicates: false,
  }
}

/** A company of one order file and, where records are given, one customer file. */
export function company(
  drafts: readonly LineDraft[],
  {
    records = [],
    today = '2030-01-01',
    ...settings
  }: Partial<CompanySettings> & {
    readonly records?: readonly Partial<CustomerRecord>[]
    readonly today?: string
  } = {},
): Company {
  return createCompany({
    files: [orderFile(drafts), customerFile(records)],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today: day(today),
  })
}

export function view(period: string, options: Partial<View> = {}): View {
  return { period, measure: 'sales', rule: DEFAULT_RULE, salesperson: undefined, ...options }
}

/** The index of a customer by its key. */
export function customer({ directory }: Company, key: string): number {
  const index = directory.keys.indexOf(key)
  if (index < 0) throw new RangeError(`No such customer: ${key}`)
  return index
}
