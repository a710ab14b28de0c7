import { foldText } from '../domain/fold-text.ts'
import { isDateField, isNumberField, taxBasisOf } from './header-meaning.ts'
import type { DateOrder, DecimalSign, Field, Mapping } from './mapping.ts'
import { decideDateOrder } from './date-column.ts'
import { decideDecimal } from './number-column.ts'
import { readDiscount } from './order-columns.ts'
import { settleReturnTypes } from './return-types.ts'
import { findCurrencies } from './row-currencies.ts'
import type { TableReader } from './table-reader.ts'

/**
 * Fills in what the user has not said, where there is evidence: an ambiguous column is read as the
 * file's other columns prove, an unmarked discount as its name and values suggest, statuses that
 * mean 'cancelled' are set aside, and documents named as returns are returns. What is preselected on the screen is thus what loading does.
 *
 * @param cancelledStatuses - Statuses that mean 'cancelled' unless the user has seen and kept them.
 */
export function settleMapping(
  reader: TableReader,
  mapping: Mapping,
  cancelledStatuses: readonly string[],
): Mapping {
  const decimal = settleDecimals(reader, mapping)
  const dateOrder = settleDates(reader, mapping)
  const serials = mapping.serials ?? likelySerials(reader, mapping)
  const settled = {
    ...mapping,
    ...(serials === undefined ? {} : { serials }),
    decimal,
    dateOrder,
    taxIncluded: mapping.taxIncluded ?? taxBasisOf(pricedHeader(reader, mapping)),
    cancelled: settleStatuses(reader, mapping, cancelledStatuses),
    returnTypes: settleReturnTypes(reader, mapping),
  }
  if (mapping.kind === 'customers') return settled
  return {
    ...settled,
    discountReading: mapping.discountReading ?? readDiscount(reader, settled)?.decision.preselected,
    ...settleCurrency(reader, mapping),
    ...settleSide(reader, mapping),
  }
}

/** Of several currencies the one of most rows, unless another of them was chosen. */
function settleCurrency(
  reader: TableReader,
  { columns, currency = '' }: Mapping,
): Pick<Mapping, 'currency'> {
  const numbers = {
    amount: moneyAt(reader, columns.amount),
    unitPrice: moneyAt(reader, columns.unitPrice),
  }
  const named = columns.currency
  const texts =
    named === undefined || !isInside(reader, named) ? {} : { currency: reader.text(named) }
  const { several } = findCurrencies({ numbers, texts }, reader.layout.dataRows)
  const currencies = several?.currencies ?? []
  const [most] = currencies
  return most === undefined || currencies.includes(currency) ? {} : { currency: most }
}

function moneyAt(reader: TableReader, position: number | undefined) {
  return position === undefined || !isInside(reader, position)
    ? undefined
    : reader.numbers(position)
}

/** Of two sides of the books the one of fewer rows is that of returns. */
function settleSide(
  reader: TableReader,
  { columns, returnSide }: Mapping,
): Pick<Mapping, 'returnSide'> {
  const side = moneyAt(reader, columns.amount ?? columns.unitPrice)?.profile.sides.at(-1)
  return returnSide !== undefined || side === undefined ? {} : { returnSide: side }
}

/** The statuses of a file as written, those of most rows first; '' for rows without one. */
export function statusesOf(reader: TableReader, { columns }: Mapping): readonly string[] {
  if (columns.status === undefined || !isInside(reader, columns.status)) return []
  const { column, use } = reader.text(columns.status)
  return [...column.texts.keys()]
    .filter((value) => use.stands[value] === 1)
    .toSorted((a, b) => (use.rows[b] ?? 0) - (use.rows[a] ?? 0))
    .map((value) => column.texts[value] ?? '')
}

function mappedFields(reader: TableReader, { columns }: Mapping): readonly [Field, number][] {
  return Object.entries(columns)
    .map(([field, position]) => [field as Field, position] as [Field, number])
    .filter(([, position]) => isInside(reader, position))
}

/** The name of the column that money comes from. */
function pricedHeader({ layout }: TableReader, { columns }: Mapping): string {
  return layout.headers[columns.amount ?? columns.unitPrice ?? -1] ?? ''
}

function isInside({ layout }: TableReader, position: number): boolean {
  return position < layout.table.columns.length
}

function settleDecimals(reader: TableReader, mapping: Mapping): Mapping['decimal'] {
  const fields = mappedFields(reader, mapping).filter(([field]) => isNumberField(field))
  const proofs: Record<DecimalSign, number> = { '.': 0, ',': 0 }
  for (const [, position] of fields) {
    const { profile } = reader.numbers(position)
    const { sign, ground } = decideDecimal(profile, undefined)
    if (ground === 'proven') proofs[sign] += 1
  }
  const likely = likelySign(reader, proofs)
  if (likely === undefined) return mapping.decimal
  const decimal: Partial<Record<Field, DecimalSign>> = { ...mapping.decimal }
  for (const [field, position] of fields) {
    const { ground } = decideDecimal(reader.numbers(position).profile, decimal[field])
    if (ground === 'open') decimal[field] = likely
  }
  return decimal
}

/** The sign of most columns; where none proves one, that of the language of the headers. */
function likelySign(
  { layout }: TableReader,
  proofs: Readonly<Record<DecimalSign, number>>,
): DecimalSign | undefined {
  if (proofs['.'] !== proofs[',']) return proofs['.'] > proofs[','] ? '.' : ','
  return layout.headers.some((header) => EAST_ASIAN.test(header)) ? '.' : undefined
}

/** Scripts whose languages all write the decimal point. */
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}]/u

/** An ambiguous date column is read as the file's other columns of dates are. */
function settleDates(reader: TableReader, mapping: Mapping): Mapping['dateOrder'] {
  const dateOrder: Partial<Record<Field, DateOrder>> = { ...mapping.dateOrder }
  for (const [field, position] of mappedFields(reader, mapping)) {
    if (!isDateField(field)) continue
    const { profile } = reader.dates(position)
    if (decideDateOrder(profile, dateOrder[field]).ground !== 'open') continue
    const likely = provenElsewhere(reader, position)
    if (likely !== undefined && profile.possible.includes(likely)) dateOrder[field] = likely
  }
  return dateOrder
}

/** A few numbers among dates of this century are no dates; undefined where only the user can tell. */
function likelySerials(reader: TableReader, mapping: Mapping): Mapping['serials'] {
  const isLikely = mappedFields(reader, mapping)
    .filter(([field]) => isDateField(field))
    .map(([, position]) => reader.dates(position).profile)
    .some(({ serialRows, dateRows }) => serialRows > 0 && serialRows < dateRows)
  return isLikely ? 'leave' : undefined
}

function provenElsewhere(reader: TableReader, position: number): DateOrder | undefined {
  for (const [other] of reader.layout.table.columns.entries()) {
    if (other === position) continue
    const { profile } = reader.dates(other)
    const { order, ground } = decideDateOrder(profile, undefined)
    if (ground === 'proven' && profile.dateRows * 2 > profile.valueRows) return order
  }
  return undefined
}

function settleStatuses(
  reader: TableReader,
  mapping: Mapping,
  cancelledStatuses: readonly string[],
): readonly string[] {
  const words = new Set(cancelledStatuses.map(foldText))
  const seen = new Set(mapping.statuses)
  const isAnswered = mapping.answered.includes('statuses')
  const found = statusesOf(reader, mapping).filter(
    (status) =>
      words.has(foldText(status)) &&
      !seen.has(status) &&
      !(isAnswered && mapping.statuses === undefined) &&
      !mapping.cancelled.includes(status),
  )
  return found.length === 0 ? mapping.cancelled : [...mapping.cancelled, ...found]
}
