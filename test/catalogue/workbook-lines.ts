import { toCivilDate } from '../../src/domain/calendar.ts'
import { units } from '../ingest/imports.ts'
import type { Imported } from './import-files.ts'
import { dateCell, type MadeCell } from './made-workbook.ts'

export const HEAD = ['Order date', 'Customer', 'Amount']
/** 2 January 2025 as a serial. */
export const DAY = 45_659

/** Order lines of different days and customers, an amount of 101, 102 … each. */
export function lines(count: number): readonly (readonly MadeCell[])[] {
  return Array.from({ length: count }, (_, at) => [dateCell(DAY + at), `Firm ${at + 1}`, 101 + at])
}

/** A header over twelve order lines. */
export const ROWS = [HEAD, ...lines(12)]
export const ALL_USED = { rowsRead: 12, used: 12, rejected: 0, setAside: 0 }

/** The days of the lines in use: '2025-04-03'. */
export function daysOf({ loaded }: Imported): readonly string[] {
  return Array.from(loaded?.orders?.day ?? [], (day) => {
    const { year, month, day: at } = toCivilDate(day)
    return [year, month, at].map((part) => String(part).padStart(2, '0')).join('-')
  })
}

/** The customers of the lines in use. */
export function customersOf({ loaded }: Imported): readonly string[] {
  const names = loaded?.orders?.customerName
  return Array.from(names?.index ?? [], (value) => names?.texts[value] ?? '')
}

/** The amounts of the lines in use, in units. */
export function amountsOf({ loaded }: Imported): readonly number[] {
  return units(loaded?.orders?.amount)
}
