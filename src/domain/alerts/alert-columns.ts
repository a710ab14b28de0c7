import type { EpochDay } from '../calendar.ts'
import type { AlertFollowUp } from '../follow-up/alert-follow-up.ts'

/** What alerts are counted by, as columns: entry i of every column belongs to the i-th alert. */
export interface CountedAlerts {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly owner: Int32Array // index of `owners`
  /** Whom the alerts are addressed to; '' = unassigned. */
  readonly owners: readonly string[]
  readonly severity: Uint8Array // index of SEVERITIES
  readonly valueAtRisk: Float64Array // Money
  readonly orderedSince: Int32Array // EpochDay, NO_DAY: not
  readonly wonBack: Float64Array // Money; NaN: counted on no alert, or on another
  /** By alert; nothing was ever logged about the customers of all others. */
  readonly followUps: ReadonlyMap<number, AlertFollowUp>
}

/** Alerts as columns; `FollowedAlert` says what each holds, and `readAlert` reads one. */
export interface AlertColumns extends CountedAlerts {
  readonly tierBefore: Uint8Array // index of TIERS
  readonly twiceGap: Int32Array // twice the usual gap in days; 0: not known
  readonly withinRhythm: Uint8Array
  readonly lastOrder: Int32Array // EpochDay
  readonly lastOrderMonthOnly: Uint8Array
  readonly periodsAsleep: Int32Array
  readonly returnsOnly: Uint8Array
  readonly trail: Uint8Array // TRAIL_LENGTH per alert, oldest first, TRAIL_UNKNOWN before the data
  /** How many of these the data have. */
  readonly trailLength: number
  readonly lastProducts: Int32Array // PRODUCTS_SHOWN per alert, index of `products`; -1: none
  readonly products: readonly string[]
  /** Days since an order are counted to this day. */
  readonly reference: EpochDay
}

/** How many of the products that were bought last are shown at most. */
export const PRODUCTS_SHOWN = 3
