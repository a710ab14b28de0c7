import { approximate } from './decimal.ts'
import type { DiscountCell, DiscountProfile, RateReading } from './discount-column.ts'
import type { DiscountReading } from './mapping.ts'

/** The figures of the rows that a discount is tested on; NaN where a row has none. */
export interface DiscountEvidence {
  readonly discount: (row: number) => DiscountCell | undefined
  readonly amount: ((row: number) => number) | undefined
  /** Quantity × unit price. */
  readonly list: ((row: number) => number) | undefined
}

/** How a discount column is read, and whether that had to be taken on trust. */
export interface DiscountDecision extends RateReading {
  /** 'marked': no bare number; 'proven' by the amounts; 'said' by the user; 'open': must be asked. */
  readonly ground: 'marked' | 'proven' | 'said' | 'open'
  readonly preselected: DiscountReading | undefined
}

const ROWS_TESTED = 20_000
/** A reading is proven by this many rows that fit it and not the other. */
const ENOUGH_ROWS = 3
const TIMES_MORE = 9

/**
 * Decides whether a rate of 0.8 is 80 % off or 80 % to pay: by the rows whose amount fits one reading
 * only; a rate of 0 beside an amount cannot be 'to pay', nor a rate of 1 'off'.
 *
 * @param said - The user's answer, if any; the amounts are believed first.
 */
export function decideDiscount(
  profile: DiscountProfile,
  header: string,
  dataRows: Int32Array,
  evidence: DiscountEvidence,
  said: DiscountReading | undefined,
): DiscountDecision {
  const isRebate = /折/.test(header) && !/折[扣让讓]额/.test(header)
  const powers = likelyPowers(profile.largest, isRebate)
  const tests = powers.map((power) => testPower(power, dataRows, evidence))
  const best = tests.toSorted((a, b) => Math.max(b.off, b.pay) - Math.max(a.off, a.pay))[0]
  const power = best?.power ?? 0
  const proven = best === undefined ? undefined : provenReading(best)
  const hint = preselect(profile, isRebate, power)
  const percentFollows = proven === 'pay' || (isRebate && hint === 'pay')
  if (profile.bareRows === 0 && !percentFollows) {
    return { power, reading: 'off', percentFollows, ground: 'marked', preselected: 'off' }
  }
  if (proven !== undefined) {
    return { power, reading: proven, percentFollows, ground: 'proven', preselected: proven }
  }
  const reading = said ?? hint ?? 'off'
  const ground = said === undefined ? 'open' : 'said'
  return { power, reading, percentFollows, ground, preselected: hint }
}

interface PowerTest {
  readonly power: number
  readonly off: number
  readonly pay: number
}

function likelyPowers(largest: number, isRebate: boolean): readonly number[] {
  if (largest <= 1) return [0]
  return isRebate && largest <= 10 ? [-1, -2] : [-2]
}

/** Counts the rows that fit one reading and not the other. */
function testPower(power: number, dataRows: Int32Array, evidence: DiscountEvidence): PowerTest {
  let off = 0
  let pay = 0
  for (const row of dataRows.subarray(0, ROWS_TESTED)) {
    const cell = evidence.discount(row)
    const amount = evidence.amount?.(row) ?? Number.NaN
    if (cell === undefined || cell.kind === 'state' || Number.isNaN(amount) || amount === 0)
      continue
    if (cell.kind === 'marked' && !cell.percent) continue
    const rate =
      cell.kind === 'bare' ? approximate(cell.value) * 10 ** power : approximate(cell.off)
    if (rate < 0 || rate > 1) continue
    const list = evidence.list?.(row) ?? Number.NaN
    if (Number.isNaN(list)) {
      if (rate === 0) off += 1
      if (rate === 1) pay += 1
      continue
    }
    const fitsOff = isNear(amount, list * (1 - rate), list)
    const fitsPay = isNear(amount, list * rate, list)
    if (fitsOff && !fitsPay) off += 1
    if (fitsPay && !fitsOff) pay += 1
  }
  return { power, off, pay }
}

function provenReading({ off, pay }: PowerTest): DiscountReading | undefined {
  if (off >= ENOUGH_ROWS && off >= pay * TIMES_MORE) return 'off'
  if (pay >= ENOUGH_ROWS && pay >= off * TIMES_MORE) return 'pay'
  return undefined
}

/** Amounts are rounded to cents, and so are the prices behind them. */
function isNear(amount: number, expected: number, list: number): boolean {
  return Math.abs(amount - expected) <= 0.011 + Math.abs(list) * 0.001
}

/** What name and values make likely: most rebates are small, so most of what is paid is near 1. */
function preselect(
  { cells, largest }: DiscountProfile,
  isRebate: boolean,
  power: number,
): DiscountReading | undefined {
  let high = 0
  let count = 0
  for (const cell of cells) {
    if (cell.kind === 'state' || (cell.kind === 'marked' && !cell.percent)) continue
    const rate =
      cell.kind === 'bare' ? approximate(cell.value) * 10 ** power : approximate(cell.off)
    count += 1
    if (rate >= 0.6) high += 1
  }
  if (count === 0) return undefined
  if (isRebate) return high * 2 >= count ? 'pay' : 'off'
  return largest > 0 && high * 2 > count ? undefined : 'off'
}
