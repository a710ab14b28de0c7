import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Tier } from '../tiers/tier-rule.ts'
import type { EpochDay } from '../calendar.ts'
import type { TrailMark } from '../tiers/trail.ts'
import type { Money } from '../money.ts'
import type { AlertFollowUp } from '../follow-up/alert-follow-up.ts'

/** How urgent a D customer is, by its tier before it fell silent. */
export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** Severities, gravest first. Columns hold one as its index here. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
] as const satisfies readonly Severity[]

/** A D customer that has ordered before, for its current owner to wake. */
export interface Alert {
  readonly customer: CustomerIndex
  readonly severity: Severity
  /** The tier that the severity follows from: of the period that it is graded on. */
  readonly tierBefore: Tier
  /** Current owner; '' = unassigned. */
  readonly owner: string
  readonly lastOrder: EpochDay
  /** The last order's date is only a month, so there are no days since. */
  readonly lastOrderMonthOnly: boolean
  readonly daysSince: number | undefined
  readonly periodsAsleep: number
  /** Oldest first, this period last; fewer than six at the beginning of the data. */
  readonly trail: readonly TrailMark[]
  readonly valueAtRisk: Money
  /** Median days between distinct sale dates of the 12 months before; undefined under 4 dates. */
  readonly usualGap: number | undefined
  readonly withinRhythm: boolean
  /** Products bought on the last order's day, by amount; at most 3. */
  readonly lastProducts: readonly string[]
  /** First sale line after the period, if the data has one. */
  readonly orderedSince: EpochDay | undefined
  readonly returnsOnly: boolean
}

/** An alert, what was done about it, and what came of it. */
export interface FollowedAlert extends Alert {
  readonly followUp: AlertFollowUp
  /** The net sales that its order stands for, counted on this alert; defined at `wonBack`. */
  readonly wonBack: Money | undefined
}
