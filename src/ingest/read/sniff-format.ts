import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { readBytes } from './file-bytes.ts'
import { WORKBOOK_BYTE_LIMIT } from './limits.ts'
import type { ReadableFormat, SniffedFormat } from './opened-table.ts'
import { sniffText } from './sniff-text.ts'
import { readZipDirectory } from './zip-directory.ts'

const HEAD_BYTES = 65_536

/** What the first bytes say: a format that can be read, or one that is no table, or nothing. */
type Sniffed =
  | { readonly kind: 'readable'; readonly format: ReadableFormat }
  | { readonly kind: 'error'; readonly error: IngestError }

/** First bytes of files that people drop by mistake, as Latin-1 text. */
const NOT_TABLES: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['L\0\0\0\x01\x14\x02\0', 'lnk'],
  ['[InternetShortcut]', 'url'],
  ['MZ', 'exe'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3', 'sqlite'],
  ['PAR1', 'parquet'],
  ['From: <Saved by', 'mht'],
  ['MIME-Version:', 'mht'],
]

/** By the name's extension: the formats that it promises. Other extensions promise nothing. */
const PROMISES: Readonly<Record<string, readonly ReadableFormat[]>> = {
  csv: ['csv'],
  tsv: ['csv'],
  tab: ['csv'],
  txt: ['csv'],
  xlsx: ['xlsx'],
  xlsm: ['xlsm', 'xlsx'],
  xlsb: ['xlsb'],
  xls: ['xls'],
  html: ['html'],
  htm: ['html'],
  xml: ['xml'],
}

/**
 * Tells by the first bytes what a file is; the name's extension is only compared with it.
 *
 * @returns 'empty-file', 'password', 'not-a-table', 'unsupported-format', 'damaged' or 'unreadable'
 * where there is nothing to open.
 */
export async function sniffFormat(file: File): Promise<Result<SniffedFormat, IngestError>> {
  if (file.size === 0) return failed({ kind: 'empty-file', fileName: file.name })
  const head = await readBytes(file, 0, HEAD_BYTES)
  if (!head.ok) return head
  const sniffed = await sniff(file, head.value)
  if (sniffed.kind === 'error') return failed(sniffed.error)
  const { format } = sniffed
  const extension = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const promised = PROMISES[extension]
  return ok({ format, extensionLies: promised !== undefined && !promised.includes(format) })
}

async function sniff(file: File, head: Uint8Array): Promise<Sniffed> {
  const start = Array.from(head.subarray(0, 32), (byte) => String.fromCharCode(byte)).join('')
  if (start.startsWith('PK')) return sniffZip(file)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return sniffCompound(file)
  // Workbooks of before 1993 have no container.
  if (isBareWorkbook(head)) return readable('xls')
  // Both bytes of 'BM' and 'MZ' may begin a header; a table does not go on with control characters.
  const other = NOT_TABLES.find(([magic]) => start.startsWith(magic))
  if (other !== undefined && (other[0].length > 2 || hasControls(start))) {
    return notATable(file, other[1])
  }
  const text = sniffText(head)
  return text.isReadable ? readable(text.format) : notATable(file, text.format)
}

function isBareWorkbook([record, version = 1, length = 0, high]: Uint8Array): boolean {
  const isBeginning = record === 9 && [0, 2, 4, 8].includes(version)
  return isBeginning && length >= 4 && length <= 16 && high === 0
}

function hasControls(text: string): boolean {
  return Array.from(text).some((sign) => sign < '\t')
}

function readable(format: ReadableFormat): Sniffed {
  return { kind: 'readable', format }
}

function notATable({ name: fileName }: File, format: string): Sniffed {
  return { kind: 'error', error: { kind: 'not-a-table', fileName, format } }
}

async function sniffZip(file: File): Promise<Sniffed> {
  const { name: fileName } = file
  const directory = await readZipDirectory(file)
  if (!directory.ok) return { kind: 'error', error: directory.error }
  if (directory.value === undefined) {
    return { kind: 'error', error: { kind: 'damaged', fileName, detail: 'zip directory' } }
  }
  const parts = directory.value
  const names = new Set(parts.map(({ name }) => name))
  const isIn = (folder: string): boolean => parts.some(({ name }) => name.startsWith(folder))
  if (names.has('xl/workbook.bin')) return readable('xlsb')
  if (names.has('xl/vbaProject.bin')) return readable('xlsm')
  if (isIn('xl/')) return readable('xlsx')
  if (isIn('word/')) return notATable(file, 'docx')
  if (isIn('ppt/')) return notATable(file, 'pptx')
  const isOpenDocument = names.has('mimetype') && names.has('content.xml')
  if (isOpenDocument || isIn('Index/')) {
    const format = isOpenDocument ? 'ods' : 'numbers'
    return { kind: 'error', error: { kind: 'unsupported-format', fileName, format } }
  }
  return notATable(file, 'zip')
}

/** Compound files hold old workbooks, other old Office files, and encrypted new ones. */
async function sniffCompound(file: File): Promise<Sniffed> {
  const { name: fileName, size } = file
  if (size > WORKBOOK_BYTE_LIMIT) {
    const limitBytes = WORKBOOK_BYTE_LIMIT
    return { kind: 'error', error: { kind: 'too-large', fileName, bytes: size, limitBytes } }
  }
  const bytes = await readBytes(file, 0, size)
  if (!bytes.ok) return { kind: 'error', error: bytes.error }
  const { CFB } = await import('@e965/xlsx')
  let paths: readonly string[]
  try {
    paths = CFB.read(bytes.value, { type: 'array' }).FullPaths
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    return { kind: 'error', error: { kind: 'damaged', fileName, detail } }
  }
  const has = (name: string): boolean => paths.some((path) => path.endsWith(`/${name}`))
  if (has('EncryptedPackage')) return { kind: 'error', error: { kind: 'password', fileName } }
  if (has('Workbook') || has('Book')) return readable('xls')
  if (has('WordDocument')) return notATable(file, 'doc')
  return notATable(file, has('PowerPoint Document') ? 'ppt' : 'compound')
}
