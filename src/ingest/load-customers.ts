import { NO_DAY } from '../domain/calendar.ts'
import type { CustomerRecord } from '../domain/company/order-lines.ts'
import { buildReport } from './build-report.ts'
import { dateNotes, fileNotes, textNotes } from './import-notes.ts'
import type { LoadedTable } from './loaded-table.ts'
import type { LoadControl } from './load-orders.ts'
import { CUSTOMER_FIELDS, type Field, type Mapping } from './mapping.ts'
import { listNotUsedRows } from './not-used-rows.ts'
import type { OpenedFile } from './opened-file.ts'
import { readDates, readTexts } from './order-columns.ts'
import { pause } from './pace.ts'
import { rowCode } from './row-code.ts'
import { visibleText } from './text-column.ts'
import { TOTAL_MARK } from './total-rows.ts'
import { createCustomerFaults } from './row-fault.ts'

/** Parses a customer file under its mapping. A row needs an id or a name. */
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
  const findFault = createCustomerFaults(texts, created)
  const customers: CustomerRecord[] = []
  const used: number[] = []
  await pause(signal)

  for (const row of dataRows) {
    const fault = findFault(row)
    const isNobody = fault?.code === rowCode('no-customer')
    if (isNobody && marked[row] === TOTAL_MARK.whole && mapping.totals === 'set-aside') {
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
    amount: new Float64Array(table.length).fill(Number.NaN),
    dateCell: (row) => created?.values.cells[created.column.index[row] ?? 0],
  })
  const days = customers.flatMap((customer) => customer.created ?? [])
  const report = buildReport(file, mapping, {
    used: rows.length,
    notUsed,
    amountUsed: 0,
    duplicates: { lines: 0, amount: 0 },
    first: days.reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined),
    last: days.reduce<number | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined),
    notes: [
      ...fileNotes(file, rows.length).filter(({ kind }) => kind !== 'few-rows'),
      ...textNotes(texts, rows),
      ...dateNotes(created, rows, today, reader.context.newestShortYear),
    ],
    milliseconds: Math.round(performance.now() - startedAt),
  })
  return { report, notUsed, orders: undefined, customers }

  function toRecord(row: number): CustomerRecord {
    const text = (field: Field): string => {
      const column = texts[field]
      return visibleText(column?.column.texts[column.index[row] ?? 0] ?? '')
    }
    const day = created?.values.days[created.column.index[row] ?? 0] ?? NO_DAY
    return {
      id: text('customerId'),
      name: text('customerName'),
      salesperson: text('salesperson'),
      contact: text('contact'),
      phone: text('phone'),
      created: day === NO_DAY ? undefined : day,
    }
  }
}
