import * as XLSX from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWithSheetJs } from '../../../src/ingest/read/read-with-sheetjs.ts'
import type { ReadSheet } from '../../../src/ingest/read/read-sheet.ts'
import { readXlsx } from '../../../src/ingest/read/read-xlsx.ts'
import { NO_STRINGS } from '../../../src/ingest/read/shared-strings.ts'
import { SheetRows } from '../../../src/ingest/read/sheet-rows.ts'
import { SheetScanner } from '../../../src/ingest/read/sheet-scanner.ts'
import { checkZip } from '../../../src/ingest/read/zip-check.ts'
import { fileOf, kindsOf, rowsOf, UNWATCHED } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

async function stream(bytes: BlobPart): Promise<readonly ReadSheet[] | { kind: string }> {
  const file = fileOf('orders.xlsx', bytes)
  const parts = await checkZip(file, true)
  if (!parts.ok) return parts.error
  const read = await readXlsx(file, parts.value, UNWATCHED)
  return read.ok ? read.value : read.error
}

async function streamed(bytes: BlobPart): Promise<readonly ReadSheet[]> {
  const read = await stream(bytes)
  if ('kind' in read) throw new Error(`Refused: ${JSON.stringify(read)}`)
  return read
}

/** The same file through the library that holds the whole workbook. */
async function held(bytes: BlobPart): Promise<readonly ReadSheet[]> {
  const read = await readWithSheetJs(fileOf('orders.xlsx', bytes), 'xlsb', UNWATCHED)
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`)
  return read.value
}

/** All that is read, in a form that does not depend on the order in which values were first seen. */
function contentOf(sheets: readonly ReadSheet[]): unknown {
  return sheets.map(({ name, hidden, rows, table, facts, filled }) => ({
    name,
    hidden,
    rows,
    facts,
    filled,
    date1904: table.date1904,
    row: [...table.row],
    cells: rowsOf(table),
    kinds: table.columns.map((_, column) =>
      kindsOf(table, column).map((kind, row) => (rowsOf(table)[row]?.[column] === '' ? '' : kind)),
    ),
  }))
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('苏州<宏泰>', 'A & B', '"x"', ' lead', 'tail ', 'a\nb', '_x0041_', '00123'),
)
const FORMATS = ['General', '0.00', '00000', 'yyyy-mm-dd', 'm/d/yy', '[h]:mm', '0.00E+00', '¥#,##0']
const cell: fc.Arbitrary<XLSX.CellObject | null> = fc.oneof(
  { weight: 3, arbitrary: text.map((v): XLSX.CellObject => ({ t: 's', v })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(
          fc.integer({ min: -9e6, max: 9e6 }),
          fc.integer({ min: -9e8, max: 9e8 }).map((cents) => cents / 100),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.constantFrom(0, 60, 45_658.5, 45_321.999_999_99, 0.1 + 0.2, 1e21, 1.5e-7, 2_958_466),
        ),
        fc.constantFrom(...FORMATS),
      )
      .map(([v, z]): XLSX.CellObject => ({ t: 'n', v: v === 0 ? 0 : v, z })),
  },
  { arbitrary: fc.boolean().map((v): XLSX.CellObject => ({ t: 'b', v })), weight: 1 },
  { arbitrary: fc.constant<XLSX.CellObject>({ t: 'e', v: 23 }), weight: 1 },
  { arbitrary: fc.constant(null), weight: 1 },
)

describe('readXlsx', () => {
  it('gives the same cells as SheetJS, whether texts are shared or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        async (rows, bookSST, date1904) => {
          const book = XLSX.utils.book_new()
          XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Orders & more')
          book.Workbook = { WBProps: { date1904 } }
          const bytes = XLSX.write(book, {
            type: 'array',
            bookSST,
            compression: true,
          }) as ArrayBuffer
          expect(contentOf(await streamed(bytes))).toEqual(contentOf(await held(bytes)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('unescapes once, where SheetJS does so twice', async () => {
    const bytes = zipOf(
      workbookParts('<sheetData><row><c t="str"><v>R&amp;amp;D</v></c></row></sheetData>'),
    )
    expect(rowsOf((await streamed(bytes))[0]!.table)).toEqual([['R&amp;D']])
    expect(rowsOf((await held(bytes))[0]!.table)).toEqual([['R&D']])
  })

  it('gives the same whatever the pieces are', () => {
    const xml =
      '<worksheet><!-- > --><sheetData><row r="1" spans="1:3"><c r="A1" t="str"><v>a&amp;b</v></c>' +
      '<c r="C1"><f>1&lt;2</f><v>12.5</v></c></row><row><c t="inlineStr"><is><r><t>山</t></r><rPh>' +
      '<t>ヤマ</t></rPh><r><t xml:space="preserve"> 田</t></r></is></c><c/><c t="b"><v>1</v></c></row>' +
      '</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>'
    const bytes = new TextEncoder().encode(xml)
    const readIn = (size: number): unknown => {
      const rows = new SheetRows({ strings: NO_STRINGS, formats: [], date1904: false })
      const scanner = new SheetScanner(rows)
      for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size))
      scanner.finish('sheet1.xml')
      const { builder, merges, width } = rows.finish()
      const table = builder.finish(false)
      table.width.fill(width)
      return { cells: rowsOf(table), merges }
    }
    const whole = readIn(bytes.length)
    expect(whole).toEqual({
      cells: [
        ['a&b', '', '12.5'],
        ['山 田', '', 'TRUE'],
      ],
      merges: ['A1:A2'],
    })
    for (let size = 1; size < 40; size += 1) expect(readIn(size)).toEqual(whole)
  })

  it('reads rows in the order of the file, both of a number that stands twice, and cells without a place (X13)', async () => {
    const [sheet] = await streamed(
      zipOf(
        workbookParts(
          '<sheetData><row r="3"><c><v>3</v></c><c><v>4</v></c></row><row r="1"><c><v>1</v></c></row>' +
            '<row r="3"><c><v>5</v></c></row></sheetData>',
        ),
      ),
    )
    expect([...sheet!.table.row]).toEqual([1, 2, 3, 1, 3])
    expect(rowsOf(sheet!.table).slice(2)).toEqual([
      ['3', '4'],
      ['1', ''],
      ['5', ''],
    ])
    expect(sheet!.facts).toEqual([{ kind: 'doubled-rows', rows: 2 }])
  })

  it('reads parts with prefixed names, of either edition, and in UTF-16', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">' +
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>苏州</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const utf16 = Buffer.from(`\uFEFF${sheet}`, 'utf16le')
    const parts = { ...workbookParts(''), 'xl/worksheets/sheet1.xml': utf16 }
    const [read] = await streamed(zipOf(parts))
    expect(rowsOf(read!.table)).toEqual([['苏州']])
  })

  it('reads texts that are marked instead of escaped', async () => {
    const [sheet] = await streamed(
      zipOf(
        workbookParts(
          '<sheetData><row><c t="str"><v><![CDATA[<a> & &amp;]]></v></c></row></sheetData>',
        ),
      ),
    )
    expect(rowsOf(sheet!.table)).toEqual([['<a> & &amp;']])
  })

  it('reads dates that are written as such', async () => {
    const [sheet] = await streamed(
      zipOf(
        workbookParts(
          '<sheetData><row><c t="d"><v>2025-01-31T23:30:00</v></c><c t="d"><v>soon</v></c></row></sheetData>',
        ),
      ),
    )
    expect(rowsOf(sheet!.table)).toEqual([['2025-01-31', 'soon']])
    expect(kindsOf(sheet!.table, 0)).toEqual(['date'])
  })

  it.each([
    ['a part that unpacks to more than it says', { claimed: 10 }],
    ['a part that unpacks to less', { claimed: 100_000 }],
    ['a document type', { sheet: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }],
    ['a sheet cut off in a cell', { sheet: '<worksheet><sheetData><row><c><v>1' }],
    ['a sheet cut off behind its rows', { sheet: '<worksheet><sheetData/>' }],
    [
      'shared texts cut off',
      { extra: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si>' }, shared: true },
    ],
    [
      'a text that is not there',
      { sheet: '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>' },
    ],
  ])('refuses %s, never reads it empty (F07, X16, M06)', async (_, damage) => {
    const { claimed, sheet, extra, shared } = damage as {
      claimed?: number
      sheet?: string
      extra?: Record<string, string>
      shared?: boolean
    }
    const name = 'xl/worksheets/sheet1.xml'
    const parts = workbookParts('<sheetData/>', extra)
    if (sheet !== undefined) parts[name] = sheet
    if (shared === true) {
      const rels = 'xl/_rels/workbook.xml.rels'
      parts[rels] = parts[rels]!.replace(
        '</Relationships>',
        '<Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      )
    }
    const bytes = zipOf(parts, claimed === undefined ? {} : { [name]: claimed })
    expect(await stream(bytes)).toMatchObject({ kind: 'damaged' })
  })

  it('refuses bytes that cannot be unpacked', async () => {
    const name = 'xl/worksheets/sheet1.xml'
    const bytes = zipOf(workbookParts('<sheetData/>'))
    const at = Buffer.from(bytes).indexOf(name) + name.length
    bytes.fill(0xff, at, at + 20)
    expect(await stream(bytes)).toMatchObject({ kind: 'damaged', detail: name })
  })

  it('leaves prototypes alone, whatever names a workbook has (M07)', async () => {
    const parts = workbookParts(
      '<sheetData><row><c t="inlineStr"><is><t>__proto__</t></is></c></row></sheetData>',
    )
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('Orders', '__proto__')
    const [sheet] = await streamed(zipOf(parts))
    expect(sheet).toMatchObject({ name: '__proto__' })
    expect(rowsOf(sheet!.table)).toEqual([['__proto__']])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
