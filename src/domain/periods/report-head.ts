import type { Money } from '../money.ts'
import type { PeriodInfo } from './period.ts'
import type { Measure, TierRule } from '../tiers/tier-rule.ts'
import type { FieldFilter } from '../company/customer-fields.ts'

/** Facts about the measure of a period: margin may be known for a part of sales only. */
export interface MarginCover {
  /** Sales of the lines with a margin, and of all lines, over the same customers. */
  readonly known: Money
  readonly sales: Money
  /** known / sales is at least 95 %, so tiers by margin are offered. */
  readonly enough: boolean
}

/** What every report of a period says about itself. */
export interface ReportHead {
  readonly period: PeriodInfo
  /** The nearest earlier period that is not a gap. */
  readonly before: PeriodInfo | undefined
  /** The same period a year before, if it has lines. */
  readonly yearBefore: PeriodInfo | undefined
  readonly measure: Measure
  readonly rule: TierRule
  readonly salesperson: string | undefined
  /** The customers, by what customer files say of them; undefined = all. */
  readonly only?: readonly FieldFilter[] | undefined
  readonly marginCover: MarginCover | undefined
  /** Excluded customers, out of tiers and in the totals. */
  readonly excluded: { readonly customers: number; readonly value: Money }
}
