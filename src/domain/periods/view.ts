import type { FieldFilter } from '../company/customer-fields.ts'
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
  /**
   * Only the customers that have, in every field named, one of its values; undefined = all. They keep
   * their company-wide ranks, as under a salesperson.
   */
  readonly only?: readonly FieldFilter[] | undefined
}

/**
 * What a view is about, whatever its rule: one text for all views that differ in their rule alone, by
 * which is kept what no rule has a say in.
 */
export function subjectOf({ period, measure, salesperson, only }: View): string {
  return JSON.stringify([period, measure, salesperson, only])
}

/** Whether a view, or one over a range, is about all customers. */
export function isOfEveryone({ salesperson, only }: Pick<View, 'salesperson' | 'only'>): boolean {
  return salesperson === undefined && only === undefined
}
