import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import {
  TEXT_BYTE_LIMIT,
  TEXT_ROW_LIMIT,
  WORKBOOK_BYTE_LIMIT,
} from '../../src/ingest/read/limits.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import { zipOf } from '../ingest/read/workbook-parts.ts'
import {
  bytesFile,
  errorSays,
  importFile,
  importFiles,
  noteSays,
  ORDER_HEAD,
  orderLines,
  rowSays,
  textFile,
} from './import-files.ts'

const english = await loadMessages('en')
const chinese = await loadMessages('zh-CN')

const LINES = [ORDER_HEAD, ...orderLines(12)]
const CSV = LINES.map((line) => `${line}\n`).join('')

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

/** The twelve order lines as a workbook. */
function workbook(bookType: XLSX.BookType): Uint8Array<ArrayBuffer> {
  const book = XLSX.utils.book_new()
  const rows = LINES.map((line) => line.split(','))
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Orders')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** A compound file with one stream, as old and encrypted Office files are. */
function compound(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content))
  return Uint8Array.from(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** A file that says it is of this size. */
function sized(file: File, size: number): File {
  Object.defineProperty(file, 'size', { value: size })
  return file
}

describe('file level', () => {
  it('F01: a file of 0 bytes is refused, and is to be exported again', async () => {
    const imported = await importFile(bytesFile(''))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported)).toEqual({
      en: 'orders.csv is empty (0 bytes). Export it again.',
      zh: 'orders.csv是空文件（0字节）。请重新导出。',
    })
  })

  it('F02: a file of column names only is refused as one without rows', async () => {
    const imported = await importFile(textFile([ORDER_HEAD]))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toContain('orders.csv has column names but no rows.')
    expect(errorSays(imported).zh).toContain('只有列名')
  })

  it('F03: one row is accepted, with a word on how little it says', async () => {
    const imported = await importFile(textFile(LINES.slice(0, 2)))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual({ rowsRead: 1, used: 1, rejected: 0, setAside: 0 })
    expect(noteSays(imported, 'few-rows').en).toContain('Only 1 row.')
  })

  it.each<[string, string, Uint8Array<ArrayBuffer> | string, string]>([
    ['a workbook named .csv', 'orders.csv', workbook('xlsx'), 'XLSX'],
    ['an old workbook named .xlsx', 'orders.xlsx', workbook('biff8'), 'XLS'],
    ['a web page named .xls', 'orders.xls', workbook('html'), 'a web page'],
    ['tabs named .xls', 'orders.xls', CSV.replaceAll(',', '\t'), 'CSV'],
    ['XML named .xls', 'orders.xls', workbook('xlml'), 'XML'],
  ])('F04: %s is read as what its first bytes are, and says so', async (_, name, content, is) => {
    const imported = await importFile(bytesFile(content, name))
    expect(imported.marks).toContain('NOTE')
    expect(imported.marks).not.toContain('STOP')
    expect(imported.counts).toEqual({ rowsRead: 12, used: 12, rejected: 0, setAside: 0 })
    expect(noteSays(imported, 'extension-lies').en).toContain(`the file is ${is},`)
  })

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['a PDF', latin1('%PDF-1.7\n'), 'a PDF'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0'), 'a picture (PNG)'],
    ['a letter', zipOf({ 'word/document.xml': '<x/>' }), 'a text document (DOCX)'],
    ['a shortcut', latin1('L\0\0\0\x01\x14\x02\0\0\0\0\0'), 'a shortcut to a file (LNK)'],
    ['an unknown container', compound('Note', new Uint8Array(5_000)), 'a file of unknown content'],
  ])('F05: %s is no table, and what is wanted is said', async (_, content, is) => {
    const imported = await importFile(bytesFile(content))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toBe(
      `orders.csv is not a table: it is ${is}. Export the orders as CSV or Excel (XLSX), and drop that file.`,
    )
    expect(errorSays(imported).zh).toContain('不是表格')
  })

  it('F05: an archive of tables is to be unpacked first', async () => {
    const imported = await importFile(bytesFile(zipOf({ 'january.csv': CSV }), 'orders.zip'))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toBe(
      'orders.zip is a packed archive (ZIP). Unpack it, and drop the files that are in it.',
    )
    expect(errorSays(imported).zh).toContain('解压')
  })

  it('F06: a workbook under a password is refused with the way to remove it', async () => {
    const locked = bytesFile(compound('EncryptedPackage', new Uint8Array(5_000)), 'orders.xlsx')
    const imported = await importFile(locked)
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toContain('orders.xlsx is password protected. Open it in Excel')
    expect(errorSays(imported).zh).toContain('密码')
  })

  it('F06: so is an old one, whose own first record says that it is encrypted', async () => {
    const bytes = [
      [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...Array<number>(12).fill(0)], // BOF
      [0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x59, 0xb3, 0x0a, 0x9a], // FILEPASS, XOR obfuscation
      [0x0a, 0x00, 0x00, 0x00], // EOF
    ].flat()
    const stream = Uint8Array.from([...bytes, ...Array<number>(5_000).fill(0)])
    const imported = await importFile(bytesFile(compound('Workbook', stream), 'orders.xls'))
    expect(imported.error?.kind).toBe('password')
  })

  it('F07: a text cut off in its last row gives all others, and says where it stops', async () => {
    const imported = await importFile(bytesFile(`${CSV}2025-02-01,Firm 1`))
    expect(imported.marks).toEqual(['NOTE', 'ROW'])
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(noteSays(imported, 'cut-off').en).toContain('The last line, row 14, stops in the middle')
    expect(rowSays(imported, 14).en).toBe(
      'orders.csv, row 14, “2025-02-01,Firm 1”: the line stops in the middle; the file was probably cut off. Export it again.',
    )
    expect(rowSays(imported, 14).zh).toMatch(/^orders\.csv，第14行，“2025-02-01,Firm 1”：/)
  })

  it('F07: so does one that is cut off inside quotes', async () => {
    const imported = await importFile(bytesFile(`${CSV}2025-02-01,"Firm 13, Ltd`))
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(imported.notUsed.map(({ reason }) => reason.kind)).toEqual(['cut-off'])
  })

  it('F07: a workbook cut off anywhere is refused as damaged, never read as empty', async () => {
    const whole = workbook('xlsx')
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const half = whole.slice(0, Math.floor(whole.length * share))
      const imported = await importFile(bytesFile(half, 'orders.xlsx'))
      expect(errorSays(imported).en).toContain('orders.xlsx is damaged and cannot be read.')
    }
  })

  it('F08: a text of more than 1 GB is refused by its size, and is to be exported by year', async () => {
    expect(TEXT_BYTE_LIMIT).toBe(1e9)
    expect(TEXT_ROW_LIMIT).toBe(6e6)
    const imported = await importFile(sized(textFile(LINES), TEXT_BYTE_LIMIT + 1e8))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported).en).toBe(
      'orders.csv has 1.1 GB; at most 1.0 GB can be read at once. Export it by year, and load the parts together.',
    )
    expect(errorSays(imported).zh).toContain('1.0 GB')
    expect(english.terms.drop.choose).toContain(`up to ${TEXT_ROW_LIMIT / 1e6} million rows`)
    expect(chinese.terms.drop.choose).toContain(`最多 ${TEXT_ROW_LIMIT / 1e4} 万行`)
  })

  it('F08: so is an old workbook beyond its own limit', async () => {
    const file = bytesFile(workbook('biff8'), 'orders.xls')
    const imported = await importFile(sized(file, WORKBOOK_BYTE_LIMIT + 1e7))
    expect(errorSays(imported).en).toContain(
      'orders.xls has 210.0 MB; at most 200.0 MB can be read',
    )
  })

  it.each([0, 1, 2])(
    'F09: a file that goes away after %i looks is refused, and nothing of it is loaded',
    async (looks) => {
      const file = textFile(LINES)
      let left = looks
      file.slice = (...range) => {
        left -= 1
        if (left < 0) throw new DOMException('It has changed', 'NotReadableError')
        return File.prototype.slice.apply(file, range)
      }
      const imported = await importFile(file)
      expect(imported.marks).toEqual(['STOP'])
      expect(imported.loaded).toBeUndefined()
      expect(errorSays(imported).en).toMatch(
        /^orders\.csv was changed or moved while it was read\..+Nothing of it has been loaded\.$/,
      )
      expect(errorSays(imported).zh).toContain('没有载入任何数据')
    },
  )

  it('F10: of several files each is answered by itself, and the same content counts once', async () => {
    const other = textFile([ORDER_HEAD, ...orderLines(20).slice(12)], 'april.csv')
    const [march, empty, april, again] = await importFiles([
      textFile(LINES, 'march.csv'),
      bytesFile('', 'empty.csv'),
      other,
      textFile(LINES, 'copy of march.csv'),
    ])
    expect([march, empty, april, again].map((file) => file?.marks)).toEqual([
      ['ACCEPT'],
      ['STOP'],
      ['ACCEPT'],
      ['STOP'],
    ])
    expect(march?.counts?.used).toBe(12)
    expect(april?.counts?.used).toBe(8)
    if (empty === undefined || again === undefined) throw new Error('no answer')
    expect(errorSays(empty).en).toContain('empty.csv is empty')
    expect(errorSays(again).en).toBe(
      'copy of march.csv has the same content as march.csv, which comes in this import. It counts once.',
    )
  })
})
