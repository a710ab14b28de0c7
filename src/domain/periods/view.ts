import type { PeriodKey } from './period.ts'
import type { Measure, TierRule } from '../tiers/tier-rule.ts'

/** What a report is asked for: the part of the address that every screen shares. */
export interface View {
  /** Its form says whether months or quarters are meant. */
  readonly period: PeriodKey
  readonly measure: Measure
  readonly rule: TierRule
  /** Only the customers that this person owns in the period; '' = unassigned; undefined = everyone. */
  readonly salesperson: string | undefined
}
