import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { toCivilDate, type EpochDay } from '../../src/domain/calendar.ts'
import {
  blockerSays,
  importFile,
  noteSays,
  ORDER_HEAD,
  questionSays,
  rowSays,
  textFile,
  type Answers,
  type Imported,
} from './import-files.ts'

/** Imports orders of these dates, each by a customer of its own over an amount of 10. */
function importDates(dates: readonly string[], answers: Answers = {}): Promise<Imported> {
  const lines = dates.map((date, at) => `${date},Firm ${at + 1},10.00`)
  return importFile(textFile([ORDER_HEAD, ...lines]), answers)
}

/** The days of the lines in use: '2025-04-03'. */
function daysOf({ loaded }: Imported): readonly string[] {
  return Array.from(loaded?.orders?.day ?? [], isoDay)
}

function isoDay(day: EpochDay): string {
  const { year, month, day: at } = toCivilDate(day)
  return [year, month, at].map((part) => String(part).padStart(2, '0')).join('-')
}

describe('dates', () => {
  it('D01: asks for the order of day and month where every date fits both, and keeps the answer', async () => {
    const dates = ['03/04/2025', '05/06/2025', '07/08/2025']
    const asked = await importDates(dates)
    expect(asked.marks).toEqual(['ASK'])
    expect(questionSays(asked, 'date-order').en).toBe(
      'Is 03/04/2025 in “Order date” 3 Apr 2025 or 4 Mar 2025?',
    )
    expect(questionSays(asked, 'date-order').zh).toContain('2025年4月3日还是2025年3月4日')
    expect(asked.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'date-order:date' },
    ])
    const answered = await importDates(dates, { mapping: { dateOrder: { date: 'mdy' } } })
    expect(daysOf(answered)).toEqual(['2025-03-04', '2025-05-06', '2025-07-08'])
    const { mapping, headers, kind } = answered.loaded?.report ?? {}
    expect(mapping?.dateOrder).toEqual({ date: 'mdy' })
    if (mapping === undefined || headers === undefined || kind === undefined) return
    const next = await importFile(
      textFile([ORDER_HEAD, '09/10/2025,Firm 1,10.00']),
      {},
      {
        remembered: [{ kind, headers, mapping }],
      },
    )
    expect(next.marks).toEqual(['ACCEPT'])
    expect(daysOf(next)).toEqual(['2025-09-10'])
  })

  it('D01: one part over 12 decides for the whole column', async () => {
    const proven = await importDates(['03/04/2025', '25/04/2025', '07/08/2025'])
    expect(proven.marks).toEqual(['ACCEPT'])
    expect(daysOf(proven)).toEqual(['2025-04-03', '2025-04-25', '2025-08-07'])
  })

  it('D02: a column that proves both orders is stopped, with the two rows that contradict', async () => {
    const mixed = await importDates(['25/03/2025', '03/04/2025', '03/26/2025'])
    expect(mixed.marks).toEqual(['STOP'])
    const { en, zh } = blockerSays(mixed, 'mixed-date-orders')
    expect(en).toContain('“Order date” (A)')
    expect(en).toContain('row 2 has 25/03/2025')
    expect(en).toContain('row 4 has 03/26/2025')
    expect(zh).toContain('第2行为25/03/2025')
  })

  it('D03: years of two digits never lie beyond next year, and the pivot is stated', async () => {
    const short = await importDates(['03.04.25', '28.04.25', '29.04.26', '31.12.27'])
    expect(short.marks).toEqual(['NOTE'])
    expect(daysOf(short)).toEqual(['2025-04-03', '2025-04-28', '2026-04-29', '1927-12-31'])
    expect(noteSays(short, 'two-digit-years').en).toBe(
      'Years of two digits are read as 1927 to 2026.',
    )
  })

  it('D04: reads dates in Chinese, in digits and with names of months in four languages', async () => {
    const dates = [
      '2025年3月4日',
      '20250304',
      '4-Mrz-25',
      '4 Mar 2025',
      '4 mars 2025',
      '4 marzo 2025',
    ]
    const named = await importDates(dates)
    expect(named.counts).toMatchObject({ used: 6, rejected: 0 })
    expect(new Set(daysOf(named))).toEqual(new Set(['2025-03-04']))
  })

  it('D04: rejects rows of other calendars, naming the calendar', async () => {
    const other = ['令和7年3月4日', '1403/12/14', '2568-03-04', '114/03/04']
    const imported = await importDates(['2025-03-04', '2025-03-05', ...other])
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 6, used: 2, rejected: 4, setAside: 0 })
    expect(rowSays(imported, 4).en).toBe(
      'orders.csv, row 4, column “Order date” (A): “令和7年3月4日” looks like a date of the Japanese calendar. Export the dates in the Gregorian calendar, such as 2025-10-31.',
    )
    expect(rowSays(imported, 5).en).toContain('Persian')
    expect(rowSays(imported, 6).en).toContain('Buddhist')
    expect(rowSays(imported, 7).en).toContain('Minguo')
    expect(rowSays(imported, 6).zh).toContain('佛历')
  })

  it('D05: the day as it is written counts, and a zone unlike the others is noted', async () => {
    const zoned = await importDates([
      '2025-01-31T23:30:00Z',
      '2025-01-31T00:10:00Z',
      '2025-01-31T23:30:00+09:00',
    ])
    expect(zoned.marks).toEqual(['NOTE'])
    expect(daysOf(zoned)).toEqual(['2025-01-31', '2025-01-31', '2025-01-31'])
    expect(noteSays(zoned, 'mixed-zones').en).toBe(
      '1 row has another time zone (+09:00). The day counts as it is written.',
    )
  })

  it('D06: the date of a workbook is the day that its cell shows', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Order date', 'Customer', 'Amount'],
      [{ t: 'n', v: 45_658, z: 'yyyy-mm-dd' }, 'Acme', 10],
      [{ t: 'n', v: 45_657.999_99, z: 'yyyy-mm-dd hh:mm' }, 'Acme', 10],
    ])
    const book = utils.book_new(sheet, 'Orders')
    const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
    const imported = await importFile(new File([bytes], 'orders.xlsx'))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(daysOf(imported)).toEqual(['2025-01-01', '2024-12-31'])
  })

  it('D07: rejects days that do not exist, one by one', async () => {
    const bad = ['31.02.2025', '01.13.2025', '0000-00-00', '1900-01-00']
    const imported = await importDates(['25.02.2025', '26.02.2025', ...bad])
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 6, used: 2, rejected: 4, setAside: 0 })
    expect(imported.notUsed.map(({ reason }) => reason.kind)).toEqual(
      bad.map(() => 'impossible-date'),
    )
    expect(rowSays(imported, 4).en).toBe(
      'orders.csv, row 4, column “Order date” (A): “31.02.2025” is a day that does not exist. Correct the date, and load the file again.',
    )
    expect(rowSays(imported, 4).zh).toContain('“31.02.2025”这一天不存在')
  })

  it('D08: dates in the future and of 40 years ago are read, and counted in a note', async () => {
    const imported = await importDates(['2025-10-01', '2025-11-13', '2026-01-05', '1984-01-01'])
    expect(imported.marks).toEqual(['NOTE'])
    expect(imported.counts).toMatchObject({ used: 4 })
    expect(noteSays(imported, 'future-dates').en).toBe(
      '2 rows are dated in the future, and in no period yet.',
    )
    expect(noteSays(imported, 'old-dates').en).toContain('1 row is dated more than 40 years ago')
  })

  it('D09: a period in place of a date is the last day of its month', async () => {
    for (const month of ['2025-P02', '202502', '2025-02', '02/2025', '2025年2月']) {
      const imported = await importDates([month])
      expect(imported.marks).toEqual(['NOTE'])
      expect(daysOf(imported)).toEqual(['2025-02-28'])
      expect(imported.loaded?.orders?.monthOnly).toEqual(Uint8Array.of(1))
      expect(noteSays(imported, 'month-dates').en).toContain('1 row names a month only')
    }
  })
})
