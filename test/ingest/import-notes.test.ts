import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { dateCell, workbookFile, type MadeCell } from '../catalogue/made-workbook.ts'
import { load, look } from './imports.ts'

const serial = (month: number, day: number): MadeCell =>
  dateCell(toEpochDay(2025, month, day) - toEpochDay(1899, 12, 30))

/** Kinds of the notes about a workbook with these dates. */
async function notesOf(dates: readonly MadeCell[]) {
  const rows = dates.map((date, at) => [date, 'Acme', at + 1])
  const file = workbookFile([{ name: 'Orders', rows: [['Date', 'Customer', 'Amount'], ...rows] }])
  return (await load(await look(file))).report.notes
}

describe('dateNotes', () => {
  const early = [1, 2, 3, 4, 5].map((day) => serial(day, 4))

  it('says that Excel may have read days as months: dates up to the 12th, later days as text', async () => {
    expect(await notesOf([...early, '13/04/2025', '30/04/2025'])).toContainEqual({
      kind: 'swapped-dates',
      rows: 5,
      column: 'Date',
      sample: '13/04/2025',
    })
  })

  it.each([
    ['a date after the 12th', [...early, serial(4, 20), '13/04/2025']],
    ['a text up to the 12th', [...early, '13/04/2025', '05/04/2025']],
    ['dates alone', early],
    ['few dates', [...early.slice(1), '13/04/2025']],
  ])('does not say so of %s', async (_, dates) => {
    const kinds = (await notesOf(dates)).map(({ kind }) => kind)
    expect(kinds).not.toContain('swapped-dates')
  })
})
