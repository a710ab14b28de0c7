import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createSheetCellReader,
  plainNumber,
  serialDay,
  type SheetCell,
} from '../../../src/ingest/read/sheet-cells.ts'

const isDateFormat = (code: string): boolean => /[ymdh]/i.test(code.replaceAll(/"[^"]*"/g, ''))
const reader = createSheetCellReader(isDateFormat, false)

function read(cell: SheetCell): readonly [string, string] | undefined {
  const kind = reader.kindOf(cell)
  return kind === undefined ? undefined : [kind, reader.textOf(cell, kind)]
}

describe('createSheetCellReader', () => {
  it('takes a number with a date format for a date, its time cut', () => {
    expect(read({ t: 'n', v: 45_322.75, z: 'yyyy/m/d h:mm' })).toEqual(['date', '2024-01-31'])
    expect(read({ t: 'n', v: 45_322, z: 'yyyy"年"m"月"d"日"' })).toEqual(['date', '2024-01-31'])
  })

  it('leaves times, durations and serials that are no day as numbers (X12)', () => {
    expect(read({ t: 'n', v: 0.5, z: 'h:mm' })).toEqual(['number', '0.5'])
    expect(read({ t: 'n', v: 30.25, z: '[h]:mm' })).toEqual(['number', '30.25'])
    expect(read({ t: 'n', v: 60, z: 'yyyy-mm-dd' })).toEqual(['number', '60'])
    expect(read({ t: 'n', v: -3, z: 'yyyy-mm-dd' })).toEqual(['number', '-3'])
    expect(read({ t: 'n', v: 3e6, z: 'yyyy-mm-dd' })).toEqual(['number', '3000000'])
  })

  it('keeps the leading zeros that a format gives a number', () => {
    expect(read({ t: 'n', v: 123, z: '00000' })).toEqual(['number', '00123'])
    expect(read({ t: 'n', v: 1.5, z: '00000' })).toEqual(['number', '1.5'])
    expect(read({ t: 'n', v: 5, z: '0' })).toEqual(['number', '5'])
  })

  it('keeps numbers stored as text, and texts that look like other things (X10)', () => {
    expect(read({ t: 's', v: '00123' })).toEqual(['text', '00123'])
    expect(read({ t: 's', v: 'TRUE' })).toEqual(['text', 'TRUE'])
  })

  it('names errors it knows and does not lose those it does not (X08)', () => {
    expect(read({ t: 'e', v: 23 })).toEqual(['error', '#REF!'])
    expect(read({ t: 'e', v: undefined })).toEqual(['error', '#ERROR!'])
  })

  it('finds nothing in empty cells', () => {
    expect(read({ t: 'z' })).toBeUndefined()
    expect(read({ t: 's', v: '' })).toBeUndefined()
    expect(reader.kindOf(undefined)).toBeUndefined()
  })
})

describe('serialDay', () => {
  it('counts from 1900 with the day that never was, or from 1904 (X11, X12)', () => {
    expect(serialDay(1, false)).toBe('1900-01-01')
    expect(serialDay(59, false)).toBe('1900-02-28')
    expect(serialDay(60, false)).toBeUndefined()
    expect(serialDay(61, false)).toBe('1900-03-01')
    expect(serialDay(2_958_465, false)).toBe('9999-12-31')
    expect(serialDay(2_958_466, false)).toBeUndefined()
    expect(serialDay(44_562, true)).toBe('2026-01-02')
    expect(serialDay(Number.NaN, false)).toBeUndefined()
  })

  it('takes the last half second of a day for the next', () => {
    expect(serialDay(45_321.999_999_99, false)).toBe('2024-01-31')
    expect(serialDay(45_321.999_9, false)).toBe('2024-01-30')
  })
})

describe('plainNumber', () => {
  it('writes whole numbers in full and others without exponent', () => {
    expect(plainNumber(1e21)).toBe('1000000000000000000000')
    expect(plainNumber(-0)).toBe('0')
    expect(plainNumber(1.5e-7)).toBe('0.00000015')
    expect(plainNumber(-2e-10)).toBe('-0.0000000002')
    expect(plainNumber(1234.56)).toBe('1234.56')
  })

  it('drops what is beyond the 15 digits of a spreadsheet', () => {
    expect(plainNumber(0.1 + 0.2)).toBe('0.3')
    expect(plainNumber(1.1 * 3)).toBe('3.3')
  })

  it('gives back every number of up to 15 digits', () => {
    const digits = fc.integer({ min: -999_999_999, max: 999_999_999 })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), (whole, places) => {
        const value = whole / 10 ** places
        const text = plainNumber(value)
        expect(Number(text)).toBe(value)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      }),
    )
  })
})
