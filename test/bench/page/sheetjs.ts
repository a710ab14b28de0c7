import { read } from '@e965/xlsx'
import { cents, DayTexts } from './cell-values.ts'
import { MonthFigures } from './month-figures.ts'
import type { Outcome } from './outcome.ts'

/** Days from the first that a workbook counts to 1970. */
const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/** SheetJS at its fastest: rows as arrays of cells, dates as serial numbers, no texts of numbers. */
export async function runSheetJs(file: File, mark: (phase: string) => void): Promise<Outcome> {
  const book = read(await file.arrayBuffer(), { dense: true, cellText: false, cellHTML: false })
  mark('read')
  const figures = new MonthFigures()
  const days = new DayTexts()
  const rows = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []
  for (const row of rows.slice(1)) {
    const day = days.of((Number(row[1]?.v) - EPOCH_SERIAL) * DAY_MS)
    figures.add(String(row[0]?.v), day, String(row[2]?.v), cents(row[8]?.v), cents(row[9]?.v))
  }
  return figures.finish()
}
