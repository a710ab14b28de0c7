import { CELL_KINDS, type CellKind, type CellTable } from './cell-table.ts'
import { isCurrencyMark } from './currency-mark.ts'
import type { DateContext } from './date-cell.ts'
import { approximate } from './decimal.ts'
import { numberValue, readNumberCell } from './number-cell.ts'
import { readDateCell } from './read-date-cell.ts'

/** What the values of a column look like, from the distinct values of its first rows. */
export interface ColumnSketch {
  readonly position: number
  readonly header: string
  /** Distinct values that were looked at, and how many of them are dates, numbers, and neither. */
  readonly values: number
  readonly dates: number
  readonly numbers: number
  readonly texts: number
  /** How many of them look like a code: 'C0012', '10034', '#1001'. */
  readonly codes: number
  /** How many distinct values are a mark of money and no more: 'EUR', '€'. They count as no values. */
  readonly currencies: number
  /** Distinct values of all the rows that were looked at. */
  readonly distinct: number
  readonly largest: number
  /** Up to three values as written. */
  readonly samples: readonly string[]
  /** Of most values. */
  readonly kind: CellKind
}

const ROWS_LOOKED_AT = 2_000
const VALUES_LOOKED_AT = 200
const CODE = /^#?[A-Z]{0,4}[-_.]?\d[\dA-Z._/-]*$/i

/** Looks at the first rows of a column. An empty column has no values. */
export function sketchColumn(
  table: CellTable,
  header: string,
  position: number,
  dataRows: Int32Array,
  context: DateContext,
): ColumnSketch {
  const column = table.columns[position]
  const seen = new Set<number>()
  for (const row of dataRows.subarray(0, ROWS_LOOKED_AT)) seen.add(column?.index[row] ?? 0)
  seen.delete(0)
  const counts = { dates: 0, numbers: 0, texts: 0, codes: 0, currencies: 0 }
  const samples: string[] = []
  const kinds = new Map<CellKind, number>()
  let values = 0
  let largest = 0
  for (const value of seen) {
    const text = column?.text(value) ?? ''
    if (text.trim() === '') continue
    if (samples.length < 3) samples.push(text)
    if (values === VALUES_LOOKED_AT) break
    const kind = CELL_KINDS[column?.kinds[value] ?? 0] ?? 'text'
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const number = readNumberCell(text, kind)
    const date = readDateCell(text, kind, context)
    if (number.kind === 'none' && isCurrencyMark(text)) counts.currencies += 1
    if (number.kind === 'none' || number.kind === 'empty') continue
    values += 1
    if (CODE.test(text.trim())) counts.codes += 1
    const isDate = !['bad', 'error', 'no-result', 'serial'].includes(date.kind)
    if (isDate) counts.dates += 1
    if (number.kind === 'number') {
      counts.numbers += 1
      const amount = numberValue(number, '.') ?? numberValue(number, ',')
      if (amount !== undefined) largest = Math.max(largest, Math.abs(approximate(amount)))
    } else if (!isDate) counts.texts += 1
  }
  const [most] = [...kinds].toSorted((a, b) => b[1] - a[1])
  return {
    position,
    header,
    values,
    ...counts,
    distinct: seen.size,
    largest,
    samples,
    kind: most?.[0] ?? 'text',
  }
}
