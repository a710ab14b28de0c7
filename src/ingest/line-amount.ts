import type { Money } from '../domain/money.ts'
import {
  MONEY_DECIMALS,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  type Decimal,
} from './decimal.ts'
import { ONE } from './discount-column.ts'
import type { NumberColumn, OrderColumns, PlainNumberField } from './order-columns.ts'

/** Money of one line, computed in full and rounded once. */
export interface LineMoney {
  /** NaN where it cannot be computed, or is beyond 2^53. */
  readonly money: Money
  readonly rounded: boolean
}

/** Computes the money of lines from the columns that a file has. */
export interface LineArithmetic {
  /**
   * From its column, or quantity × unit price × (1 − discount rate), or quantity × unit price −
   * discount amount. An empty discount is none.
   */
  readonly amount: (row: number) => LineMoney
  /** From its column, or amount − cost, or amount − quantity × unit cost. */
  readonly margin: (row: number) => LineMoney
  /** Whether a file with these columns has margins at all. */
  readonly hasMargin: boolean
}

const NONE: LineMoney = { money: Number.NaN, rounded: false }

/** The arithmetic for one set of columns. */
export function createLineArithmetic(columns: OrderColumns): LineArithmetic {
  const { numbers, costIsComparable } = columns
  const { amount, margin, cost, unitCost, quantity } = numbers
  const hasUnitCost = unitCost !== undefined && quantity !== undefined
  const fromCost = costIsComparable && (cost !== undefined || hasUnitCost)
  return {
    amount: (row) =>
      amount === undefined ? roundOnce(computedAmount(columns, row)) : cellMoney(amount, row),
    margin(row) {
      if (margin !== undefined) return cellMoney(margin, row)
      if (!fromCost) return NONE
      const full = amount === undefined ? computedAmount(columns, row) : at(amount, row)
      const costs = cost === undefined ? computedCost(numbers, row) : at(cost, row)
      if (full === undefined || costs === undefined) return NONE
      return roundOnce(subtractDecimals(full, costs))
    },
    hasMargin: margin !== undefined || fromCost,
  }
}

/** A cell's exact number; undefined where it has none. */
function at(column: NumberColumn | undefined, row: number): Decimal | undefined {
  return column?.values.decimal(column.column.index[row] ?? 0)
}

function cellMoney({ column, values }: NumberColumn, row: number): LineMoney {
  const value = column.index[row] ?? 0
  return {
    money: values.rounded[value] ?? Number.NaN,
    rounded: values.inexact[value] === 1,
  }
}

function computedAmount({ numbers, discount }: OrderColumns, row: number): Decimal | undefined {
  const quantity = at(numbers.quantity, row)
  const price = at(numbers.unitPrice, row)
  if (quantity === undefined || price === undefined) return undefined
  const list = multiplyDecimals(quantity, price)
  if (discount !== undefined) {
    const rate = discount.values.off[discount.column.index[row] ?? 0]
    return rate === undefined || rate.digits === 0n
      ? list
      : multiplyDecimals(list, subtractDecimals(ONE, rate))
  }
  const rebate = at(numbers.discountAmount, row)
  if (rebate === undefined || rebate.digits === 0n) return list
  // Some systems write what is taken off with a minus; it always brings the amount nearer to 0.
  const isSameSign = rebate.digits > 0n === list.digits > 0n
  return subtractDecimals(list, isSameSign ? rebate : { ...rebate, digits: -rebate.digits })
}

function computedCost(
  { quantity, unitCost }: Readonly<Partial<Record<PlainNumberField, NumberColumn>>>,
  row: number,
): Decimal | undefined {
  const count = at(quantity, row)
  const each = at(unitCost, row)
  return count === undefined || each === undefined ? undefined : multiplyDecimals(count, each)
}

function roundOnce(value: Decimal | undefined): LineMoney {
  if (value === undefined) return NONE
  const { value: money, rounded } = roundDecimal(value, MONEY_DECIMALS)
  return { money, rounded }
}
