import { addMonths, NO_DAY, toCivilDate, type EpochDay } from '../domain/calendar.ts'
import { CELL_KINDS } from './cell-table.ts'
import { createValueUse, type ValueUse } from './data-rows.ts'
import { decimalText } from './decimal.ts'
import type { ImportNote } from './import-report.ts'
import type { LineFigures } from './line-figures.ts'
import { isNothing } from './nothing-mark.ts'
import { VALUE_STATE } from './number-values.ts'
import type { OpenedFile } from './opened-file.ts'
import type { DatedColumn, NumberColumn, OrderColumns } from './order-columns.ts'
import type { ReaderFact } from './read/opened-table.ts'
import type { FieldColumn } from './table-reader.ts'
import { isPlainValue } from './value-bytes.ts'
import { hasInvisible } from './visible-text.ts'

/** Fewer rows than this give tiers that say little. */
const FEW_ROWS = 10
const MONTHS_OF_OLD = 40 * 12

/** What the reading of the file itself deserves to say. */
export function fileNotes({ sniffed, opened }: OpenedFile, used: number): readonly ImportNote[] {
  const { read, encodingCertainty } = opened
  const { encoding } = read
  const isPlain = encoding === undefined || /^utf-?(?:8|16)/i.test(encoding)
  const notes: ImportNote[] = []
  if (encoding !== undefined && (!isPlain || encodingCertainty !== 'sure')) {
    notes.push({ kind: 'encoding', encoding })
  }
  if (sniffed.extensionLies) notes.push({ kind: 'extension-lies', format: sniffed.format })
  notes.push(...opened.facts.flatMap(factNote))
  notes.push(...otherSheets(opened))
  if (used > 0 && used < FEW_ROWS) notes.push({ kind: 'few-rows', rows: used })
  return notes
}

/** What the numbers of the used rows deserve to say. */
export function numberNotes(columns: OrderColumns, rows: Int32Array): readonly ImportNote[] {
  const mapped = Object.values(columns.numbers)
  return [
    ...markedNote('full-width-digits', mapped, rows),
    ...markedNote('multiplied', mapped, rows),
    ...mapped.flatMap((column) => textNote(column, rows)),
  ]
}

/** Names and ids with characters that nobody sees, and those that only say that there is none. */
export function textNotes(texts: OrderColumns['texts'], rows: Int32Array): readonly ImportNote[] {
  const { customerId, customerName, salesperson, orderId } = texts
  const named = [customerId, customerName, salesperson].filter((cells) => cells !== undefined)
  return [
    ...named.flatMap((cells) => invisibleNote(cells, rows)),
    ...[...named, orderId].flatMap((cells) =>
      cells === undefined ? [] : nothingNote(cells, rows),
    ),
  ]
}

function invisibleNote(cells: FieldColumn, rows: Int32Array): readonly ImportNote[] {
  const { column, header } = cells
  return rowsWith(
    cells,
    rows,
    (value) => !isPlainValue(column, value) && hasInvisible(column.text(value)),
  ).map(({ count }) => ({ kind: 'invisible-characters', rows: count, column: header }))
}

function nothingNote(cells: FieldColumn, rows: Int32Array): readonly ImportNote[] {
  const { column, header } = cells
  return rowsWith(cells, rows, (value) => isNothing(column, value)).map(({ count, sample }) => ({
    kind: 'nothing-marks',
    rows: count,
    column: header,
    sample,
  }))
}

/** How many of the rows have a value of some kind, with the first such value; empty where none has. */
function rowsWith(
  { column, index }: FieldColumn,
  rows: Int32Array,
  isOne: (value: number) => boolean,
): readonly { readonly count: number; readonly sample: string }[] {
  const values: number[] = []
  for (let value = 1; value < column.size; value += 1) if (isOne(value)) values.push(value)
  if (values.length === 0) return []
  const use = createValueUse(column, index, rows)
  const standing = values.filter((value) => (use.rows[value] ?? 0) > 0)
  const [first] = standing
  if (first === undefined) return []
  const count = standing.reduce((sum, value) => sum + (use.rows[value] ?? 0), 0)
  return [{ count, sample: column.text(first).trim() }]
}

/** What the dates of the used rows deserve to say. */
export function dateNotes(
  date: DatedColumn | undefined,
  rows: Int32Array,
  today: EpochDay,
  newestShortYear: number,
): readonly ImportNote[] {
  if (date === undefined) return []
  const { cells, days, monthOnly } = date.values
  const use = createValueUse(date.column.column, date.column.index, rows)
  const oldest = addMonths(today, -MONTHS_OF_OLD)
  const rowsByZone = new Map<string, number>()
  let old = 0
  let future = 0
  let months = 0
  let hasShortYear = false
  for (const [value, cell] of cells.entries()) {
    const count = use.rows[value] ?? 0
    const day = days[value] ?? NO_DAY
    if (count === 0 || day === NO_DAY || cell.kind !== 'day') continue
    if (day < oldest) old += count
    if (day > today) future += count
    if (monthOnly[value] === 1) months += count
    hasShortYear ||= cell.shortYear
    const zone = cell.zone ?? ''
    rowsByZone.set(zone, (rowsByZone.get(zone) ?? 0) + count)
  }
  const notes: ImportNote[] = []
  if (old > 0) notes.push({ kind: 'old-dates', rows: old })
  if (future > 0) notes.push({ kind: 'future-dates', rows: future })
  if (months > 0) notes.push({ kind: 'month-dates', rows: months })
  if (hasShortYear) {
    notes.push({ kind: 'two-digit-years', from: newestShortYear - 99, to: newestShortYear })
  }
  const [, ...others] = [...rowsByZone].toSorted((a, b) => b[1] - a[1])
  const [other] = others
  if (other !== undefined) {
    const count = others.reduce((sum, [, zoned]) => sum + zoned, 0)
    notes.push({ kind: 'mixed-zones', rows: count, zone: other[0] })
  }
  return [...notes, ...swappedNote(date, use)]
}

/** So many days that could be months as well are no chance. */
const ENOUGH_DAYS = 5
const DATE_KIND = CELL_KINDS.indexOf('date')

/**
 * Says that Excel may have read days as months. It does so with a file of another country: what it can
 * read with the month first becomes a date, and so no date lies behind the 12th; the others stay text.
 */
function swappedNote({ column, values }: DatedColumn, use: ValueUse): readonly ImportNote[] {
  let days = 0
  let sample: string | undefined
  for (const [value, day] of values.days.entries()) {
    const count = use.rows[value] ?? 0
    if (count === 0 || day === NO_DAY) continue
    const isDate = column.column.kinds[value] === DATE_KIND
    if (toCivilDate(day).day > 12 === isDate) return []
    if (isDate) days += count
    else sample ??= column.column.text(value).trim()
  }
  return sample === undefined || days < ENOUGH_DAYS
    ? []
    : [{ kind: 'swapped-dates', rows: days, column: column.header, sample }]
}

/** What the amounts of the used rows deserve to say. */
export function amountNotes({
  samples,
  returns,
}: Pick<LineFigures, 'samples' | 'returns'>): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (samples > 0) notes.push({ kind: 'samples', rows: samples })
  if (returns.lines > 0) notes.push({ kind: 'returns', total: returns })
  return notes
}

/** Sheets with rows beside the one that is read: nobody shall think that they are loaded, too. */
function otherSheets({ sheets, read }: OpenedFile['opened']): readonly ImportNote[] {
  const others = sheets.filter(({ name, rows }) => name !== read.sheet && rows > 0)
  if (others.length === 0) return []
  const rows = others.reduce((sum, sheet) => sum + sheet.rows, 0)
  const listed = others.map(({ name, hidden }) => ({ name, hidden }))
  return [{ kind: 'other-sheets', rows, sheets: listed }]
}

function factNote(fact: ReaderFact): readonly ImportNote[] {
  switch (fact.kind) {
    case 'cut-off':
    case 'quotes-repaired':
    case 'apostrophes':
    case 'backslashes':
    case 'hidden-rows':
    case 'merged-cells':
    case 'doubled-rows':
    case 'blank-rows':
    case 'full-sheet':
      return [fact]
    // The first is a row of the preamble; the second shows as an encoding in doubt.
    case 'separator-line':
    case 'undecodable':
      return []
  }
}

/** Rows with numbers written in an unusual manner, over all columns; each row counts once a column. */
function markedNote(
  kind: 'full-width-digits' | 'multiplied',
  columns: readonly NumberColumn[],
  rows: Int32Array,
): readonly ImportNote[] {
  let count = 0
  let sample: { text: string; read: string } | undefined
  for (const { column, profile, values } of columns) {
    const marked = [...profile.marked].flatMap(([value, cell]) =>
      cell.kind === 'number' && (kind === 'multiplied' ? cell.multiplied : cell.fullWidth)
        ? [value]
        : [],
    )
    if (marked.length === 0) continue
    const use = createValueUse(column.column, column.index, rows)
    for (const value of marked) {
      const decimal = values.decimal(value)
      if (decimal === undefined || (use.rows[value] ?? 0) === 0) continue
      count += use.rows[value] ?? 0
      sample ??= { text: column.column.text(value), read: decimalText(decimal) }
    }
  }
  return sample === undefined ? [] : [{ kind, rows: count, sample: sample.text, read: sample.read }]
}

/** Numbers kept as text in a workbook's column of numbers. */
function textNote({ column, values }: NumberColumn, rows: Int32Array): readonly ImportNote[] {
  const { kinds } = column.column
  if (!kinds.includes(NUMBER_KIND)) return []
  let use
  let count = 0
  // Of a million numbers, the few texts are found without a look at each.
  for (let value = 0; value >= 0; value = kinds.indexOf(TEXT_KIND, value + 1)) {
    if (values.state(value) !== VALUE_STATE.number) continue
    use ??= createValueUse(column.column, column.index, rows)
    count += use.rows[value] ?? 0
  }
  return count === 0 ? [] : [{ kind: 'numbers-as-text', rows: count, column: column.header }]
}

const TEXT_KIND = 0
const NUMBER_KIND = 1
