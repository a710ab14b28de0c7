import { PROFILE_FIELDS } from '../domain/company/customer-fields.ts'
import { MONEY_SCALE } from '../domain/money.ts'
import { fillContinuedRows, findContinuedRows, type ContinuedRows } from './continued-rows.ts'
import type { DiscountCell, DiscountProfile, RateValues } from './discount-column.ts'
import { profileDiscounts, toRateValues } from './discount-column.ts'
import {
  decideDateOrder,
  toDateColumn,
  type DateColumn,
  type DateOrderDecision,
} from './date-column.ts'
import { decideDiscount, type DiscountDecision } from './decide-discount.ts'
import type { NumberField } from './header-meaning.ts'
import { MONEY_FIELDS, taxBasisOf } from './header-meaning.ts'
import type { Field, Mapping } from './mapping.ts'
import { decideDecimal, type DecimalDecision, type NumberProfile } from './number-column.ts'
import { NumberValues } from './number-values.ts'
import { findCurrencies, type RowCurrencies } from './row-currencies.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'

/** A mapped column of numbers, read. */
export interface NumberColumn {
  readonly column: FieldColumn
  readonly profile: NumberProfile
  readonly decision: DecimalDecision
  readonly values: NumberValues
}

/** A mapped column of dates, read. */
export interface DatedColumn {
  readonly column: FieldColumn
  readonly decision: DateOrderDecision
  readonly values: DateColumn
}

/** The mapped discount column, read. */
export interface DiscountColumn {
  readonly column: FieldColumn
  readonly profile: DiscountProfile
  readonly decision: DiscountDecision
  readonly values: RateValues
}

/** Fields whose numbers are read as they stand; what a discount means is decided first. */
export type PlainNumberField = Exclude<NumberField, 'discount'>

/** The mapped columns of an order file, each read in the way that its values and the mapping say. */
export interface OrderColumns {
  readonly date: DatedColumn | undefined
  readonly numbers: Readonly<Partial<Record<PlainNumberField, NumberColumn>>>
  readonly discount: DiscountColumn | undefined
  readonly texts: Readonly<Partial<Record<Field, FieldColumn>>>
  /** Cost and amount are on one tax basis, so that a margin can be the difference. */
  readonly costIsComparable: boolean
  /** undefined where the file has one currency. */
  readonly currencies: RowCurrencies | undefined
  /** What the amounts that count are in; undefined where the file does not say. */
  readonly currency: string | undefined
  /** Rows that lack what a row above them says, whether they are filled from it or not. */
  readonly continued: ContinuedRows | undefined
}

const PLAIN_NUMBER_FIELDS: readonly PlainNumberField[] = [
  'amount',
  'quantity',
  'unitPrice',
  'discountAmount',
  'margin',
  'cost',
  'unitCost',
]
const TEXT_FIELDS: readonly Field[] = [
  'customerId',
  'customerName',
  'salesperson',
  'orderId',
  'product',
  'status',
  'documentType',
  'currency',
  'contact',
  'phone',
  ...PROFILE_FIELDS,
]

/** Reads all mapped columns of an order file. Positions outside the table are left out. */
export function readOrderColumns(reader: TableReader, mapping: Mapping): OrderColumns {
  const numbers = readNumberColumns(reader, mapping)
  const written = { date: readDates(reader, mapping, 'date'), texts: readTexts(reader, mapping) }
  const continued = findContinuedRows(reader, mapping, written)
  const isFilled = continued !== undefined && mapping.continued !== 'leave'
  const { several, only } = findCurrencies(
    { numbers, texts: written.texts },
    reader.layout.dataRows,
  )
  return {
    ...(isFilled ? fillContinuedRows(written, continued, reader.layout.dataRows) : written),
    numbers,
    discount: readDiscount(reader, mapping, numbers),
    costIsComparable: hasOneTaxBasis(reader, mapping),
    currencies: several,
    currency: several === undefined ? only : (mapping.currency ?? several.currencies[0]),
    continued,
  }
}

function readNumberColumns(reader: TableReader, mapping: Mapping): OrderColumns['numbers'] {
  const numbers: Partial<Record<PlainNumberField, NumberColumn>> = {}
  for (const field of PLAIN_NUMBER_FIELDS) {
    const position = placeOf(reader, mapping, field)
    if (position !== undefined) numbers[field] = readNumbers(reader, mapping, field, position)
  }
  return numbers
}

/** The mapped columns of texts. */
export function readTexts(
  reader: TableReader,
  mapping: Mapping,
): Readonly<Partial<Record<Field, FieldColumn>>> {
  const texts: Partial<Record<Field, FieldColumn>> = {}
  for (const field of TEXT_FIELDS) {
    const position = placeOf(reader, mapping, field)
    if (position !== undefined) texts[field] = reader.text(position)
  }
  return texts
}

/** A mapped column of dates. */
export function readDates(
  reader: TableReader,
  mapping: Mapping,
  field: 'date' | 'created',
): DatedColumn | undefined {
  const position = placeOf(reader, mapping, field)
  if (position === undefined) return undefined
  const { column, profile } = reader.dates(position)
  const decision = decideDateOrder(profile, mapping.dateOrder[field])
  const values = toDateColumn(profile, decision.order, mapping.serials, reader.context)
  return { column, decision, values }
}

function placeOf(reader: TableReader, mapping: Mapping, field: Field): number | undefined {
  const position = mapping.columns[field]
  return position !== undefined && position < reader.layout.table.columns.length
    ? position
    : undefined
}

function readNumbers(
  reader: TableReader,
  mapping: Mapping,
  field: PlainNumberField,
  position: number,
): NumberColumn {
  const { column, profile } = reader.numbers(position)
  const decision = decideDecimal(profile, mapping.decimal[field])
  const isMoney = MONEY_FIELDS.some((other) => other === field)
  const returnSide = isMoney && profile.sides.length > 0 ? mapping.returnSide : undefined
  const values = numberValues(profile, decision.sign, mapping.factor[field] ?? 1, returnSide)
  return { column, profile, decision, values }
}

/** The last values of a column: they hardly ever change from one reading of the mapping to the next. */
const lastValues = new WeakMap<NumberProfile, { readonly key: string; values: NumberValues }>()

function numberValues(...asked: ConstructorParameters<typeof NumberValues>): NumberValues {
  const [profile, ...how] = asked
  const key = JSON.stringify(how)
  const last = lastValues.get(profile)
  if (last?.key === key) return last.values
  const values = new NumberValues(...asked)
  lastValues.set(profile, { key, values })
  return values
}

/** The mapped discount column, if any. The numbers beside it tell what an unmarked one means. */
export function readDiscount(
  reader: TableReader,
  mapping: Mapping,
  known?: OrderColumns['numbers'],
): DiscountColumn | undefined {
  const position = placeOf(reader, mapping, 'discount')
  if (position === undefined) return undefined
  const numbers = known ?? readNumberColumns(reader, mapping)
  const { column, profile: asNumbers } = reader.numbers(position)
  const { sign } = decideDecimal(asNumbers, mapping.decimal.discount)
  const profile = profileDiscounts(column.column, column.use, sign)
  const { amount, quantity, unitPrice } = numbers
  const listed =
    quantity === undefined || unitPrice === undefined
      ? undefined
      : (row: number) => moneyAt(quantity, row) * moneyAt(unitPrice, row)
  const decision = decideDiscount(
    profile,
    column.header,
    reader.layout.dataRows,
    {
      discount: (row): DiscountCell | undefined => profile.cells[column.index[row] ?? 0],
      amount: amount === undefined ? undefined : (row) => moneyAt(amount, row),
      list: listed,
    },
    mapping.discountReading,
  )
  return { column, profile, decision, values: toRateValues(profile, decision) }
}

/** A cell's number in units, to compare with; NaN where there is none. */
function moneyAt({ column, values }: NumberColumn, row: number): number {
  return values.rounded(column.index[row] ?? 0) / MONEY_SCALE
}

/** Costs are without tax unless their column says otherwise; amounts are what the mapping says. */
function hasOneTaxBasis({ layout }: TableReader, { columns, taxIncluded }: Mapping): boolean {
  const position = columns.cost ?? columns.unitCost
  if (position === undefined || taxIncluded === undefined) return true
  return (taxBasisOf(layout.headers[position] ?? '') ?? false) === taxIncluded
}
