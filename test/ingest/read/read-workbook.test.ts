import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { OpenedTable, ReadableFormat } from '../../../src/ingest/read/opened-table.ts'
import { readWorkbook } from '../../../src/ingest/read/read-workbook.ts'
import { encoderOf } from './encoder.ts'
import { AS_FOUND, fileOf, kindsOf, opened, rowsOf, UNWATCHED } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

type Format = Exclude<ReadableFormat, 'csv'>

async function open(content: BlobPart, format: Format, sheet?: string): Promise<OpenedTable> {
  const file = fileOf(`orders.${format}`, content)
  return opened(await readWorkbook(file, format, { ...AS_FOUND, sheet }, UNWATCHED))
}

async function failure(content: BlobPart, format: Format): Promise<unknown> {
  const result = await readWorkbook(fileOf('orders.x', content), format, AS_FOUND, UNWATCHED)
  return result.ok ? undefined : result.error
}

/** A workbook of the given sheets, written by the library. */
function book(sheets: Readonly<Record<string, XLSX.WorkSheet>>): XLSX.WorkBook {
  const made = XLSX.utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(made, sheet, name)
  }
  return made
}

function bytesOf(made: XLSX.WorkBook, bookType: XLSX.BookType): ArrayBuffer {
  return XLSX.write(made, { type: 'array', bookType, compression: true }) as ArrayBuffer
}

const day = (serial: number): XLSX.CellObject => ({ t: 'n', v: serial, z: 'yyyy-mm-dd' })
const ORDERS = [
  ['日期', 'Customer', 'Id', 'Amount', 'Paid'],
  [day(45_658), '宏达贸易', '00123', 1200.5, true],
  [day(45_659), 'Müller', 'MAR1', -3, false],
]
const ordersSheet = (): XLSX.WorkSheet => XLSX.utils.aoa_to_sheet(ORDERS)
const AS_TEXT = [
  ['日期', 'Customer', 'Id', 'Amount', 'Paid'],
  ['2025-01-01', '宏达贸易', '00123', '1200.5', 'TRUE'],
  ['2025-01-02', 'Müller', 'MAR1', '-3', 'FALSE'],
]

/** One sheet of hand-made XML. */
const openXml = (xml: string, extra?: Record<string, string>): Promise<OpenedTable> =>
  open(zipOf(workbookParts(xml, extra)), 'xlsx')

describe('readWorkbook', () => {
  it.each<[Format, XLSX.BookType]>([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsm'],
    ['xlsb', 'xlsb'],
    ['xls', 'biff8'],
    ['xml', 'xlml'],
  ])('reads %s: texts, ids, dates, numbers, booleans (X10, X15)', async (format, type) => {
    const { table, sheets } = await open(bytesOf(book({ Orders: ordersSheet() }), type), format)
    expect(rowsOf(table)).toEqual(AS_TEXT)
    expect(kindsOf(table, 0)).toEqual(['text', 'date', 'date'])
    expect(kindsOf(table, 2)).toEqual(['text', 'text', 'text'])
    expect(kindsOf(table, 3)).toEqual(['text', 'number', 'number'])
    expect(kindsOf(table, 4)).toEqual(['text', 'boolean', 'boolean'])
    expect(sheets).toEqual([{ name: 'Orders', rows: 3, hidden: false }])
    expect([...table.row]).toEqual([1, 2, 3])
  })

  it('reads tables of pages, with values as they are written (F04)', async () => {
    const page = `<html><meta charset="utf-8"><body><table><tr><th>日期</th><th>Betrag</th></tr>
      <tr><td>03/04/2025</td><td>1.234,50</td></tr></table></body></html>`
    const { table } = await open(page, 'html')
    expect(rowsOf(table)).toEqual([
      ['日期', 'Betrag'],
      ['03/04/2025', '1.234,50'],
    ])
    expect(kindsOf(table, 1)).toEqual(['text', 'text'])
  })

  it('reads a page in the encoding that it names', async () => {
    const page = '<html><meta charset="windows-1250"><table><tr><td>Łódź</td></tr></table>'
    const bytes = encoderOf('windows-1250')(page)
    expect(rowsOf((await open(bytes, 'html')).table)).toEqual([['Łódź']])
  })

  it('lists hidden sheets, prefers the one with order lines, skips none that is asked for (X01)', async () => {
    const made = book({
      Notes: XLSX.utils.aoa_to_sheet(Array.from({ length: 50 }, (_, i) => [`note ${i}`])),
      Secret: XLSX.utils.aoa_to_sheet([...ORDERS, ...ORDERS, ...ORDERS]),
      Orders: ordersSheet(),
    })
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }, { Hidden: 0 }] }
    const bytes = bytesOf(made, 'xlsx')
    const { sheets, read } = await open(bytes, 'xlsx')
    expect(sheets).toEqual([
      { name: 'Notes', rows: 50, hidden: false },
      { name: 'Secret', rows: 9, hidden: true },
      { name: 'Orders', rows: 3, hidden: false },
    ])
    expect(read.sheet).toBe('Orders')
    expect((await open(bytes, 'xlsx', 'Secret')).table.length).toBe(9)
  })

  it('skips chart sheets (X01)', async () => {
    const parts = workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
    const withChart = {
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
        '</sheets>',
        '<sheet name="Chart" sheetId="2" r:id="rId9"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
      'xl/chartsheets/sheet1.xml':
        '<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
    }
    const { sheets } = await open(zipOf(withChart), 'xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['Orders'])
  })

  it('ignores dimensions and costs nothing for a stray cell far away (X02, X03)', async () => {
    const cells = '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>1</v></c></row>'
    const far = '<row r="1048576"><c r="B1048576"><v>2</v></c></row>'
    const { table, facts } = await openXml(
      `<dimension ref="A1:XFD1048576"/><sheetData>${cells}${far}</sheetData>`,
    )
    expect([...table.row]).toEqual([1, 1_048_576])
    expect(facts).toEqual([])
  })

  it('gives empty rows between others as rows', async () => {
    const { table } = await openXml(
      '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row></sheetData>',
    )
    expect(rowsOf(table)).toEqual([
      ['', ''],
      ['1', ''],
      ['', ''],
      ['', '2'],
    ])
    expect([...table.row]).toEqual([1, 2, 3, 4])
  })

  it('gives the value of a merged cell to the rows it covers, and says which (X05)', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Customer', 'Amount'],
      ['ACME', 1],
      [undefined, 2],
      [undefined, 3],
      ['own', 4],
    ])
    sheet['!merges'] = [XLSX.utils.decode_range('A2:A5'), XLSX.utils.decode_range('A1:A1')]
    const { table, facts, filled } = await open(bytesOf(book({ Orders: sheet }), 'xlsx'), 'xlsx')
    expect(rowsOf(table).map(([name]) => name)).toEqual(['Customer', 'ACME', 'ACME', 'ACME', 'own'])
    expect(facts).toEqual([{ kind: 'merged-cells', cells: 2 }])
    expect(filled).toEqual([{ column: 0, first: 2, last: 3 }])
  })

  it('ignores a merge over the whole sheet, and rows that a merge only decorates (X05)', async () => {
    const merge = (ref: string): string => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`
    const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>`
    const giant = await openXml(data + merge('A1:XFD1048576'))
    expect(giant.facts).toEqual([])
    const formatted = '<row r="3"><c r="A3" s="1"/></row><row r="4"><c r="A4"><v>4</v></c></row>'
    const longer = data.replace('</sheetData>', `${formatted}</sheetData>`)
    const decoration = await openXml(longer + merge('B2:B3'))
    expect(rowsOf(decoration.table)[2]).toEqual(['', ''])
    expect(decoration.filled).toEqual([])
  })

  it('uses saved results of formulas, and marks formulas without one (X07)', async () => {
    const { table } = await openXml(
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1</f><v></v></c></row></sheetData>',
    )
    expect(rowsOf(table)).toEqual([['2', '=A1*2', '=A1']])
    expect([0, 1, 2].map((column) => kindsOf(table, column)[0])).toEqual([
      'number',
      'no-result',
      'no-result',
    ])
  })

  it('shows errors as they stand in the cell (X08)', async () => {
    const { table } = await openXml(
      '<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#N/A</v></c></row></sheetData>',
    )
    expect(rowsOf(table)).toEqual([['#REF!', '#DIV/0!', '#N/A']])
    expect(kindsOf(table, 0)).toEqual(['error'])
  })

  it('joins rich text and leaves phonetic readings out (X09)', async () => {
    const { table } = await openXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>山</t></r><r><t>田</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></is></c></row></sheetData>',
    )
    expect(rowsOf(table)).toEqual([['山田']])
  })

  it("converts dates by the workbook's own epoch and says which it is (X11)", async () => {
    const made = book({ Orders: XLSX.utils.aoa_to_sheet([[day(44_562)], [44_562]]) })
    made.Workbook = { WBProps: { date1904: true } }
    const { table } = await open(bytesOf(made, 'xlsx'), 'xlsx')
    expect(rowsOf(table)).toEqual([['2026-01-02'], ['44562']])
    expect(table.date1904).toBe(true)
  })

  it('knows the date formats that East Asian workbooks do not spell out (X11)', async () => {
    const { table } = await openXml(
      '<sheetData><row r="1"><c r="A1" s="2"><v>45658</v></c><c r="B1" s="3"><v>12</v></c></row><row r="2"><c r="A2" s="2"><v>45659</v></c><c r="B2" s="3"><v>13</v></c></row></sheetData>',
    )
    expect(rowsOf(table)).toEqual([
      ['2025-01-01', '12'],
      ['2025-01-02', '13'],
    ])
    expect(kindsOf(table, 1)).toEqual(['number', 'number'])
  })

  it('counts rows that only have a format, those that are rows of the table apart (X04)', async () => {
    const value = (row: number): string => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`
    const blank = (row: number): string => `<row r="${row}"><c r="A${row}" s="1"/></row>`
    const xml = [value(1), blank(2), value(3), blank(4), blank(5), value(5_000), blank(5_001)]
    const { table, facts } = await openXml(`<sheetData>${xml.join('')}</sheetData>`)
    expect([...table.row]).toEqual([1, 2, 3, 5_000])
    expect(facts).toEqual([{ kind: 'blank-rows', rows: 3 }])
  })

  it('reads hidden rows and says how many (X14)', async () => {
    const { table, facts } = await openXml(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>',
    )
    expect(table.length).toBe(2)
    expect(facts).toEqual([{ kind: 'hidden-rows', rows: 1 }])
  })

  it('refuses a sheet that is cut off, a missing one and a wrong string, never reads them empty (F07, X16)', async () => {
    const parts = workbookParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
    const name = 'xl/worksheets/sheet1.xml'
    const cut = { ...parts, [name]: parts[name]!.slice(0, -30) }
    expect(await failure(zipOf(cut), 'xlsx')).toMatchObject({ kind: 'damaged', detail: name })
    const { [name]: _, ...missing } = parts
    expect(await failure(zipOf(missing), 'xlsx')).toMatchObject({ kind: 'damaged' })
    const wrong = workbookParts(
      '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>',
    )
    expect(await failure(zipOf(wrong), 'xlsx')).toMatchObject({ kind: 'damaged' })
  })

  it('refuses a file without its end record (F07)', async () => {
    const whole = new Uint8Array(bytesOf(book({ Orders: ordersSheet() }), 'xlsx'))
    const half = whole.slice(0, whole.length / 2)
    expect(await failure(half, 'xlsx')).toMatchObject({ kind: 'damaged' })
  })

  it('stops when it is told to', async () => {
    const abort = new AbortController()
    abort.abort()
    const file = fileOf('a.xlsx', bytesOf(book({ Orders: ordersSheet() }), 'xlsx'))
    const reading = readWorkbook(file, 'xlsx', AS_FOUND, { ...UNWATCHED, signal: abort.signal })
    await expect(reading).rejects.toThrow('aborted')
  })
})
