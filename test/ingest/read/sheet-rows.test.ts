import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_LIMIT } from '../../../src/ingest/read/limits.ts'
import { NO_STRINGS, SharedStringReader } from '../../../src/ingest/read/shared-strings.ts'
import type { NumberFormat } from '../../../src/ingest/read/sheet-cells.ts'
import { SheetRows } from '../../../src/ingest/read/sheet-rows.ts'
import { SheetScanner } from '../../../src/ingest/read/sheet-scanner.ts'
import { kindsOf, rowsOf } from './reading.ts'
import { MOST_VALUE, sheetXml } from './sheet-xml.ts'

/** Some are the same, and one is empty. */
const TEXTS = Array.from({ length: MOST_VALUE + 1 }, (_, text) =>
  text === 1 ? '' : `t${text % 9}`,
)

/** By number of the style. */
const FORMATS = Array.from({ length: 13 }, (_, style): NumberFormat => {
  if (style === 12) return 'date'
  return style === 3 ? { digits: 5 } : 'number'
})

function read(xml: string, size: number): unknown {
  const strings = new SharedStringReader()
  const texts = TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')
  strings.push(new TextEncoder().encode(`<sst>${texts}</sst>`))
  const rows = new SheetRows({
    strings: strings.finish(),
    formats: FORMATS,
    date1904: false,
  })
  const scanner = new SheetScanner(rows)
  const bytes = new TextEncoder().encode(xml)
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size))
  scanner.finish('sheet1.xml')
  const { builder, width, rows: filled } = rows.finish()
  const table = builder.finish(false)
  table.width.fill(width)
  const kinds = table.columns.map((_, column) => kindsOf(table, column))
  return { row: [...table.row], filled, cells: rowsOf(table), kinds }
}

describe('SheetRows', () => {
  it('has the same cells of rows that are written alike as of rows that are read with care', () => {
    fc.assert(
      fc.property(sheetXml, (xml) => {
        // Pieces of few bytes are never looked ahead in.
        expect(read(xml, xml.length * 4)).toEqual(read(xml, 7))
      }),
    )
  })

  it('counts every row with a value beyond the limit of columns, and keeps none of these', () => {
    const cells = [COLUMN_LIMIT + 1, COLUMN_LIMIT, 0].map(
      (column) => `<c r="${nameOf(column)}1"><v>7</v></c>`,
    )
    const row = `<row>${cells.join('')}</row>`
    const rows = new SheetRows({ strings: NO_STRINGS, formats: [], date1904: false })
    const scanner = new SheetScanner(rows)
    const narrow = '<row><c><v>1</v></c></row>'
    const xml = `<worksheet><sheetData>${narrow}${row}${row}${row}</sheetData></worksheet>`
    scanner.push(new TextEncoder().encode(xml))
    scanner.finish('sheet1.xml')
    const { builder, width, tooWide } = rows.finish()
    expect(width).toBe(COLUMN_LIMIT + 2)
    expect([...tooWide]).toEqual([1, 2, 3].map((place) => [place, COLUMN_LIMIT + 2]))
    const table = builder.finish(false)
    expect(table.columns).toHaveLength(COLUMN_LIMIT)
    expect(table.columns[0]?.texts).toEqual(['', '1', '7'])
  })
})

/** The letters of a column. */
function nameOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : nameOf(Math.floor(column / 26) - 1) + last
}
