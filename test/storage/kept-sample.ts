import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import type { OrderLines, TextColumn } from '../../src/domain/company/order-lines.ts'
import type { ImportReport } from '../../src/ingest/import-report.ts'
import type { Mapping } from '../../src/ingest/mapping.ts'
import type { KeptCompany, KeptFile } from '../../src/storage/kept-company.ts'

export const MAPPING: Mapping = {
  kind: 'orders',
  columns: { date: 0, customerName: 1, amount: 2 },
  dateOrder: { date: 'dmy' },
  decimal: {},
  factor: {},
  discountReading: undefined,
  taxIncluded: undefined,
  cancelled: [],
  emptyAmount: 'reject',
  totals: 'set-aside',
  answered: ['date-order'],
}

export function sampleReport(fileName: string, rows: number): ImportReport {
  return {
    fileName,
    sheet: undefined,
    kind: 'orders',
    bytes: 100 * rows,
    hash: `hash of ${fileName}`,
    read: { encoding: 'utf-8', delimiter: ',', sheet: undefined, headerRow: 1 },
    headers: ['Date', 'Customer', 'Amount'],
    mapping: MAPPING,
    rowsRead: rows,
    used: rows,
    rejected: 0,
    setAside: 0,
    reasons: [],
    amountRead: rows * 10_000,
    amountUsed: rows * 10_000,
    amountNotUsed: 0,
    duplicates: { lines: 0, amount: 0 },
    first: 20_000,
    last: 20_000 + rows,
    notes: [{ kind: 'encoding', encoding: 'utf-8' }],
    milliseconds: 12,
  }
}

/** Lines of one customer with 1.00 a day. */
export function sampleLines(length: number): OrderLines {
  const texts = (text: string): TextColumn => ({
    texts: text === '' ? [] : [text],
    index: new Int32Array(length).fill(text === '' ? -1 : 0),
  })
  return {
    length,
    row: Int32Array.from({ length }, (_, line) => line + 2),
    day: Int32Array.from({ length }, (_, line) => 20_000 + line),
    monthOnly: new Uint8Array(length),
    amount: new Float64Array(length).fill(10_000),
    margin: new Float64Array(),
    quantity: new Float64Array(),
    discount: new Float64Array(),
    duplicate: new Uint8Array(length),
    customerId: texts(''),
    customerName: texts('恒信贸易'),
    salesperson: texts('Li Wei'),
    orderId: texts(''),
    product: texts(''),
  }
}

export function sampleFile(id: string, rows = 3): KeptFile {
  return {
    id,
    report: sampleReport(`${id}.csv`, rows),
    loadedAt: 1_760_000_000_000,
    overlap: 'add',
    dropsDuplicates: false,
    orders: sampleLines(rows),
    customers: undefined,
  }
}

export function sampleCompany(stamp: string, files: readonly KeptFile[]): KeptCompany {
  return {
    stamp,
    files,
    settings: { ...DEFAULT_SETTINGS, companyName: `Company ${stamp}` },
    mappings: [{ kind: 'orders', headers: ['Date', 'Customer', 'Amount'], mapping: MAPPING }],
  }
}

/** An entry of the log that is as short as one can be. */
export function sampleNote(id: string): LogEntry {
  return {
    kind: 'note',
    id,
    loggedAt: 1_760_000_000_000,
    customer: 'k1',
    alert: undefined,
    day: 20_100,
    note: `Note ${id}`,
  }
}
