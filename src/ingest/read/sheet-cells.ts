import type { CellKind } from '../cell-table.ts'
import { toCivilDate, toEpochDay } from '../../domain/calendar.ts'

/** A cell of a workbook as SheetJS gives it, as far as it is used. */
export interface SheetCell {
  readonly t: string
  readonly v?: unknown
  readonly w?: string
  readonly f?: string
  readonly F?: string
  readonly z?: string | number
}

/** What the number formats of a workbook mean; made once per workbook, for it remembers them. */
export interface SheetCellReader {
  /** The kind of the cell's value; undefined for an empty cell. */
  readonly kindOf: (cell: SheetCell | undefined) => CellKind | undefined
  /** The value as text: numbers in plain notation, dates as YYYY-MM-DD, errors as '#REF!'. */
  readonly textOf: (cell: SheetCell, kind: CellKind) => string
}

/** What a number format makes of a number: a date, a number, or a number of so many digits. */
export type NumberFormat = 'date' | 'number' | { readonly digits: number }

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}
const DURATION = /\[(?:h+|m+|s+)\]/i
const ZEROS = /^0{2,15}$/

/**
 * Reads the cells of a workbook one by one.
 *
 * A number with a date format is a date if it is a day at all; times and durations stay numbers, as do
 * serials that are no day (60 in workbooks that count from 1900). A number with a format of zeros only
 * has them in its text: customer '00123' is not 123. A formula without a result is 'no-result'.
 *
 * @param isDateFormat - Whether a number format code shows a date or a time.
 * @param date1904 - The workbook counts days from 1904-01-01.
 */
export function createSheetCellReader(
  isDateFormat: (format: string) => boolean,
  date1904: boolean,
): SheetCellReader {
  const formats = new Map<string, NumberFormat>()

  function formatOf(cell: SheetCell): NumberFormat {
    const code = cell.z === undefined ? '' : String(cell.z)
    // An implied format of East Asian workbooks has no code; then its result tells.
    if (code === '') return /^\d{1,2}\/\d{1,2}\/\d\d$/.test(cell.w ?? '') ? 'date' : 'number'
    let format = formats.get(code)
    if (format === undefined) {
      format = formatMeaning(code, isDateFormat)
      formats.set(code, format)
    }
    return format
  }

  return {
    kindOf(cell) {
      if (cell === undefined) return undefined
      switch (cell.t) {
        case 's':
          return cell.v === '' || cell.v === undefined ? undefined : 'text'
        case 'n': {
          const isDay =
            formatOf(cell) === 'date' && serialDay(Number(cell.v), date1904) !== undefined
          return isDay ? 'date' : 'number'
        }
        case 'b':
          return 'boolean'
        case 'e':
          return 'error'
        default:
          return cell.f !== undefined || cell.F !== undefined ? 'no-result' : undefined
      }
    },
    textOf(cell, kind) {
      switch (kind) {
        case 'text':
          return String(cell.v)
        case 'number':
          return paddedNumber(Number(cell.v), formatOf(cell))
        case 'date':
          return serialDay(Number(cell.v), date1904) ?? ''
        case 'boolean':
          return cell.v === true ? 'TRUE' : 'FALSE'
        case 'error':
          return cell.w ?? ERRORS[Number(cell.v)] ?? '#ERROR!'
        case 'no-result':
          return `=${cell.f ?? ''}`
        default:
          return kind satisfies never
      }
    },
  }
}

/** What a number format's code makes of a number. */
export function formatMeaning(
  code: string,
  isDateFormat: (format: string) => boolean,
): NumberFormat {
  if (ZEROS.test(code)) return { digits: code.length }
  return isDateFormat(code) && !DURATION.test(code) ? 'date' : 'number'
}

/** The number in plain notation, with zeros in front where its format has them. */
export function paddedNumber(value: number, format: NumberFormat): string {
  const text = plainNumber(value)
  const isPadded = typeof format === 'object' && Number.isInteger(value) && value >= 0
  return isPadded ? text.padStart(format.digits, '0') : text
}

/**
 * The number in plain decimal notation. Whole numbers are written in full; others with the 15 digits
 * that spreadsheet programs keep, so that 0.1 + 0.2 is 0.3 as it is on their screen.
 *
 * @example plainNumber(1e21) // '1000000000000000000000'
 * @example plainNumber(1.5e-7) // '0.00000015'
 */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString()
  const text = String(Number(value.toPrecision(15)))
  const exponent = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (exponent === null) return text
  const [, sign = '', first = '', rest = '', places = '1'] = exponent
  return `${sign}0.${'0'.repeat(Number(places) - 1)}${first}${rest}`
}

/**
 * The day of a serial date number as YYYY-MM-DD, its time cut. Half a second short of midnight is
 * midnight, for times are fractions that do not come out even.
 *
 * @returns undefined before the first day of the workbook's calendar, for the 29 February 1900 that
 * never was, and after 9999-12-31.
 * @example serialDay(45321.99999999, false) // '2024-01-31'
 */
export function serialDay(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(Math.round(serial * 86_400) / 86_400)
  if (!(day >= 1) || (!date1904 && day === 60)) return undefined
  const { year, month, day: dayOfMonth } = toCivilDate(epochDayOf(day, date1904))
  if (year > 9999) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(dayOfMonth)}`
}

function epochDayOf(day: number, date1904: boolean): number {
  if (date1904) return toEpochDay(1904, 1, 1) + day
  return toEpochDay(1899, 12, 31) + (day > 60 ? day - 1 : day)
}
