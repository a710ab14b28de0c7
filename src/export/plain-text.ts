import type { EpochDay } from '../domain/calendar.ts'
import { MONEY_SCALE, type Money } from '../domain/money.ts'
import type { ExportColumn } from './export-table.ts'

const MS_PER_DAY = 86_400_000
const RATIO_DECIMALS = 6

/**
 * Money as a plain number with a point and 2 decimals, or 4 where the value has more. Put together from
 * the digits of the integer, never by dividing.
 * @example moneyText(-125_000) // '-12.50'
 */
export function moneyText(money: Money): string {
  const digits = String(Math.abs(money)).padStart(5, '0')
  const units = digits.slice(0, -4)
  const decimals = digits.slice(-4).replace(/00$/, '')
  return `${money < 0 ? '-' : ''}${units}.${decimals}`
}

/** A ratio as a plain number with 6 decimals; never '-0.000000'. */
export function ratioText(ratio: number): string {
  const text = ratio.toFixed(RATIO_DECIMALS)
  return Number(text) === 0 ? (0).toFixed(RATIO_DECIMALS) : text
}

/** A day as '2025-10-31'. */
export function dateText(day: EpochDay): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The plain text of a cell: what a CSV file holds, and what a workbook's numbers are written as. */
export function cellText(column: ExportColumn, row: number): string {
  if (column.kind === 'text') return column.value(row)
  const value = column.value(row)
  if (value === undefined) return ''
  switch (column.kind) {
    case 'integer':
    case 'decimal':
      return String(value)
    case 'money':
      return moneyText(value)
    case 'ratio':
      return ratioText(value)
    case 'date':
      return dateText(value)
  }
}

/**
 * Money divided by a count, rounded half away from zero to a number of decimals; exact, in integers.
 * @returns undefined where the count is 0.
 */
export function averageMoney(money: Money, count: number, decimals: 2 | 4): Money | undefined {
  if (count === 0) return undefined
  const step = BigInt(MONEY_SCALE / 10 ** decimals)
  const divisor = BigInt(count) * step
  const sign = money < 0 ? -1n : 1n
  const magnitude = BigInt(Math.abs(money))
  const rounded = ((2n * magnitude + divisor) / (2n * divisor)) * step
  return Number(sign * rounded)
}
