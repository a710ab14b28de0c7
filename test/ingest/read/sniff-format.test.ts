import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { WORKBOOK_BYTE_LIMIT } from '../../../src/ingest/read/limits.ts'
import { sniffFormat } from '../../../src/ingest/read/sniff-format.ts'
import { encoderOf, utf16 } from './encoder.ts'
import { fileOf } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

async function sniff(name: string, ...content: BlobPart[]): Promise<unknown> {
  const result = await sniffFormat(fileOf(name, ...content))
  return result.ok ? result.value : result.error
}

const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0))

function workbook(bookType: XLSX.BookType): ArrayBuffer {
  const made = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([['a'], [1]]), 'S')
  return XLSX.write(made, { type: 'array', bookType }) as ArrayBuffer
}

/** A compound file with streams of the given names. */
function compound(...names: string[]): BlobPart {
  const file = XLSX.CFB.utils.cfb_new()
  for (const name of names) XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5_000, 1))
  return Uint8Array.from(XLSX.CFB.write(file, { type: 'buffer' }))
}

describe('sniffFormat', () => {
  it('refuses a file without bytes (F01)', async () => {
    expect(await sniff('orders.csv')).toEqual({ kind: 'empty-file', fileName: 'orders.csv' })
  })

  it.each<[string, XLSX.BookType]>([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['xls', 'biff8'],
    ['xls', 'biff5'],
    ['xls', 'biff2'],
    ['xml', 'xlml'],
    ['html', 'html'],
    ['csv', 'csv'],
    ['csv', 'txt'],
  ])('knows %s written as %s by its bytes', async (format, type) => {
    expect(await sniff(`a.${format}`, workbook(type))).toEqual({ format, extensionLies: false })
  })

  it('says that the extension lies, and believes the bytes (F04)', async () => {
    const lies = (format: string): object => ({ format, extensionLies: true })
    expect(await sniff('orders.csv', workbook('xlsx'))).toEqual(lies('xlsx'))
    expect(await sniff('orders.xls', '<html><table><tr><td>a')).toEqual(lies('html'))
    expect(await sniff('orders.xls', ' \r\n<!DOCTYPE html><table>')).toEqual(lies('html'))
    expect(await sniff('orders.xls', 'Date\tAmount\n2025-01-01\t1\n')).toEqual(lies('csv'))
    expect(await sniff('orders.xls', workbook('xlml'))).toEqual(lies('xml'))
    expect(await sniff('orders.xlsx', workbook('biff8'))).toEqual(lies('xls'))
    expect(await sniff('orders.XLSX', workbook('xlsx'))).toMatchObject({ extensionLies: false })
    expect(await sniff('orders.dat', 'a,b\n')).toMatchObject({ extensionLies: false })
  })

  it('knows macros in a workbook', async () => {
    const parts = workbookParts('<sheetData/>', { 'xl/vbaProject.bin': 'x' })
    expect(await sniff('a.xlsm', zipOf(parts))).toEqual({ format: 'xlsm', extensionLies: false })
  })

  it('takes text in any encoding for text', async () => {
    const csv = { format: 'csv', extensionLies: false }
    expect(await sniff('a.csv', utf16('\uFEFFDate\tAmount\n1\t2\n', true))).toEqual(csv)
    expect(await sniff('a.csv', utf16('日期,金额\n1,2\n', false))).toEqual(csv)
    expect(await sniff('a.csv', encoderOf('gb18030')('客户,金额\n'))).toEqual(csv)
    expect(await sniff('a.csv', 'BMW,MZ\n1,2\n')).toEqual(csv)
    expect(await sniff('a.csv', 'MZ;BM\n')).toEqual(csv)
    expect(await sniff('a.csv', '[Report]\na,b\n')).toEqual(csv)
    expect(await sniff('a.csv', 'a,b\n1\0,2\n')).toEqual(csv)
  })

  it.each([
    ['pdf', '%PDF-1.7\n'],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['bmp', 'BM\x36\0\0\0\0\0'],
    ['lnk', 'L\0\0\0\x01\x14\x02\0\0\0'],
    ['gzip', '\x1f\x8b\x08\0'],
    ['exe', 'MZ\x90\0\x03\0\0\0'],
    ['rtf', '{\\rtf1\\ansi'],
    ['json', '{"orders": [1]}'],
    ['json', '[{"a":1}]'],
    ['xml', '<?xml version="1.0"?><orders/>'],
    ['html', '<html><body>Please log in</body></html>'],
    ['binary', '\x00\x01\x02\x03\x04\x05\x06\x07garbage'],
  ])('refuses what is no table: %s (F05)', async (format, bytes) => {
    const refused = { kind: 'not-a-table', fileName: 'orders.csv', format }
    expect(await sniff('orders.csv', latin1(bytes))).toEqual(refused)
  })

  it('refuses zip files that are no workbook by what they are (F05, X15)', async () => {
    const zip = (name: string): Uint8Array<ArrayBuffer> => zipOf({ [name]: 'x' })
    expect(await sniff('a.zip', zip('jan.csv'))).toMatchObject({ format: 'zip' })
    expect(await sniff('a.docx', zip('word/document.xml'))).toMatchObject({ format: 'docx' })
    expect(await sniff('a.pptx', zip('ppt/x.xml'))).toMatchObject({ format: 'pptx' })
    const ods = zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': 'x' })
    expect(await sniff('a.ods', ods)).toEqual({
      kind: 'unsupported-format',
      fileName: 'a.ods',
      format: 'ods',
    })
  })

  it('tells encrypted workbooks from old ones and from other compound files (F05, F06)', async () => {
    expect(await sniff('a.xlsx', compound('EncryptionInfo', 'EncryptedPackage'))).toEqual({
      kind: 'password',
      fileName: 'a.xlsx',
    })
    expect(await sniff('a.doc', compound('WordDocument'))).toMatchObject({ format: 'doc' })
    expect(await sniff('a.msg', compound('__substg1.0'))).toMatchObject({ format: 'compound' })
  })

  it('says that a zip or compound file is damaged when it stops in the middle (F07)', async () => {
    expect(await sniff('a.xlsx', workbook('xlsx').slice(0, 900))).toMatchObject({ kind: 'damaged' })
    expect(await sniff('a.xls', workbook('biff8').slice(0, 400))).toMatchObject({ kind: 'damaged' })
  })

  it('refuses a compound file beyond the limit before reading it (F08)', async () => {
    const file = fileOf('a.xls', workbook('biff8'))
    Object.defineProperty(file, 'size', { value: WORKBOOK_BYTE_LIMIT + 1 })
    expect(await sniffFormat(file)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  })

  it('answers that the file cannot be read (F09)', async () => {
    const file = fileOf('a.csv', 'a,b\n')
    file.slice = () => {
      throw new DOMException('locked', 'NotReadableError')
    }
    expect(await sniffFormat(file)).toEqual({
      ok: false,
      error: { kind: 'unreadable', fileName: 'a.csv' },
    })
  })
})
