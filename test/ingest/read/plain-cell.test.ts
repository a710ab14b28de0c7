import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/ingest/read/decode.ts'
import { readPlainCell } from '../../../src/ingest/read/plain-cell.ts'
import { type ScannedCell, TYPE } from '../../../src/ingest/read/scanned-cell.ts'
import { SheetScanner } from '../../../src/ingest/read/sheet-scanner.ts'

const PADDING = ' '.repeat(100)

function emptyCell(): ScannedCell {
  return {
    bytes: new Uint8Array(),
    column: 4,
    style: 0,
    type: TYPE.number,
    valueFrom: -1,
    valueTo: -1,
    hasFormula: false,
    formulaFrom: -1,
    formulaTo: -1,
    runs: [],
  }
}

/** What is found of a cell that begins the XML; undefined where it has to be read with care. */
function read(xml: string) {
  const bytes = new TextEncoder().encode(xml)
  const cell = emptyCell()
  const end = readPlainCell(bytes, 0, cell)
  if (end < 0) return undefined
  const { column, style, type, valueFrom, valueTo, runs } = cell
  const [from = valueFrom, to = valueTo] = runs
  return { column, style, type, value: decode(bytes.subarray(from, to), 'utf-8'), end }
}

/** All that is told of the cells of a sheet that comes in pieces of a size. */
function scan(sheetXml: string, size: number): readonly unknown[] {
  const bytes = new TextEncoder().encode(sheetXml)
  const told: unknown[] = []
  const scanner = new SheetScanner({
    row: (row) => void told.push(row),
    cell(cell) {
      const { column, style, type, valueFrom, valueTo, hasFormula, runs } = cell
      const texts = [valueFrom, valueTo, ...runs].flatMap((from, place, all) =>
        place % 2 === 0 && from >= 0
          ? [decode(cell.bytes.slice(from, all[place + 1]), 'utf-8')]
          : [],
      )
      told.push({ column, style, type, hasFormula, texts })
    },
    merge: () => undefined,
  })
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size))
  scanner.finish('sheet1.xml')
  return told
}

const attributes = fc
  .tuple(
    fc.constantFrom('', ' r="C7"', ' r="AB12"', " r='D1'", ' r="e5"'),
    fc.constantFrom('', ' s="12"', '  s="3"', ' cm="1"'),
    fc.constantFrom('', ' t="s"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t = "n"'),
  )
  .map((all) => all.join(''))
const content = fc.constantFrom(
  '<v>12.5</v>',
  '<v></v>',
  '<v/>',
  '<v>7</v><extLst/>',
  '<f>A1+1</f><v>8</v>',
  '<is><t>山田 &amp; 1</t></is>',
  '<is><t xml:space="preserve"> a </t></is>',
  '<is><t/></is>',
  '<is><r><t>a</t></r><r><t>b</t></r></is>',
  '<is><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></is>',
  '<v><![CDATA[5]]></v>',
  '',
)
const cells = fc.array(
  fc.oneof(
    fc.tuple(attributes, content).map(([names, inside]) => `<c${names}>${inside}</c>`),
    attributes.map((names) => `<c${names}/>`),
    fc.constant('\n'),
  ),
  { maxLength: 12 },
)

describe('readPlainCell', () => {
  it('reads cells as programs write them', () => {
    expect(read(`<c r="AB7" s="12" t="s"><v>345</v></c>${PADDING}`)).toEqual({
      column: 27,
      style: 12,
      type: TYPE.shared,
      value: '345',
      end: 38,
    })
    const own = '<c t="inlineStr"><is><t xml:space="preserve"> a&amp;b</t></is></c>'
    expect(read(own + PADDING)).toEqual({
      column: 4,
      style: 0,
      type: TYPE.text,
      value: ' a&amp;b',
      end: own.length,
    })
    expect(read(`<c r="B2" s="3"/>${PADDING}`)).toMatchObject({ column: 1, value: '', end: 17 })
  })

  it('leaves all others to be read with care, and those whose end may not be here yet', () => {
    for (const other of [
      '<c r="B2"><f>A1</f><v>1</v></c>',
      "<c r='B2'><v>1</v></c>",
      '<c r="B2" cm="1"><v>1</v></c>',
      '<c r="B2" t="inlineStr"><is><r><t>a</t></r></is></c>',
      '<c r="B2"><v><![CDATA[1]]></v></c>',
      '<col min="1"/>',
      '</row>',
    ]) {
      expect(read(other + PADDING)).toBeUndefined()
    }
    expect(read('<c r="B2"><v>1</v></c>')).toBeUndefined()
  })

  it('finds what reading with care finds', () => {
    const rows = fc.array(
      cells.map((all) => `<row>${all.join('')}</row>`),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(rows, (all) => {
        const xml = `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`
        // Pieces of few bytes are never looked ahead in.
        expect(scan(xml, xml.length * 4)).toEqual(scan(xml, 7))
      }),
    )
  })
})
