/** The month whose tiers are asked for; the file's last whole one. */
export const LAST_MONTH = '2025-09'
/** Up to this day lines count: the end of that month. */
export const LAST_DAY = '2025-09-30'

/** What every contender must find, as far as it is asked. Money in units. */
export interface Outcome {
  readonly lines: number
  /** Orders with a sale up to the last day. */
  readonly orders?: number
  readonly sales?: number
  readonly margin?: number
  /** Customers in A, B and C in the last month. */
  readonly tiers?: readonly number[]
}
