import type { EpochDay } from '../calendar.ts'

/** A period's name as in addresses: '2025-10' or '2025-Q4'. */
export type PeriodKey = string

/** What a company thinks in: calendar months, or quarters of three of them. */
export type PeriodKind = 'month' | 'quarter'

/** Number of a period on the time line; consecutive periods have consecutive numbers. */
export type PeriodIndex = number

/**
 * How days are cut into periods. A month starts on `firstDay` (1..28) and is named after the calendar
 * month in which it ends; a quarter is three such months.
 */
export interface PeriodCalendar {
  readonly kind: PeriodKind
  readonly firstDay: number
}

/** 'gap': no line in the data, so nothing is concluded from it. */
export type PeriodState = 'open' | 'complete' | 'gap'

/** A period, and what the data says of it. */
export interface PeriodInfo {
  readonly key: PeriodKey
  readonly index: PeriodIndex
  readonly first: EpochDay
  readonly last: EpochDay
  readonly state: PeriodState
  /** Whether `state` is what the user said, against what the as-of date says. */
  readonly stateIsUsers: boolean
  /** 'offered': far fewer ordering customers than usual; 'accepted': the user agrees that it is quiet. */
  readonly quiet: 'no' | 'offered' | 'accepted'
  /** The newest sale line in the period, if any. */
  readonly lastOrder: EpochDay | undefined
  /** Days since an order are counted to this day. */
  readonly reference: EpochDay
  readonly orderingCustomers: number
}

/** Consecutive periods of one kind, gaps among them; both ends are in it. */
export interface PeriodRange {
  readonly from: PeriodKey
  readonly to: PeriodKey
}
