import { PROFILE_FIELDS } from '../domain/company/customer-fields.ts'
import type { ColumnSketch } from './column-sketch.ts'
import {
  areCodes,
  isBareCustomer,
  ledgerAccounts,
  withNamelessCustomer,
} from './customer-columns.ts'
import { foldHeader } from './fold-header.ts'
import {
  isDateField,
  isNumberField,
  MONEY_FIELDS,
  taxBasisOf,
  unitFactorOf,
} from './header-meaning.ts'
import {
  CUSTOMER_FIELDS,
  ORDER_FIELDS,
  type Field,
  type FileKind,
  type Mapping,
} from './mapping.ts'
import { LEAST_OWN_NAME, scoreName } from './name-score.ts'
import { isStranger } from './synonyms.ts'

/** A mapping with nothing in it. */
export function emptyMapping(kind: FileKind): Mapping {
  return {
    kind,
    columns: {},
    dateOrder: {},
    decimal: {},
    factor: {},
    discountReading: undefined,
    taxIncluded: undefined,
    cancelled: [],
    emptyAmount: 'reject',
    totals: 'set-aside',
    ...(kind === 'customers' ? { leftOut: [] } : {}),
    answered: [],
  }
}

/**
 * Guesses what a file holds and which column stands for which field: by the names first, exact before
 * partial, then by what the values look like. 'Sales' over numbers is the amount, over words the
 * salesperson.
 *
 * @param taken - Columns that are already known, by field; they are kept.
 */
export function guessMapping(
  sketches: readonly ColumnSketch[],
  taken?: Pick<Mapping, 'kind' | 'columns'>,
): Mapping {
  if (taken !== undefined) return complete(taken.kind, assign(sketches, taken.kind, taken.columns))
  const orders = assign(sketches, 'orders', {})
  const customers = assign(sketches, 'customers', {})
  const kind = isCustomerFile(orders, customers) ? 'customers' : 'orders'
  return complete(kind, kind === 'customers' ? customers : orders)

  function complete(kindOfFile: FileKind, columns: Columns): Mapping {
    const mapping = { ...emptyMapping(kindOfFile), columns }
    const headerOf = (field: Field): string =>
      sketches.find(({ position }) => position === columns[field])?.header ?? ''
    const factor: Partial<Record<Field, number>> = {}
    for (const field of MONEY_FIELDS) {
      const unit = columns[field] === undefined ? 1 : unitFactorOf(headerOf(field))
      if (unit !== 1) factor[field] = unit
    }
    const priced = columns.amount === undefined ? 'unitPrice' : 'amount'
    // Beside an amount with tax, one that does not say is the one without.
    const isTaxFree =
      columns.amount !== undefined && columns.amount === findAmountBases(sketches)?.withoutTax
    const taxIncluded = isTaxFree ? false : taxBasisOf(headerOf(priced))
    return { ...mapping, factor, taxIncluded }
  }
}

/** Columns with an amount with tax and with one without, where the file has both. */
export function findAmountBases(
  sketches: readonly ColumnSketch[],
): { readonly withTax: number; readonly withoutTax: number } | undefined {
  const amounts = sketches
    .map((sketch) => ({
      sketch,
      score: nameScore('amount', sketch) * valueScore('amount', sketch),
    }))
    .filter(({ sketch, score }) => score >= LEAST_SCORE && sketch.numbers > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ sketch }) => ({ position: sketch.position, basis: taxBasisOf(sketch.header) }))
  const withTax = amounts.find(({ basis }) => basis === true)
  const withoutTax =
    amounts.find(({ basis }) => basis === false) ?? amounts.find(({ basis }) => basis === undefined)
  if (withTax === undefined || withoutTax === undefined) return undefined
  return { withTax: withTax.position, withoutTax: withoutTax.position }
}

/** Columns whose name resembles a field's, or whose values suit it, best first. */
export function nearColumns(field: Field, sketches: readonly ColumnSketch[]): readonly number[] {
  return sketches
    .filter(({ values }) => values > 0)
    .map((sketch) => ({
      position: sketch.position,
      score:
        // Without a name the values alone can tell.
        (foldHeader(sketch.header) === '' ? 20 : nameScore(field, sketch) + 10) *
        valueScore(field, sketch) *
        typeHint(field, sketch),
    }))
    .filter(({ score }) => score >= 8)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ position }) => position)
}

type Columns = Partial<Record<Field, number>>

/** Below this a name is a coincidence. */
const LEAST_SCORE = 15

function isCustomerFile(orders: Columns, customers: Columns): boolean {
  const hasMoney = orders.amount !== undefined || orders.unitPrice !== undefined
  const hasCustomer = customers.customerId !== undefined || customers.customerName !== undefined
  const has = (field: Field): boolean => customers[field] !== undefined
  const isListed = (['salesperson', 'contact', 'phone', 'created'] as const).some(has)
  // Orders have regions and types too, but no customer list has quantities.
  const isDescribed = orders.quantity === undefined && PROFILE_FIELDS.some(has)
  return !hasMoney && hasCustomer && (isListed || isDescribed)
}

/** The best pairs of field and column first; no column and no field twice. */
function assign(sketches: readonly ColumnSketch[], kind: FileKind, taken: Columns): Columns {
  const fields: readonly Field[] = kind === 'orders' ? ORDER_FIELDS : CUSTOMER_FIELDS
  const columns: Columns = { ...taken }
  const isLedger = ledgerAccounts(
    sketches,
    sketches.filter((sketch) => nameScore('customerName', sketch) >= LEAST_SCORE),
  )
  const used = new Set(Object.values(taken))
  const pairs = fields
    .flatMap((field) =>
      sketches.map((sketch) => ({
        field,
        position: sketch.position,
        score: nameScore(field, sketch) * valueScore(field, sketch),
      })),
    )
    .filter(({ score }) => score >= LEAST_SCORE)
    .filter(({ field, position }) => field !== 'customerId' || !isLedger(position))
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
  for (const { field, position } of pairs) {
    if (columns[field] !== undefined || used.has(position)) continue
    columns[field] = position
    used.add(position)
  }
  return preferTaxFree(sketches, withNamelessCustomer(sketches, columns), taken)
}

/** Where amounts with and without tax both stand there, the one without is preselected. */
function preferTaxFree(
  sketches: readonly ColumnSketch[],
  columns: Columns,
  taken: Columns,
): Columns {
  if (columns.amount === undefined || taken.amount !== undefined) return columns
  const bases = findAmountBases(sketches)
  if (bases === undefined || columns.amount !== bases.withTax) return columns
  const isFree = !Object.values(columns).includes(bases.withoutTax)
  return isFree ? { ...columns, amount: bases.withoutTax } : columns
}

/** Names that have been looked at: each is asked about for every field. */
const scoresBySketch = new WeakMap<ColumnSketch, ReturnType<typeof scoreName>>()

/** How well the name suits a field, see {@link scoreName}; 0 where it does not. */
function nameScore(field: Field, sketch: ColumnSketch): number {
  const scores = scoresBySketch.get(sketch) ?? scoreName(sketch.header)
  scoresBySketch.set(sketch, scores)
  const score = scores.get(field) ?? 0
  // Several currencies are never added up, whatever their column is called.
  if (field === 'currency' && areCurrencies(sketch)) return Math.max(score, LEAST_SCORE)
  if (field !== 'customerId' || score >= LEAST_OWN_NAME) return score
  // 'Customer' over codes is the id.
  const { header } = sketch
  const isId = isBareCustomer(header) && areCodes(sketch) && !isStranger(field, header)
  return isId ? Math.max(score, (scores.get('customerName') ?? 0) * 0.9) : score
}

/** Whether a column holds several currencies, and nothing else. */
function areCurrencies({ values, currencies, distinct }: ColumnSketch): boolean {
  return values === 0 && currencies > 1 && currencies === distinct
}

/** How well the values suit a field, 0..1. A column without values suits none. */
function valueScore(field: Field, sketch: ColumnSketch): number {
  const { values, dates, numbers, texts, distinct } = sketch
  // A mark of money alone is no value to any other field.
  if (field === 'currency' && distinct > 0) {
    return distinct <= 40 && numbers + dates === 0 ? 1 : 0.1
  }
  if (values === 0) return 0.2
  if (isDateField(field)) return dates / values >= 0.5 ? 1 : 0.3
  if (isNumberField(field)) {
    if (numbers / values < 0.5) return field === 'discount' && isRebate(sketch) ? 1 : 0.25
    if (field === 'discount' && sketch.largest > 100) return 0.3
    return dates === values && numbers < values ? 0.3 : 1
  }
  const textual = texts / values
  if (field === 'status' || field === 'documentType')
    return distinct <= 40 && textual >= 0.5 ? 1 : 0.1
  if (field === 'salesperson') {
    const isCode = distinct <= 60 && foldHeader(sketch.header) !== 'sales'
    return textual >= 0.5 || isCode ? 0.5 + textual / 2 : 0.1
  }
  if (field === 'customerName') {
    if (dates === values) return 0.2
    return areCodes(sketch) && isBareCustomer(sketch.header) ? 0.6 : 0.6 + textual * 0.4
  }
  return 1
}

/** '8折' is a discount and no number. */
function isRebate({ samples }: ColumnSketch): boolean {
  return samples.some((sample) => sample.includes('折'))
}

function typeHint(field: Field, { values, dates, numbers }: ColumnSketch): number {
  if (isDateField(field)) return dates / values >= 0.8 ? 1 : 0
  if (isNumberField(field)) return numbers / values >= 0.8 ? 0.8 : 0
  return 0.5
}
