import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/ingest/read/decode.ts'
import { readPlainCell } from '../../../src/ingest/read/plain-cell.ts'
import { createScannedCell, TYPE } from '../../../src/ingest/read/scanned-cell.ts'

const PADDING = ' '.repeat(100)

/** What is found of a cell that begins the XML; undefined where it has to be read with care. */
function read(xml: string) {
  const bytes = new TextEncoder().encode(xml)
  const cell = { ...createScannedCell(), column: 4 }
  const end = readPlainCell(bytes, 0, cell)
  if (end < 0) return undefined
  const { column, style, type, valueFrom, valueTo } = cell
  return { column, style, type, value: decode(bytes.subarray(valueFrom, valueTo), 'utf-8'), end }
}

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
})
