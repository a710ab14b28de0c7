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

/** Money of lines, each computed in full and rounded once. */
export interface LineMoney {
  /** NaN where it cannot be computed, or is beyond 2^53. */
  readonly of: (row: number) => Money
  /** Whether rounding lost something. */
  readonly isRounded: (row: number) => boolean
}

/** Computes the money of lines from the columns that a file has. */
export interface LineArithmetic {
  /**
   * From its column, or quantity × unit price × (1 − discount rate), or quantity × unit price −
   * discount amount. An empty discount is none.
   */
  readonly amount: LineMoney
  /** From its column, or amount − cost, or amount − quantity × unit cost. */
  readonly margin: LineMoney
  /** Whether a file with these columns has margins at all. */
  readonly hasMargin: boolean
}

const NONE: LineMoney = { of: () => Number.NaN, isRounded: () => false }

/** The arithmetic for one set of columns. */
export function createLineArithmetic(columns: OrderColumns): LineArithmetic {
  const { numbers, costIsComparable } = columns
  const { amount, margin, cost, unitCost, quantity } = numbers
  const hasUnitCost = unitCost !== undefined && quantity !== undefined
  const fromCost = costIsComparable && (cost !== undefined || hasUnitCost)
  return {
    amount: amount === undefined ? computed((row) => exactAmount(columns, row)) : written(amount),
    margin: marginOf(),
    hasMargin: margin !== undefined || fromCost,
  }

  function marginOf(): LineMoney {
    if (margin !== undefined) return written(margin)
    return fromCost ? computed(exactMargin) : NONE
  }

  function exactMargin(row: number): Decimal | undefined {
    const full = amount === undefined ? exactAmount(columns, row) : at(amount, row)
    const costs = cost === undefined ? exactCost(numbers, row) : at(cost, row)
    return full === undefined || costs === undefined ? undefined : subtractDecimals(full, costs)
  }
}

/** As it stands in a column. */
function written({ column: { index }, values }: NumberColumn): LineMoney {
  return {
    of: (row) => values.rounded(index[row] ?? 0),
    isRounded: (row) => values.isInexact(index[row] ?? 0),
  }
}

/** Of each row both questions are asked, one after the other: it is computed once. */
function computed(exact: (row: number) => Decimal | undefined): LineMoney {
  let last = -1
  let money = Number.NaN
  let isRounded = false
  const compute = (row: number): void => {
    if (row === last) return
    last = row
    const value = exact(row)
    const rounded = value === undefined ? undefined : roundDecimal(value, MONEY_DECIMALS)
    money = rounded?.value ?? Number.NaN
    isRounded = rounded?.rounded ?? false
  }
  return {
    of(row) {
      compute(row)
      return money
    },
    isRounded(row) {
      compute(row)
      return isRounded
    },
  }
}

/** A cell's exact number; undefined where it has none. */
function at(column: NumberColumn | undefined, row: number): Decimal | undefined {
  return column?.values.decimal(column.column.index[row] ?? 0)
}

function exactAmount({ numbers, discount }: OrderColumns, row: number): Decimal | undefined {
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

function exactCost(
  { quantity, unitCost }: Readonly<Partial<Record<PlainNumberField, NumberColumn>>>,
  row: number,
): Decimal | undefined {
  const count = at(quantity, row)
  const each = at(unitCost, row)
  return count === undefined || each === undefined ? undefined : multiplyDecimals(count, each)
}
