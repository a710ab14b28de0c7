import { describe, expect, it } from 'vitest'
import { readTextTable } from '../../src/ingest/read/read-text-table.ts'
import { AS_FOUND, opened, UNWATCHED } from '../ingest/read/reading.ts'
import { units } from '../ingest/imports.ts'
import {
  bytesFile,
  type Imported,
  importFile,
  noteSays,
  ORDER_HEAD,
  orderLines,
  questionSays,
  rowSays,
  textFile,
} from './import-files.ts'

const LINES = [ORDER_HEAD, ...orderLines(12)]

/** The lines with another delimiter. */
function delimited(delimiter: string): readonly string[] {
  return LINES.map((line) => line.replaceAll(',', delimiter))
}

function allUsed(imported: Imported, rows = 12): void {
  expect(imported.counts).toEqual({ rowsRead: rows, used: rows, rejected: 0, setAside: 0 })
  expect(units(imported.loaded?.orders?.amount)[0]).toBe(101.5)
}

/** Reasons of the rows that are not used, by row number. */
function reasons({ notUsed }: Imported): Record<number, string> {
  return Object.fromEntries(notUsed.map(({ row, reason }) => [row, reason.kind]))
}

describe('CSV structure', () => {
  it.each([[','], [';'], ['\t'], ['|'], ['\u001F'], ['\u001E']])(
    'C01: %j parts the cells without a question',
    async (delimiter) => {
      const imported = await importFile(textFile(delimited(delimiter)))
      expect(imported.marks).toEqual(['ACCEPT'])
      allUsed(imported)
    },
  )

  it.each([['^'], ['~'], [':'], ['，']])(
    'C01: %s is so rare that it is asked',
    async (delimiter) => {
      const imported = await importFile(textFile(delimited(delimiter)))
      expect(imported.marks).toEqual(['ASK'])
      expect(imported.questions).toMatchObject([{ kind: 'delimiter', preselected: delimiter }])
      expect(questionSays(imported, 'delimiter').en).toContain('columns')
      allUsed(imported)
    },
  )

  it('C02: a line sep=; is honoured, dropped, and counted as preamble', async () => {
    const imported = await importFile(textFile(['sep=;', ...delimited(';')]))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 0, setAside: 1 })
    expect(reasons(imported)).toEqual({ 1: 'preamble' })
  })

  it('C03: commas in names do not outdo the semicolon that parts the columns', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Müller, Hans, Sohn ${i};${i + 1},50`)
    const two = await importFile(textFile(['Kunde;Betrag', ...rows]))
    expect(two.inspection?.read.delimiter).toBe(';')
    expect(two.inspection?.columns.map(({ header }) => header)).toEqual(['Kunde', 'Betrag'])
    const dated = rows.map((row, i) => `2025-01-${10 + i};${row}`)
    const imported = await importFile(textFile(['Datum;Kunde;Betrag', ...dated]))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts?.used).toBe(12)
    expect(imported.loaded?.orders?.customerName.texts[0]).toBe('Müller, Hans, Sohn 0')
  })

  it('C04: one blank between comma and quote is dropped, and noted', async () => {
    const spaced = LINES.map((line) => `"${line.split(',').join('", "')}"`)
    const imported = await importFile(textFile(spaced))
    expect(imported.marks).toEqual(['NOTE'])
    allUsed(imported)
    expect(imported.loaded?.orders?.customerName.texts[0]).toBe('Firm 1')
    expect(noteSays(imported, 'quotes-repaired').en).toContain('13 rows with a blank before')
  })

  it('C05: line ends inside quotes belong to the cell, and rows count by lines of the file', async () => {
    const [head = '', ...rows] = LINES
    const content = `${head}\r\n2025-01-01,"Firm 0\nBranch\nNorth",100\r\n${rows.join('\r\n')}\r\ntbc,Firm 99,1\r\n`
    const imported = await importFile(bytesFile(content))
    expect(imported.counts).toEqual({ rowsRead: 14, used: 13, rejected: 1, setAside: 0 })
    expect(imported.loaded?.orders?.customerName.texts[0]).toBe('Firm 0 Branch North')
    expect([...(imported.loaded?.orders?.row ?? [])].slice(0, 2)).toEqual([2, 5])
    expect(rowSays(imported, 17).en).toBe(
      'orders.csv, row 17, column “Order date” (A): “tbc” is not a date. Write it like 2025-10-31, and load the file again.',
    )
  })

  it('C06: a head that ends in CRLF over a body that ends in LF is read row by row', async () => {
    const [head = '', ...rows] = LINES
    const imported = await importFile(bytesFile(`${head}\r\n${rows.join('\n')}\n`))
    expect(imported.marks).toEqual(['ACCEPT'])
    allUsed(imported)
    const stray = await importFile(bytesFile(`${head}\n${rows.join('\n').replace('\n', '\r')}\n`))
    allUsed(stray)
  })

  it('C07: lines of old Macs end in a carriage return alone', async () => {
    const imported = await importFile(bytesFile(`${LINES.join('\r')}\r`))
    expect(imported.marks).toEqual(['ACCEPT'])
    allUsed(imported)
  })

  it('C08: a quote inside a value costs its own row, and none of a thousand others', async () => {
    const rows = [...orderLines(1000)]
    rows[499] = '2025-01-05,"5" screen,7.50'
    rows[799] = '2025-01-05,Fa. "Bau,8.50'
    rows[899] = '2025-01-05,"Fa. "Bau",9.50'
    const imported = await importFile(textFile([ORDER_HEAD, ...rows]))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 1000, used: 998, rejected: 2, setAside: 0 })
    expect(reasons(imported)).toEqual({ 501: 'broken-quote', 901: 'broken-quote' })
    expect(imported.loaded?.orders?.customerName.texts).toContain('Fa. "Bau')
    expect(rowSays(imported, 501).en).toContain(
      'orders.csv, row 501, “2025-01-05,"5" screen,7.50”: a quotation mark is out of place',
    )
    expect(rowSays(imported, 501).zh).toContain('引号')
  })

  it('C09: a quote that is never closed costs its own row, and none of a thousand others', async () => {
    const rows = [...orderLines(1000)]
    rows[10] = '2025-01-05,"Firm 11,7.50'
    const imported = await importFile(textFile([ORDER_HEAD, ...rows]))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 1000, used: 999, rejected: 1, setAside: 0 })
    expect(reasons(imported)).toEqual({ 12: 'broken-quote' })
    const last = await importFile(textFile([...LINES, '2025-01-05,"Firm 11,7.50']))
    expect(last.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
  })

  it('C10: quotes behind a backslash and apostrophes as quotes are known, and noted', async () => {
    const rows = (name: string): string[] =>
      Array.from({ length: 12 }, (_, i) => `2025-01-${10 + i},${name},${i + 1}`)
    const backslashes = await importFile(textFile([ORDER_HEAD, ...rows('"The \\"Firm\\", Ltd"')]))
    expect(backslashes.marks).toEqual(['NOTE'])
    expect(backslashes.counts?.used).toBe(12)
    expect(backslashes.loaded?.orders?.customerName.texts).toEqual(['The "Firm", Ltd'])
    expect(noteSays(backslashes, 'backslashes').en).toContain('backslash')
    const apostrophes = await importFile(textFile([ORDER_HEAD, ...rows("'The Firm, Ltd'")]))
    expect(apostrophes.marks).toEqual(['NOTE'])
    expect(apostrophes.loaded?.orders?.customerName.texts).toEqual(['The Firm, Ltd'])
    expect(noteSays(apostrophes, 'apostrophes').en).toContain('Apostrophes')
  })

  it('C11: a row with a cell too few is rejected, and never shifted', async () => {
    const imported = await importFile(textFile([...LINES, '2025-01-31,77.50']))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(rowSays(imported, 14).en).toMatch(
      /^orders\.csv, row 14, “2025-01-31 \| 77\.50”: 2 cells instead of 3\./,
    )
  })

  it('C12: a row with a cell too many is rejected, with the column where it may have come in', async () => {
    const imported = await importFile(textFile([...LINES, '2025-01-31,Miller, Jones,77.50']))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(rowSays(imported, 14).en).toContain('an unquoted “,” in column “Customer” (B)?')
    expect(rowSays(imported, 14).zh).toContain('“Customer”列（B）')
  })

  it('C12: empty cells beyond the last column are nothing', async () => {
    const imported = await importFile(textFile([...LINES, '2025-01-31,Firm 13,113.50,,']))
    expect(imported.marks).toEqual(['ACCEPT'])
    allUsed(imported, 13)
  })

  it('C13: blank lines and lines of delimiters are set aside as blank, and counted', async () => {
    const [head = '', ...rows] = LINES
    const imported = await importFile(textFile([head, '', ...rows, ',,', '   ', '']))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual({ rowsRead: 16, used: 12, rejected: 0, setAside: 4 })
    expect(reasons(imported)).toEqual({ 2: 'blank', 15: 'blank', 16: 'blank', 17: 'blank' })
    allUsed(await importFile(bytesFile(LINES.join('\n'))))
  })

  it('C14: lines above the head are asked about, remarks below and repeated heads set aside', async () => {
    const [head = '', ...rows] = LINES
    const report = ['Hongtai Trading', 'Sales by day', '2025-01-01 to 2025-01-31', '']
    const page = ['Page 1 of 2', 'Hongtai Trading', head]
    const lines = [...report, head, ...rows.slice(0, 6), ...page, ...rows.slice(6), 'Printed by Li']
    const imported = await importFile(textFile(lines))
    expect(imported.marks).toEqual(['ASK'])
    expect(imported.questions).toMatchObject([{ kind: 'header-row', preselected: 5 }])
    expect(imported.inspection?.top).toHaveLength(10)
    expect(imported.counts).toEqual({ rowsRead: 20, used: 12, rejected: 0, setAside: 8 })
    expect(reasons(imported)).toEqual({
      1: 'preamble',
      2: 'preamble',
      3: 'preamble',
      4: 'blank',
      12: 'footer',
      13: 'preamble',
      14: 'repeated-header',
      21: 'footer',
    })
  })

  it('C15: of two tables in one file one is chosen, and the rows of the other are rejected', async () => {
    const other = ['Salesperson,Region,Target', 'Li Wei,North,100', 'Wang Fang,South,200']
    const imported = await importFile(textFile([...LINES, '', ...other]))
    expect(imported.marks).toEqual(['ASK', 'ROW'])
    expect(imported.counts).toEqual({ rowsRead: 16, used: 12, rejected: 3, setAside: 1 })
    expect(reasons(imported)).toEqual({
      14: 'blank',
      15: 'other-table',
      16: 'other-table',
      17: 'other-table',
    })
  })

  it('C16: pieces of every size give the same table, whatever the file', async () => {
    const whole = [
      `${LINES.slice(0, 4).join('\r\n')}\r\n`,
      `sep=;\r\n${delimited(';').slice(0, 4).join('\n')}\n`,
      `${ORDER_HEAD}\r\n2025-01-01,"a ""b""\r\nc, 客户",1\n2,"5" screen,3\r\n,,\r\n\r\n4,x\r\n`,
      `\uFEFF${ORDER_HEAD}\r2025-01-01,客户,1\r`,
    ]
    for (const content of whole) {
      const file = bytesFile(content)
      const read = async (pieceBytes: number) =>
        opened(await readTextTable(file, AS_FOUND, UNWATCHED, pieceBytes))
      const expected = await read(file.size)
      for (let pieceBytes = 1; pieceBytes < file.size; pieceBytes += 1) {
        expect(await read(pieceBytes)).toEqual(expected)
      }
    }
  })
})
