import type { NarrowIntegers } from './cell-table.ts'
import { currencyInHeader, distinctCurrencies, meaningIn, toCurrency } from './currency-mark.ts'
import type { Field } from './mapping.ts'
import type { NumberColumn, OrderColumns, PlainNumberField } from './order-columns.ts'
import type { FieldColumn } from './table-reader.ts'
import { visibleText } from './visible-text.ts'

/** Which currency each row of a file is in that has several. */
export interface RowCurrencies {
  /** Those of most rows first; a mark that leaves it open goes with one that does not. */
  readonly currencies: readonly string[]
  /** A row that names none is in the currency of most rows. */
  readonly of: (row: number) => string
  /** The column that says it. */
  readonly fieldOf: (row: number) => Field
}

/** What a file says of the currencies of its rows. */
export interface FileCurrencies {
  /** undefined for a file with one currency, or none. */
  readonly several: RowCurrencies | undefined
  /** The one that its amounts are in; undefined where it has several, and where it does not say. */
  readonly only: string | undefined
}

/** What the currency of rows is told from: columns of money taken apart, and the one that names it. */
interface MoneyColumns {
  readonly numbers: Readonly<Partial<Record<PlainNumberField, MoneyColumn | undefined>>>
  readonly texts: Pick<OrderColumns['texts'], 'currency'>
}

type MoneyColumn = Pick<NumberColumn, 'column' | 'profile'>

/** Where a row's currency is looked for, before the column of currencies. */
const PRICED = ['amount', 'unitPrice'] as const
/** What is added to amounts, or taken from them. */
const BESIDE = ['discountAmount', 'margin', 'cost', 'unitCost'] as const

/**
 * Tells the currency of rows by the mark beside the amount (or the unit price), else by the column of
 * currencies. Where neither names one, the name of the amount's column may.
 */
export function findCurrencies(columns: MoneyColumns, dataRows: Int32Array): FileCurrencies {
  const sources = currencyColumns(columns)
  const found = distinctCurrencies(sources.flatMap(({ byValue }) => [...byValue.values()]))
  if (found.length > 1) return { several: byRow(sources, found, dataRows), only: undefined }
  return { several: undefined, only: found[0] ?? currencyInHeader(pricedHeader(columns)) }
}

function byRow(
  sources: readonly CurrencyColumn[],
  found: readonly string[],
  dataRows: Int32Array,
): RowCurrencies {
  const rows = new Map(found.map((currency) => [currency, 0]))
  for (const row of dataRows) {
    const currency = currencyAt(sources, row, found)
    if (currency !== undefined) rows.set(currency, (rows.get(currency) ?? 0) + 1)
  }
  const currencies = [...rows].toSorted((a, b) => b[1] - a[1]).map(([currency]) => currency)
  return {
    currencies,
    of: (row) => currencyAt(sources, row, found) ?? currencies[0] ?? '',
    fieldOf: (row) => columnAt(sources, row)?.field ?? 'amount',
  }
}

function pricedHeader({ numbers }: MoneyColumns): string {
  return (numbers.amount ?? numbers.unitPrice)?.column.header ?? ''
}

/** A column of costs or margins with marks of another currency than its rows' amounts. */
export interface CurrencyClash {
  readonly column: number
  /** The amount's, and the other. */
  readonly currencies: readonly string[]
}

/** Finds the first row whose cost, margin or discount is in another currency than its amount. */
export function findCurrencyClash(
  columns: MoneyColumns,
  dataRows: Int32Array,
): CurrencyClash | undefined {
  const sources = currencyColumns(columns)
  for (const field of BESIDE) {
    const number = columns.numbers[field]
    const [beside] = markedColumn(field, number)
    if (number === undefined || beside === undefined) continue
    for (const row of dataRows) {
      const currencies = distinctCurrencies(
        [currencyAt(sources, row), currencyAt([beside], row)].filter((each) => each !== undefined),
      )
      if (currencies.length > 1) return { column: number.column.position, currencies }
    }
  }
  return undefined
}

interface CurrencyColumn {
  readonly field: Field
  readonly index: NarrowIntegers
  /** By distinct value that some row has. */
  readonly byValue: ReadonlyMap<number, string>
}

function currencyColumns({ numbers, texts }: MoneyColumns): readonly CurrencyColumn[] {
  const marked = PRICED.flatMap((field) => markedColumn(field, numbers[field]))
  return texts.currency === undefined ? marked : [...marked, namedColumn(texts.currency)]
}

function columnAt(columns: readonly CurrencyColumn[], row: number): CurrencyColumn | undefined {
  return columns.find(({ index, byValue }) => byValue.has(index[row] ?? 0))
}

function currencyAt(
  columns: readonly CurrencyColumn[],
  row: number,
  among: readonly string[] = [],
): string | undefined {
  const column = columnAt(columns, row)
  const currency = column?.byValue.get(column.index[row] ?? 0)
  return currency === undefined ? undefined : meaningIn(currency, among)
}

function markedColumn(
  field: PlainNumberField,
  number: MoneyColumn | undefined,
): readonly CurrencyColumn[] {
  if (number === undefined || number.profile.currencies.length === 0) return []
  const byValue = new Map<number, string>()
  for (const [value, cell] of number.profile.marked) {
    if (cell.kind === 'number' && cell.currency !== undefined) byValue.set(value, cell.currency)
  }
  return [{ field, index: number.column.index, byValue }]
}

function namedColumn({ column, index, use }: FieldColumn): CurrencyColumn {
  const byValue = new Map<number, string>()
  for (let value = 1; value < column.size; value += 1) {
    const text = use.stands[value] !== 1 ? '' : visibleText(column.text(value))
    if (text !== '') byValue.set(value, toCurrency(text))
  }
  return { field: 'currency', index, byValue }
}
