import { readSheet } from 'read-excel-file/browser'
import { cents, DayTexts } from './cell-values.ts'
import { MonthFigures } from './month-figures.ts'
import type { Outcome } from './outcome.ts'

/** read-excel-file gives rows of values, dates as such. It may start workers of its own. */
export async function runReadExcelFile(
  file: File,
  mark: (phase: string) => void,
): Promise<Outcome> {
  const rows: readonly (readonly unknown[])[] = await readSheet(file)
  mark('read')
  const figures = new MonthFigures()
  const days = new DayTexts()
  for (const row of rows.slice(1)) {
    const [sales, margin] = [cents(row[8]), cents(row[9])]
    figures.add(String(row[0]), days.of(Number(row[1])), String(row[2]), sales, margin)
  }
  return figures.finish()
}
