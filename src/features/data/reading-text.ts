import type { Formatter } from '../../i18n/formatter.ts'
import type { FieldReading, ReadValue } from '../../ingest/inspection.ts'
import type { Field, Mapping } from '../../ingest/mapping.ts'

const RATE_SCALE = 1_000_000

/** A value as read, as people write it; '' where nothing was read. */
function readValueText(value: ReadValue, formatter: Formatter): string {
  switch (value.kind) {
    case 'date':
      return value.monthOnly ? formatter.period(monthKey(value.day)) : formatter.fullDate(value.day)
    case 'number':
      return decimalText(value.decimal, formatter)
    case 'rate':
      return formatter.text('data.mapping.rateOff', { rate: rateText(value.millionths, formatter) })
    case 'text':
      return value.text
    case 'none':
      return ''
  }
}

/** A rate in millionths as percent, with no more decimals than it has. */
export function rateText(millionths: number, formatter: Formatter): string {
  return formatter.percent(millionths / RATE_SCALE, millionths % 10_000 === 0 ? 0 : 2)
}

/** An exact decimal text in the manner of the language, with the decimals that it has. */
export function decimalText(decimal: string, formatter: Formatter): string {
  const fraction = decimal.split('.')[1] ?? ''
  return formatter.decimal(Number(decimal), fraction.length)
}

/**
 * The last column of the mapping table. Dates, rates and numbers show what becomes of a value, of the
 * samples the longest one, for it tells most; numbers that stand as they are read say so. Texts are
 * counted.
 */
export function readingText(reading: FieldReading, mapping: Mapping, formatter: Formatter): string {
  const { text } = formatter
  const [converted] = reading.samples
    .filter(({ read: { kind } }) => kind === 'date' || kind === 'number' || kind === 'rate')
    .toSorted((one, other) => other.text.length - one.text.length)
  if (converted === undefined) {
    return text(`data.mapping.counts.${countKey(reading.field)}`, { count: reading.distinct })
  }
  const { read } = converted
  const shown =
    read.kind === 'number' && isPlain(converted.text, read.decimal)
      ? text('data.mapping.asWritten')
      : text('data.mapping.arrow', {
          text: converted.text,
          read: readValueText(read, formatter),
        })
  return [shown, ...amountNotes(reading.field, mapping, formatter)].join(text('data.mapping.comma'))
}

/** What was decided about a field's values, for the report: 'day first', 'with tax', '× 1,000'. */
export function mappingNotes(
  field: Field,
  mapping: Mapping,
  formatter: Formatter,
): readonly string[] {
  const { text } = formatter
  const order = mapping.dateOrder[field]
  const sign = mapping.decimal[field]
  const notes: string[] = []
  if (order !== undefined) notes.push(text(`data.question.orders.${order}`))
  if (sign !== undefined) {
    notes.push(text(`data.question.signs.${sign === '.' ? 'point' : 'comma'}`))
  }
  if (field === 'discount' && mapping.discountReading !== undefined) {
    notes.push(
      text(mapping.discountReading === 'off' ? 'data.question.asOff' : 'data.question.asPay'),
    )
  }
  if (field === 'status' && mapping.cancelled.length > 0) {
    notes.push(
      text('data.mapping.cancelled', {
        statuses: mapping.cancelled.join(text('data.mapping.comma')),
      }),
    )
  }
  const { returnTypes = [] } = mapping
  if (field === 'documentType' && returnTypes.length > 0) {
    notes.push(
      text('data.mapping.returns', { types: returnTypes.join(text('data.mapping.comma')) }),
    )
  }
  return [...notes, ...amountNotes(field, mapping, formatter)]
}

/** A number without any sign that could be read in two ways, such as '12' or '261.96'. */
function isPlain(written: string, decimal: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(written) && Number(written) === Number(decimal)
}

/** What stands for the amount, or the margin, where the file has no column of it. */
export function derivedText(field: Field, mapping: Mapping, { text }: Formatter): string {
  const has = (other: Field): boolean => mapping.columns[other] !== undefined
  if (field === 'amount' && has('quantity') && has('unitPrice')) {
    return text(
      has('discount') ? 'data.mapping.computedAmountDiscount' : 'data.mapping.computedAmount',
    )
  }
  if (field === 'margin' && has('cost')) return text('data.mapping.marginFromCost')
  if (field === 'margin' && has('unitCost') && has('quantity')) {
    return text('data.mapping.marginFromUnitCost')
  }
  return ''
}

function amountNotes(field: Field, mapping: Mapping, { text, integer }: Formatter): string[] {
  const notes: string[] = []
  const factor = mapping.factor[field] ?? 1
  if (factor !== 1) notes.push(text('data.mapping.thousands', { factor: integer(factor) }))
  const priced = mapping.columns.amount === undefined ? 'unitPrice' : 'amount'
  if (field !== priced) return notes
  const { currency, returnSide = 'none' } = mapping
  if (currency !== undefined) notes.push(text('data.mapping.onlyCurrency', { currency }))
  if (returnSide !== 'none') notes.push(text('data.mapping.returnSide', { side: returnSide }))
  if (mapping.taxIncluded !== undefined) {
    notes.push(text(mapping.taxIncluded ? 'data.mapping.withTax' : 'data.mapping.withoutTax'))
  }
  return notes
}

const COUNTED = [
  'customerName',
  'customerId',
  'salesperson',
  'orderId',
  'product',
  'status',
  'documentType',
  'currency',
  'contact',
  'phone',
] as const

function countKey(field: Field): (typeof COUNTED)[number] | 'other' {
  return COUNTED.find((counted) => counted === field) ?? 'other'
}

/** '2025-10' of a day in October 2025. */
function monthKey(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7)
}
