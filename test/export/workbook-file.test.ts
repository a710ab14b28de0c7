import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportTable } from '../../src/export/export-table.ts'
import { tableToWorkbook } from '../../src/export/workbook-file.ts'
import { FORMULA_PAYLOADS } from './formula-payloads.ts'

const TEXTS = [
  '恒信 & "贸易" <b>',
  '=1+1',
  '=WEBSERVICE("http://example.com")',
  "=cmd|'/c calc'!A1",
  '007',
  ' spaces ',
  'two\nlines',
  'NUL\0 and _x0041_',
  '\u{1F600}',
  '',
]

function table(texts: readonly string[]): ExportTable {
  return {
    name: 'A/B: tiers?',
    length: texts.length,
    moneyDecimals: 4,
    columns: [
      { head: 'Text', kind: 'text', value: (row) => texts[row] ?? '' },
      { head: 'Money', kind: 'money', value: (row) => (row === 1 ? undefined : 9_575_775 - row) },
      { head: 'Ratio', kind: 'ratio', value: () => 2 / 3 },
      { head: 'Count', kind: 'integer', value: (row) => row },
      { head: 'Date', kind: 'date', value: (row) => (row === 0 ? -40_000 : 20_392) },
    ],
  }
}

async function sheetOf(source: ExportTable): Promise<{ sheet: WorkSheet; name: string }> {
  const bytes = await tableToWorkbook(source).arrayBuffer()
  const book = read(bytes, { cellStyles: true, cellNF: true, cellFormula: true })
  const [name = ''] = book.SheetNames
  const sheet = book.Sheets[name]
  if (sheet === undefined) throw new Error('no sheet')
  return { sheet, name }
}

describe('tableToWorkbook', () => {
  it('gives every text back as a text cell and none as a formula', async () => {
    const { sheet } = await sheetOf(table(TEXTS))
    const first = TEXTS.map((_, row) => {
      const cell = sheet[utils.encode_cell({ r: row + 1, c: 0 })] as CellObject | undefined
      return cell && [cell.t, cell.v]
    })
    expect(first).toEqual(TEXTS.map((text) => (text === '' ? undefined : ['s', text])))
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'))
    expect(cells.filter(([, cell]) => 'f' in cell)).toEqual([])
  })

  it('holds no formula in any of its parts, whatever the texts are', async () => {
    const blob = tableToWorkbook(table(FORMULA_PAYLOADS))
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    for (const part of Object.values(parts)) {
      expect(strFromU8(part)).not.toMatch(/<f[\s>/]|externalLink|ddeLink/)
    }
    const { sheet } = await sheetOf(table(FORMULA_PAYLOADS))
    const kinds = FORMULA_PAYLOADS.map(
      (_, row) => (sheet[utils.encode_cell({ r: row + 1, c: 0 })] as CellObject).t,
    )
    expect(new Set(kinds)).toEqual(new Set(['s']))
  })

  it('writes money, ratios, counts and dates as typed numbers, empty where there is none', async () => {
    const { sheet } = await sheetOf(table(TEXTS))
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 957.5775, z: '#,##0.0000' })
    expect(sheet['B3']).toBeUndefined()
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 0.666667, z: '0.000000' })
    expect(sheet['D4']).toMatchObject({ t: 'n', v: 2 })
    expect(sheet['E3']).toMatchObject({ t: 'n', v: 45_961, w: '2025-10-31' })
  })

  it('writes a date that Excel cannot hold as text', async () => {
    const { sheet } = await sheetOf(table(TEXTS))
    expect(sheet['E2']).toMatchObject({ t: 's', v: '1860-06-26' })
  })

  it('has filter buttons over all rows, widths, and a name that Excel accepts', async () => {
    const { sheet, name } = await sheetOf(table(TEXTS))
    expect(name).toBe('A B  tiers ')
    expect(sheet['!autofilter']).toEqual({ ref: `A1:E${TEXTS.length + 1}` })
    expect(sheet['!cols']?.map((column) => (column.width ?? 0) > 5)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(sheet['A1']).toMatchObject({ t: 's', v: 'Text' })
  })

  it('freezes the head', async () => {
    const blob = tableToWorkbook(table(['a']))
    const xml = await entry(blob, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    )
  })

  it('cuts a text at what a cell can hold, and shows that it is cut', async () => {
    const { sheet } = await sheetOf(table(['x'.repeat(40_000)]))
    const { v: value } = sheet['A2'] as { v: string }
    expect(value).toHaveLength(32_767)
    expect(value.endsWith('…')).toBe(true)
  })

  it('has its head even without rows', async () => {
    const { sheet } = await sheetOf(table([]))
    expect(sheet['!ref']).toBe('A1:E1')
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:E1' })
  })
})

/** Unpacks one entry with the platform's own decompression, by the sizes of the archive's directory. */
async function entry(archive: Blob, path: string): Promise<string> {
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const view = new DataView(bytes.buffer)
  let at = view.getUint32(bytes.length - 6, true)
  while (view.getUint32(at, true) === 0x0201_4b50) {
    const [packed, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (name === path) {
      const start = view.getUint32(at + 42, true) + 30 + nameLength
      const stream = new Blob([bytes.subarray(start, start + packed)])
        .stream()
        .pipeThrough(new DecompressionStream('deflate-raw'))
      return new Response(stream).text()
    }
    at += 46 + nameLength
  }
  throw new Error(`no ${path}`)
}
