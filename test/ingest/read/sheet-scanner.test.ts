import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/ingest/read/decode.ts'
import { SheetScanner } from '../../../src/ingest/read/sheet-scanner.ts'

const HEAD_ROOM = 50

/**
 * All that is told of a sheet that comes in pieces of a size.
 *
 * @param headRoom - Bytes that may be written before each piece.
 */
function scan(sheetXml: string, size: number, headRoom = 0): readonly unknown[] {
  const bytes = new TextEncoder().encode(sheetXml)
  const told: unknown[] = []
  const scanner = new SheetScanner({
    row: (row, isHidden) => void told.push({ row, isHidden }),
    cell(cell) {
      const { column, style, type, valueFrom, valueTo, hasFormula, runs } = cell
      const texts = [valueFrom, valueTo, ...runs].flatMap((from, place, all) =>
        place % 2 === 0 && from >= 0
          ? [decode(cell.bytes.slice(from, all[place + 1]), 'utf-8')]
          : [],
      )
      told.push({ column, style, type, hasFormula, texts })
    },
    merge: (ref) => void told.push(ref),
  })
  for (let at = 0; at < bytes.length; at += size) {
    const room = new Uint8Array(headRoom + Math.min(size, bytes.length - at))
    room.set(bytes.subarray(at, at + size), headRoom)
    scanner.push(room.subarray(headRoom))
  }
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
const oddCell = fc.oneof(
  fc.tuple(attributes, content).map(([names, inside]) => `<c${names}>${inside}</c>`),
  attributes.map((names) => `<c${names}/>`),
  fc.constant('\n'),
)

/** How the cells of a column are written. */
const form = fc.constantFrom<(ref: string, value: number) => string>(
  (ref, value) => `<c r="${ref}" s="1"><v>${value / 4}</v></c>`,
  (ref, value) => `<c r="${ref}" s="12" t="s"><v>${value}</v></c>`,
  (ref, value) => `<c r="${ref}" t="str"><v>x${value}</v></c>`,
  (ref, value) => `<c r="${ref}" t="inlineStr"><is><t>山${value}</t></is></c>`,
  (ref, value) => `<c t="n" r="${ref}"><v>${value}</v></c>`,
  (ref, value) => `<c r="${ref}"><f>A1</f><v>${value}</v></c>`,
  (ref) => `<c r="${ref}" s="3"/>`,
  () => '',
)
const rowTail = fc.constantFrom('', ' spans="1:10"', ' hidden="1"', ' ht="15" customHeight="1"')
const sheet = fc
  .record({
    forms: fc.array(form, { minLength: 1, maxLength: 30 }),
    first: fc.constantFrom(1, 8, 995, 1_048_000),
    tails: fc.array(rowTail, { minLength: 1, maxLength: 3 }),
    rows: fc.array(
      fc.record({
        values: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 3 }),
        odd: fc.option(
          fc.tuple(
            fc.nat(30),
            fc.oneof(
              form,
              oddCell.map((xml) => () => xml),
            ),
          ),
          { freq: 4 },
        ),
        isLast: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ forms, first, tails, rows }) => {
    const all = rows.map(({ values, odd, isLast }, place) => {
      const row = first + place
      const cells = forms.map((write, column) => {
        const letters = column < 26 ? '' : 'A'
        const ref = `${letters}${String.fromCodePoint(65 + (column % 26))}${row}`
        const writeCell = odd?.[0] === column ? odd[1] : write
        return writeCell(ref, values[column % 3] ?? 0)
      })
      const tail = tails[isLast ? tails.length - 1 : 0] ?? ''
      return `<row r="${row}"${tail}>${cells.join('')}</row>`
    })
    return `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`
  })

describe('SheetScanner', () => {
  it('tells of rows that are written alike what reading with care tells', () => {
    fc.assert(
      fc.property(sheet, (xml) => {
        // Pieces of few bytes are never looked ahead in.
        const careful = scan(xml, 7)
        expect(scan(xml, xml.length * 4)).toEqual(careful)
        expect(scan(xml, 700, HEAD_ROOM)).toEqual(careful)
      }),
    )
  })

  it('tells of odd cells what reading with care tells', () => {
    const rows = fc.array(
      fc.array(oddCell, { maxLength: 12 }).map((all) => `<row>${all.join('')}</row>`),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(rows, (all) => {
        const xml = `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`
        expect(scan(xml, xml.length * 4)).toEqual(scan(xml, 7))
      }),
    )
  })
})
