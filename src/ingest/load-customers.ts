import { NO_DAY, type EpochDay } from '../domain/calendar.ts'
import { furtherField, PROFILE_FIELDS, type FieldKey } from '../domain/company/customer-fields.ts'
import type { CustomerRecord, RecordFields } from '../domain/company/order-lines.ts'
import { buildReport, type LoadOutcome } from './build-report.ts'
import { dateNotes, fileNotes, textNotes } from './import-notes.ts'
import type { LoadedTable } from './loaded-table.ts'
import type { LoadControl } from './load-orders.ts'
import { listFurtherColumns, type FurtherColumns } from './further-columns.ts'
import type { ImportNote } from './import-report.ts'
import { CUSTOMER_FIELDS, type Field, type Mapping } from './mapping.ts'
import { isNothingMark } from './nothing-mark.ts'
import { listNotUsedRows } from './not-used-rows.ts'
import type { OpenedFile } from './opened-file.ts'
import { readDates, readTexts, type OrderColumns } from './order-columns.ts'
import { pause } from './pace.ts'
import { rowCode } from './row-code.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'
import { visibleText } from './visible-text.ts'
import { isOnlyTotalWord, TOTAL_MARK } from './total-rows.ts'
import { createCustomerFaults } from './row-fault.ts'

/**
 * Parses a customer file under its mapping. A row needs an id or a name. Columns that are taken for no
 * field are kept by their names.
 */
export async function loadCustomers(
  file: OpenedFile,
  mapping: Mapping,
  { signal, today }: LoadControl,
): Promise<LoadedTable> {
  const startedAt = performance.now()
  const { reader } = file
  const { layout } = reader
  const { table, dataRows } = layout
  const texts = readTexts(reader, mapping)
  const created = readDates(reader, mapping, 'created')
  const codes = layout.codes.slice()
  const faults = new Uint8Array(table.length)
  const marked = reader.totalMarks()
  const further = furtherColumns(reader, mapping)
  const readFields = createFieldReader(reader, texts, further)
  const finder = createCustomerFaults(texts, created)
  const customers: CustomerRecord[] = []
  const used: number[] = []
  await pause(signal)

  for (const row of dataRows) {
    const fault = finder.find(row)
    const isTotal = marked[row] === TOTAL_MARK.whole && mapping.totals === 'set-aside'
    if (isTotal && (fault?.code === rowCode('no-customer') || isTotalNamed(texts, row))) {
      codes[row] = rowCode('total')
      continue
    }
    if (fault === undefined) {
      customers.push(toRecord(row))
      used.push(row)
      continue
    }
    codes[row] = fault.code
    faults[row] = CUSTOMER_FIELDS.findIndex((field) => field === fault.field) + 1
  }

  const rows = Int32Array.from(used)
  const notUsed = listNotUsedRows({
    layout,
    mapping,
    codes,
    faults,
    fields: CUSTOMER_FIELDS,
    amountOf: () => Number.NaN,
    delimiter: file.opened.read.delimiter,
    filled: file.opened.filled,
    dateCell: (row) => created?.values.cells[created.column.index[row] ?? 0],
  })
  const report = buildReport(file, mapping, {
    used: rows.length,
    notUsed,
    amountUsed: 0,
    duplicates: { lines: 0, amount: 0 },
    ...createdSpan(customers),
    notes: [
      ...fileNotes(file, rows.length).filter(({ kind }) => kind !== 'few-rows'),
      ...textNotes(texts, rows),
      ...furtherNotes(further),
      ...dateNotes(created, rows, today, reader.context.newestShortYear),
    ],
    milliseconds: Math.round(performance.now() - startedAt),
  })
  return { report, notUsed, orders: undefined, customers }

  function toRecord(row: number): CustomerRecord {
    const text = (field: Field): string => shownText(texts[field], row)
    const fields = readFields(row)
    const day = created?.values.days[created.column.index[row] ?? 0] ?? NO_DAY
    return {
      id: text('customerId'),
      name: text('customerName'),
      salesperson: text('salesperson'),
      contact: text('contact'),
      phone: text('phone'),
      created: day === NO_DAY ? undefined : day,
      ...(fields === undefined ? {} : { fields }),
    }
  }
}

/** Whether the row names 合计 or the like where others name their customer. */
function isTotalNamed({ customerId, customerName }: OrderColumns['texts'], row: number): boolean {
  return [customerId, customerName].some((cells) => isOnlyTotalWord(shownText(cells, row)))
}

/** What a cell shows; '' where it only says that there is nothing. */
function shownText(cells: FieldColumn | undefined, row: number): string {
  const shown = visibleText(cells?.column.texts[cells.index[row] ?? 0] ?? '')
  return isNothingMark(shown) ? '' : shown
}

/** The first and the last date of creation. */
function createdSpan(customers: readonly CustomerRecord[]): Pick<LoadOutcome, 'first' | 'last'> {
  let first: EpochDay | undefined
  let last: EpochDay | undefined
  for (const { created } of customers) {
    if (created === undefined) continue
    if (first === undefined || created < first) first = created
    if (last === undefined || created > last) last = created
  }
  return { first, last }
}

/** What becomes of the columns that are taken for no field. */
function furtherColumns(reader: TableReader, mapping: Mapping): FurtherColumns {
  const { headers, table } = reader.layout
  const offered = headers.slice(0, table.columns.length).map((header, position) => {
    const { column, use } = reader.text(position)
    const hasValue = (text: string, value: number): boolean =>
      use.stands[value] === 1 && text.trim() !== ''
    return { position, header, empty: !column.texts.some(hasValue) }
  })
  return listFurtherColumns(offered, mapping)
}

/** Reads region, industry and all further columns of a row; undefined where the file has none. */
function createFieldReader(
  reader: TableReader,
  texts: Readonly<Partial<Record<Field, FieldColumn>>>,
  { kept }: FurtherColumns,
): (row: number) => RecordFields | undefined {
  const columns: { readonly key: FieldKey; readonly column: FieldColumn }[] = []
  for (const key of PROFILE_FIELDS) {
    const column = texts[key]
    if (column !== undefined) columns.push({ key, column })
  }
  for (const { position, name } of kept) {
    columns.push({ key: furtherField(name), column: reader.text(position) })
  }
  if (columns.length === 0) return () => undefined
  const keys = columns.map(({ key }) => key)
  // Cleaned once per distinct text, not per row.
  const cleaned = columns.map(({ column: { column, index } }) => ({
    index,
    texts: column.texts.map((text) => visibleText(text)),
  }))
  return (row) => ({
    keys,
    values: cleaned.map(({ index, texts: distinct }) => distinct[index[row] ?? 0] ?? ''),
  })
}

function furtherNotes({ kept, tooMany }: FurtherColumns): readonly ImportNote[] {
  const notes: ImportNote[] = []
  const names = (columns: FurtherColumns['kept']) => columns.map(({ name }) => name)
  if (kept.length > 0) notes.push({ kind: 'further-columns', columns: names(kept) })
  if (tooMany.length > 0) notes.push({ kind: 'columns-not-kept', columns: names(tooMany) })
  return notes
}
