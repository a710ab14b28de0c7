import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCivilDate, toEpochDay } from '../../src/domain/calendar.ts'
import type { CellKind } from '../../src/ingest/cell-table.ts'
import { readDateCell } from '../../src/ingest/read-date-cell.ts'

const CONTEXT = { newestShortYear: 2026, date1904: false }

function read(text: string, kind: CellKind = 'text', date1904 = false): string {
  const cell = readDateCell(text, kind, { ...CONTEXT, date1904 })
  if (cell.kind === 'other-calendar') return cell.calendar
  if (cell.kind !== 'day') return cell.kind
  const { year, month, day } = toCivilDate(cell.day)
  const text8 = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return cell.monthOnly ? `${text8} month` : text8
}

describe('readDateCell', () => {
  it.each([
    ['2025年3月4日', '2025-03-04'],
    ['２０２５年３月４日', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['2025.03.04', '2025-03-04'],
    ['4-Mrz-25', '2025-03-04'],
    ['4. März 2025', '2025-03-04'],
    ['4 mars 2025', '2025-03-04'],
    ['4 de marzo de 2025', '2025-03-04'],
    ['Mar 4, 2025', '2025-03-04'],
    ['04-MAR-2025', '2025-03-04'],
    ['Tuesday, March 4, 2025', '2025-03-04'],
    ['20250304103000', '2025-03-04'],
    ['2025/3/4(火)', '2025-03-04'],
    ['2025年3月4日（火）', '2025-03-04'],
    ['2025年3月4日火曜日 10:30', '2025-03-04'],
    ['2025-03-04 星期二', '2025-03-04'],
    ['2025年3月4日 周二 上午10:30', '2025-03-04'],
    ['2025-3-4 15时30分', '2025-03-04'],
    ['2025–03–04', '2025-03-04'],
    ['\u200e2025‐03‐04\u200e', '2025-03-04'],
  ])('reads %s (D04)', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['令和7年3月4日', 'japanese'],
    ['R7.3.4', 'japanese'],
    ['1403/12/14', 'persian'],
    ['2568-03-04', 'buddhist'],
    ['民國114年3月4日', 'minguo'],
    ['114/03/04', 'minguo'],
  ])('names the calendar of %s and does not read it (D04)', (text, calendar) => {
    expect(read(text)).toBe(calendar)
  })

  it.each([
    '2025-01-31T23:30:00Z',
    '2025-01-31T23:30:00+09:00',
    '2025-01-31 00:15',
    '2025/1/31 11:30:00 PM',
    '2025年1月31日 下午11:30',
    '2025-01-31 23:30:00.123 UTC',
  ])('takes the day of %s as it is written (D05)', (text) => {
    expect(read(text)).toBe('2025-01-31')
  })

  it.each(['2025-02-31', '2025-13-01', '0000-00-00', '1900-01-00', '20250231', '31 Feb 2025'])(
    'knows that %s does not exist (D07)',
    (text) => {
      expect(read(text)).toBe('impossible')
    },
  )

  it.each([
    '202503',
    '2025-P03',
    '2025-03',
    '2025/3',
    '03/2025',
    '2025年3月',
    'Mar 2025',
    'Mar-25',
  ])('takes %s for the last day of the month (D09)', (text) => {
    expect(read(text)).toBe('2025-03-31 month')
  })

  it('reads years of two digits up to next year, others a century before (D03)', () => {
    expect(read('4-Mar-26')).toBe('2026-03-04')
    expect(read('4-Mar-27')).toBe('1927-03-04')
  })

  it('converts plain serials with the epoch of the workbook (X11)', () => {
    expect(read('45720', 'number')).toBe('2025-03-04')
    expect(read('44258', 'number', true)).toBe('2025-03-04')
    expect(read('44258', 'text', true)).toBe('2025-03-04')
    expect(read('45719.99999999', 'number')).toBe('2025-03-04')
    expect(read('20250304', 'number')).toBe('2025-03-04')
    expect(read('202503', 'number')).toBe('2025-03-31 month')
  })

  it('does not take a number outside of this century for a date by itself (X11)', () => {
    expect(read('12', 'number')).toBe('serial')
    expect(read('99999', 'number')).toBe('serial')
    expect(read('36525', 'text')).toBe('bad')
  })

  it.each([
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['60', true, '1904-03-01'],
    ['2958465', false, '9999-12-31'],
    ['99999.5', false, '2173-10-13'],
  ])('knows which day %s would be, counted from 1904: %s (X11)', (text, date1904, day) => {
    const cell = readDateCell(text, 'number', { newestShortYear: 2026, date1904 })
    expect(cell).toEqual({ kind: 'serial', day: Date.parse(day) / 86_400_000 })
  })

  it.each([
    ['60', false],
    ['0', false],
    ['-1', false],
    ['2958466', false],
    ['2957004', true],
  ])('refuses %s, which is no day (X12)', (text, date1904) => {
    const cell = readDateCell(text, 'number', { newestShortYear: 2026, date1904 })
    expect(cell.kind).toBe('bad')
  })

  it.each(['tbc', '12.3.4.5', '2025', '12:30', 'Total'])('refuses %s', (text) => {
    expect(read(text)).toBe('bad')
  })

  it('reads back every day that is written with the year first', () => {
    const day = fc.integer({ min: toEpochDay(1950, 1, 1), max: toEpochDay(2099, 12, 31) })
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.', ''), (epochDay, separator) => {
        const { year, month, day: dayOfMonth } = toCivilDate(epochDay)
        const pad = (value: number): string => String(value).padStart(2, '0')
        const text = [year, pad(month), pad(dayOfMonth)].join(separator)
        const cell = readDateCell(text, 'text', CONTEXT)
        expect(cell.kind === 'day' ? cell.day : undefined).toBe(epochDay)
      }),
    )
  })

  it('reads back every day that Intl writes with the month as a word', () => {
    const day = fc.integer({ min: toEpochDay(1950, 1, 1), max: toEpochDay(2099, 12, 31) })
    const locale = fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'zh-CN')
    fc.assert(
      fc.property(day, locale, fc.constantFrom('long', 'short'), (epochDay, name, month) => {
        const format = new Intl.DateTimeFormat(name, {
          year: 'numeric',
          month: month === 'short' ? 'short' : 'long',
          day: 'numeric',
          timeZone: 'UTC',
        })
        const cell = readDateCell(format.format(epochDay * 86_400_000), 'text', CONTEXT)
        expect(cell.kind === 'day' ? cell.day : undefined).toBe(epochDay)
      }),
    )
  })
})
