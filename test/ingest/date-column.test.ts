import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { load, loadLines, lookAt, questionOf, reasonsByRow, TODAY } from './imports.ts'

function withDates(...dates: readonly string[]): readonly string[] {
  return ['Date;Customer;Amount', ...dates.map((date, place) => `${date};Acme;${place + 1}`)]
}

async function daysOf(...dates: readonly string[]): Promise<readonly number[]> {
  const { orders } = await loadLines(withDates(...dates))
  return Array.from(orders?.day ?? [])
}

describe('decideDateOrder', () => {
  it('decides day and month for the column, from the rows with a part over 12 (D01)', async () => {
    expect(await daysOf('03/04/2025', '25/04/2025')).toEqual([
      toEpochDay(2025, 4, 3),
      toEpochDay(2025, 4, 25),
    ])
    expect(await daysOf('03/04/2025', '04/25/2025')).toEqual([
      toEpochDay(2025, 3, 4),
      toEpochDay(2025, 4, 25),
    ])
  })

  it('asks where every date fits both, and does not load before it is answered (D01)', async () => {
    const looked = await lookAt(withDates('03/04/2025', '05/06/2025'))
    expect(questionOf(looked, 'date-order')).toMatchObject({
      id: 'date-order:date',
      sample: '03/04/2025',
      options: [
        { order: 'dmy', day: toEpochDay(2025, 4, 3) },
        { order: 'mdy', day: toEpochDay(2025, 3, 4) },
      ],
      preselected: undefined,
    })
    expect(looked.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'date-order:date' },
    ])
    const { inspection, session } = looked
    const mapping = {
      ...inspection.mapping,
      dateOrder: { date: 'mdy' as const },
      answered: ['date-order:date'],
    }
    const control = { signal: new AbortController().signal, onProgress: () => undefined }
    const review = await session.review(inspection.id, mapping, control)
    expect(review.blockers).toEqual([])
    const { orders, report } = await load(looked, mapping)
    expect(orders?.day[0]).toBe(toEpochDay(2025, 3, 4))
    expect(report.mapping.dateOrder).toEqual({ date: 'mdy' })
  })

  it('preselects what another column of dates proves (D01)', async () => {
    const looked = await lookAt([
      'Order Date,Ship Date,Customer,Amount',
      '03/04/2025,25/04/2025,Acme,1',
    ])
    expect(questionOf(looked, 'date-order')?.preselected).toBe('dmy')
    expect(looked.inspection.mapping.dateOrder).toEqual({ date: 'dmy' })
    expect(looked.inspection.review.blockers).toEqual([])
  })

  it('stops where the column proves both orders, and shows a row of each (D02)', async () => {
    const { inspection } = await lookAt(withDates('25/04/2025', '01/02/2025', '04/26/2025'))
    expect(inspection.review.blockers).toEqual([
      {
        kind: 'mixed-date-orders',
        field: 'date',
        column: 0,
        rows: [
          { row: 2, text: '25/04/2025' },
          { row: 4, text: '04/26/2025' },
        ],
      },
    ])
  })

  it('takes a month 13 between points for a date that does not exist: points mean day first', async () => {
    const loaded = await loadLines(withDates('25.04.2025', '01.13.2025'))
    expect(reasonsByRow(loaded)).toEqual({ 3: 'impossible-date' })
  })

  it('says of days without a year that they lack it, and takes none of them for a date', async () => {
    const { inspection } = await lookAt(withDates('0304', '304', '3112'))
    expect(inspection.review.blockers).toEqual([
      { kind: 'no-year', field: 'date', column: 0, samples: ['0304', '304', '3112'] },
    ])
  })

  it('reads years of two digits with a stated pivot, never beyond next year (D03)', async () => {
    const { orders, report } = await loadLines(withDates('03.04.25', '31.12.26', '30.12.27'))
    expect(Array.from(orders?.day ?? [])).toEqual([
      toEpochDay(2025, 4, 3),
      toEpochDay(2026, 12, 31),
      toEpochDay(1927, 12, 30),
    ])
    expect(report.notes).toContainEqual({ kind: 'two-digit-years', from: 1927, to: 2026 })
  })

  it('reads dates with points day first, as every country that writes them does (D01)', async () => {
    const looked = await lookAt(withDates('03.04.2025', '05.06.2025'))
    expect(questionOf(looked, 'date-order')).toBeUndefined()
    expect(await daysOf('03.04.2025')).toEqual([toEpochDay(2025, 4, 3)])
  })

  it('asks about two digits that may be the year (D03)', async () => {
    const looked = await lookAt(withDates('25-03-04'))
    const orders = questionOf(looked, 'date-order')?.options.map(({ order }) => order)
    expect(orders).toEqual(['dmy', 'ymd'])
  })

  it('rejects days that do not exist under the order of the column (D07)', async () => {
    const loaded = await loadLines(
      withDates('31.02.2025', '15.01.2025', '13.13.2025', '00.00.0000'),
    )
    expect(reasonsByRow(loaded)).toEqual({
      2: 'impossible-date',
      4: 'impossible-date',
      5: 'impossible-date',
    })
  })

  it('names the calendar of a date that it does not read (D04)', async () => {
    const loaded = await loadLines(
      withDates('2025-01-31', '令和7年3月4日', '1403/12/14', '2568-03-04'),
    )
    expect(loaded.notUsed.map(({ reason }) => reason)).toEqual([
      { kind: 'other-calendar', calendar: 'japanese' },
      { kind: 'other-calendar', calendar: 'persian' },
      { kind: 'other-calendar', calendar: 'buddhist' },
    ])
  })

  it('keeps the day as written, and notes the rows of another zone (D05)', async () => {
    const { orders, report } = await loadLines(
      withDates('2025-01-31T23:30:00Z', '2025-01-31T00:10:00Z', '2025-01-31T23:30:00+09:00'),
    )
    const day = toEpochDay(2025, 1, 31)
    expect(Array.from(orders?.day ?? [])).toEqual([day, day, day])
    expect(report.notes).toContainEqual({ kind: 'mixed-zones', rows: 1, zone: '+09:00' })
  })

  it('keeps dates of the future and of long ago, and counts them (D08)', async () => {
    const { report } = await loadLines(withDates('2025-11-12', '2025-11-13', '1985-01-01'))
    expect(report.used).toBe(3)
    expect(report.last).toBe(TODAY + 1)
    expect(report.notes).toContainEqual({ kind: 'future-dates', rows: 1 })
    expect(report.notes).toContainEqual({ kind: 'old-dates', rows: 1 })
  })

  it('takes a month for its last day, and marks it (D09)', async () => {
    const { orders, report } = await loadLines(withDates('202502', '2025-P03', '2025-04'))
    expect(Array.from(orders?.day ?? [])).toEqual([
      toEpochDay(2025, 2, 28),
      toEpochDay(2025, 3, 31),
      toEpochDay(2025, 4, 30),
    ])
    expect(orders?.monthOnly).toEqual(Uint8Array.of(1, 1, 1))
    expect(report.notes).toContainEqual({ kind: 'month-dates', rows: 3 })
  })

  it('rejects an empty date, and one that is none, with its value', async () => {
    const loaded = await loadLines(withDates('2025-01-31', '', 'tbc'))
    expect(reasonsByRow(loaded)).toEqual({ 3: 'no-date', 4: 'not-a-date' })
    expect(loaded.notUsed[1]?.value).toBe('tbc')
  })
})
