import type { CompanySettings } from '../domain/company/company-settings.ts'
import { TEXT_COLUMNS } from '../domain/company/packed-order-lines.ts'
import type { CustomerRecord, OrderLines, TextColumn } from '../domain/company/order-lines.ts'
import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import type { BackupCounts } from '../worker/backup-protocol.ts'
import { decodeRecords, encodeRecords } from './backup-records.ts'
import type { FileRow } from './company-database.ts'
import type { KeptFile, NotUsedByFile } from './kept-company.ts'
import { parseLogEntry } from './kept-log.ts'
import { NUMBER_COLUMNS, parseOrderLines, wholeColumn } from './kept-order-lines.ts'
import {
  parseCustomers,
  parseFileRow,
  parseNotUsedRows,
  parseRememberedMapping,
  parseSettings,
} from './kept-records.ts'

/** The files in force with their lines and customers, and their rows that are not used. */
export interface BackupData {
  /** Oldest first. */
  readonly files: readonly KeptFile[]
  readonly notUsed: NotUsedByFile
}

/** All that a backup holds. */
export interface BackupContent {
  readonly settings: CompanySettings
  readonly mappings: readonly RememberedMapping[]
  /** In the order in which they were added; each id once. */
  readonly entries: readonly LogEntry[]
  /** undefined: the backup was made without the data. */
  readonly data: BackupData | undefined
}

/** One part of a backup's archive. */
export interface BackupPart {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The parts of a content, the small ones first; their names are those of `backup-format.md`. */
export function encodeContent({ settings, mappings, entries, data }: BackupContent): BackupPart[] {
  const records = (name: string, list: readonly unknown[]): BackupPart => ({
    name: `${name}.jsonl`,
    bytes: encodeRecords(list),
  })
  const parts = [
    records('settings', [settings]),
    records('mappings', mappings),
    records('log', entries),
  ]
  if (data === undefined) return parts
  const { files, notUsed } = data
  parts.push(records('files', files.map(toFileRow)))
  files.forEach(({ id, orders, customers }, position) => {
    const folder = folderOf(position)
    parts.push(records(`${folder}/not-used`, notUsed.get(id) ?? []))
    if (customers !== undefined) parts.push(records(`${folder}/customers`, customers))
    if (orders === undefined) return
    for (const [name] of NUMBER_COLUMNS) {
      parts.push({ name: `${folder}/${name}.bin`, bytes: bytesOf(wholeColumn(orders, name)) })
    }
    for (const name of TEXT_COLUMNS) {
      parts.push(records(`${folder}/${name}`, orders[name].texts))
      parts.push({ name: `${folder}/${name}.bin`, bytes: bytesOf(orders[name].index) })
    }
  })
  return parts
}

function folderOf(position: number): string {
  return `data/${position}`
}

function toFileRow(file: KeptFile, position: number): FileRow {
  const { id, report, loadedAt, overlap, dropsDuplicates } = file
  return { id, report, loadedAt, overlap, dropsDuplicates, position }
}

function bytesOf(column: Int32Array | Float64Array | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength)
}

/**
 * Reads the parts of a content. Every record is checked like any upload.
 *
 * @returns the name of the first part that does not pass, where one does not.
 */
export async function decodeContent(
  withData: boolean,
  read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<BackupContent | string> {
  const [settings] = (await readRecords(read, 'settings', parseSettings)) ?? []
  if (settings === undefined) return 'settings'
  const mappings = await readRecords(read, 'mappings', parseRememberedMapping)
  if (mappings === undefined) return 'mappings'
  const entries = await readRecords(read, 'log', parseLogEntry)
  if (entries === undefined || !areDistinct(entries)) return 'log'
  if (!withData) return { settings, mappings, entries, data: undefined }
  const data = await decodeData(read)
  return typeof data === 'string' ? data : { settings, mappings, entries, data }
}

type ReadPart = (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

async function decodeData(read: ReadPart): Promise<BackupData | string> {
  const rows = await readRecords(read, 'files', parseFileRow)
  if (rows === undefined || !areDistinct(rows)) return 'files'
  const files: KeptFile[] = []
  const notUsed = new Map<string, readonly NotUsedRow[]>()
  for (const [position, row] of rows.entries()) {
    const folder = folderOf(position)
    const { id, report, loadedAt, overlap, dropsDuplicates } = row
    const file = { id, report, loadedAt, overlap, dropsDuplicates }
    const unused = parseNotUsedRows(await readList(read, `${folder}/not-used`))
    if (unused === undefined) return `${folder}/not-used`
    notUsed.set(id, unused)
    if (report.kind === 'customers') {
      const customers = parseCustomers(await readList(read, `${folder}/customers`))
      if (customers === undefined) return `${folder}/customers`
      files.push({ ...file, orders: undefined, customers: withSharedKeys(customers) })
    } else {
      const orders = await readOrderLines(read, folder)
      if (orders === undefined) return folder
      files.push({ ...file, orders, customers: undefined })
    }
  }
  return { files, notUsed }
}

async function readList(read: ReadPart, name: string): Promise<readonly unknown[] | undefined> {
  const bytes = await read(`${name}.jsonl`)
  return bytes && decodeRecords(bytes)
}

async function readRecords<T>(
  read: ReadPart,
  name: string,
  parse: (record: unknown) => T | undefined,
): Promise<readonly T[] | undefined> {
  const list = await readList(read, name)
  const records = list?.flatMap((record) => parse(record) ?? [])
  return records?.length === list?.length ? records : undefined
}

function areDistinct(records: readonly { readonly id: string }[]): boolean {
  return new Set(records.map(({ id }) => id)).size === records.length
}

async function readOrderLines(read: ReadPart, folder: string): Promise<OrderLines | undefined> {
  const lines: Record<string, unknown> = {}
  for (const [name, Column] of NUMBER_COLUMNS) {
    const bytes = await read(`${folder}/${name}.bin`)
    if (bytes === undefined || bytes.length % Column.BYTES_PER_ELEMENT !== 0) return undefined
    lines[name] = new Column(bytes.buffer)
  }
  for (const name of TEXT_COLUMNS) {
    const texts = await readList(read, `${folder}/${name}`)
    const bytes = await read(`${folder}/${name}.bin`)
    if (bytes === undefined || bytes.length % Int32Array.BYTES_PER_ELEMENT !== 0) return undefined
    lines[name] = { texts, index: new Int32Array(bytes.buffer) } satisfies UncheckedTextColumn
  }
  const { row } = lines
  const length = row instanceof Int32Array ? row.length : -1
  return parseOrderLines({ length, ...lines })
}

type UncheckedTextColumn = { readonly [Name in keyof TextColumn]: unknown }

/** The records of a file share one list of keys, as they do when they come from the file itself. */
function withSharedKeys(records: readonly CustomerRecord[]): readonly CustomerRecord[] {
  let shared: readonly string[] = []
  return records.map((record) => {
    const { fields } = record
    if (fields === undefined) return record
    const isSame =
      fields.keys.length === shared.length && fields.keys.every((key, at) => key === shared[at])
    if (!isSame) shared = fields.keys
    return { ...record, fields: { ...fields, keys: shared } }
  })
}

/** Counts what a content has. */
export function countContent({ mappings, entries, data }: BackupContent): BackupCounts {
  const files = data?.files ?? []
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0)
  return {
    files: files.length,
    lines: sum(files.map(({ orders }) => orders?.length ?? 0)),
    customers: sum(files.map(({ customers }) => customers?.length ?? 0)),
    notUsedRows: sum([...(data?.notUsed.values() ?? [])].map(({ length }) => length)),
    mappings: mappings.length,
    entries: entries.length,
  }
}
