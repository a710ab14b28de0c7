/** The month whose tiers are asked for. */
export const LAST_MONTH = '2025-09'

/** What every contender must find, as far as it is asked. */
export interface Outcome {
  readonly lines: number
  readonly orders: number
  readonly sales: number
  readonly margin: number
  /** Customers in A, B, C and D in the last month. */
  readonly tiers: readonly number[]
  readonly alerts?: number
}
