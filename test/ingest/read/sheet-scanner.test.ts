import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/ingest/read/decode.ts'
import { SheetScanner } from '../../../src/ingest/read/sheet-scanner.ts'
import { oddCell, sheetXml } from './sheet-xml.ts'

const HEAD_ROOM = 50

/**
 * All that is told of a sheet that comes in pieces of a size.
 *
 * @param headRoom - Bytes that may be written before each piece.
 */
function scan(xml: string, size: number, headRoom = 0): readonly unknown[] {
  const bytes = new TextEncoder().encode(xml)
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

describe('SheetScanner', () => {
  it('tells of rows that are written alike what reading with care tells', () => {
    fc.assert(
      fc.property(sheetXml, (xml) => {
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
