/**
 * The shapes of the reports: small, structured-cloneable answers that the page shows, prints and
 * exports. What each figure means is said where it is computed.
 */
import type { EpochDay } from './calendar.ts'
import type { Money } from './money.ts'
import type {
  CustomerField,
  FieldFilter,
  FieldKey,
  FieldSummary,
} from './company/customer-fields.ts'
import type { FileReading, LineTotal } from './company/order-lines.ts'
import type { AlertColumns } from './alerts/alert-columns.ts'
import type { AlertFollowUp } from './follow-up/alert-follow-up.ts'
import type { PeriodInfo, PeriodKey } from './periods/period.ts'
import type { Measure, Tier, TierRule } from './tiers/tier-rule.ts'

/** Position of a customer in the company's {@link CustomerDirectory}. */
export type CustomerIndex = number

/** Names and contacts of all customers, by {@link CustomerIndex}. Sent once for each load of data. */
export interface CustomerDirectory {
  /** Stable identity: the folded id, or the folded name where there is no id. */
  readonly keys: readonly string[]
  /** Id as written; '' where the customer has none. */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly contacts: readonly string[]
  readonly phones: readonly string[]
  /** The created date of customer files; NO_DAY: they give none, NEVER: in no customer file. */
  readonly listedFrom: Int32Array // EpochDay
  /** Region, industry and all else that customer files say. */
  readonly fields: readonly CustomerField[]
  /** Other names the customer appeared under, joined by a line feed, to be found by search. */
  readonly otherNames: readonly string[]
}

/** What the frame of the cockpit needs to know about the loaded data. */
export interface CompanyReport {
  /** Grows with every change of data or settings; part of the key of every other report. */
  readonly revision: number
  readonly lines: number
  readonly customers: number
  /** Files in force, oldest first. */
  readonly fileNames: readonly string[]
  /** How order files were read where they did not say so themselves; for the head of what is printed. */
  readonly readings: readonly FileReading[]
  readonly firstDay: EpochDay | undefined
  readonly dataTo: EpochDay | undefined
  readonly asOf: EpochDay | undefined
  /** Lines dated after the as-of date: in no period yet. */
  readonly future: LineTotal
  /** Whether any line has a margin. */
  readonly hasMargin: boolean
  /** From the first period with a line to the one that holds the as-of date, gaps included. */
  readonly months: readonly PeriodInfo[]
  readonly quarters: readonly PeriodInfo[]
  /** The newest complete month (quarter) with lines, else the open one. */
  readonly openMonth: PeriodKey | undefined
  readonly openQuarter: PeriodKey | undefined
  /** Everyone who owns a customer in some period or is named on a line; '' = unassigned; sorted. */
  readonly salespeople: readonly string[]
  readonly excludedCustomers: number
  /** What customer files say beside names, to filter and group by; empty without such a file. */
  readonly fields: readonly FieldSummary[]
}

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

/** The key figures by name; each is defined at `computeKeyFigures`. */
export type KeyFigureName =
  | 'sales'
  | 'margin'
  | 'marginRate'
  | 'orders'
  | 'orderingCustomers'
  | 'averageOrderValue'
  | 'salesPerCustomer'
  | 'orderFrequency'
  | 'repurchaseRate'
  | 'retention'
  | 'reactivated'
  | 'lost'

/** A key figure; undefined where its divisor is 0 or its period is a gap. Money in Money, rates as ratios. */
export interface KeyFigure {
  readonly name: KeyFigureName
  readonly value: number | undefined
  readonly before: number | undefined
  readonly yearBefore: number | undefined
  /** The 12 calendar periods up to this one, oldest first. */
  readonly trend: readonly (number | undefined)[]
}

/** One tier's customers and money. */
export interface TierSummary {
  readonly tier: Tier
  readonly customers: number
  readonly customersBefore: number | undefined
  /** Sum of the measure. */
  readonly value: Money
  /** value / total of all tiers; undefined where the total is not positive. */
  readonly share: number | undefined
  readonly sales: Money
  /** Sum of known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
  /** The measure (for D: the number of customers) in the 12 periods up to this one, oldest first. */
  readonly trend: readonly (number | undefined)[]
}

/** What a customer did to the change of sales; defined at `computeChange`. */
export type ChangePart = 'new' | 'back' | 'bought-more' | 'bought-less' | 'lost'

/** Why the measure changed against the period before; the parts add up exactly. */
export interface ChangeOfSales {
  readonly before: Money
  readonly after: Money
  /** In the order new, back, bought more, bought less, lost; amounts add up to after - before. */
  readonly parts: readonly {
    readonly part: ChangePart
    readonly customers: number
    readonly amount: Money
  }[]
  /** Excluded customers' part of the change, which completes the sum. */
  readonly excluded: Money
}

/** How urgent a D customer is, by its tier before it fell silent. */
export type Severity = 'critical' | 'high' | 'medium' | 'low'
/** Severities, gravest first. Columns hold one as its index here. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
] as const satisfies readonly Severity[]

/** A tier of an earlier period, or '·' before the customer was known. */
export type TrailMark = Tier | '·'

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

/** Alerts of one person, or of another group of them. Open, done, recovered and came back add up to them. */
export interface AlertSummary {
  readonly owner: string
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly alerts: number
  readonly valueAtRisk: Money
  /** How many have ordered since: recovered or came back. */
  readonly orderedSince: number
  /** How many have a contact that counts for them; see `followUpOf`. */
  readonly contacted: number
  /** How many wait for an order and were not put away. */
  readonly open: number
  /** How many were put away without an order. */
  readonly done: number
  readonly recovered: number
  readonly cameBack: number
  /** Sums of what was won back; see `wonBack`. */
  readonly recoveredMoney: Money
  readonly cameBackMoney: Money
}

/** 'first': nothing before it to compare with; 'open': no alerts before the period is complete. */
export type NoAlerts = 'first' | 'open' | 'gap'

/**
 * The D alerts of a period. Alerts are addressed to current owners: a view's salesperson takes the
 * alerts addressed to that person, whoever owned the customers in the period.
 */
export interface AlertReport extends ReportHead {
  readonly none: NoAlerts | undefined
  /** The period whose tiers give the severity: `before`, or an earlier one where quiet ones are passed over. */
  readonly gradedOn: PeriodInfo | undefined
  /** The periods of the trails, oldest first. */
  readonly trailPeriods: readonly PeriodInfo[]
  /** By severity, then those outside their rhythm first, then value at risk, then key. */
  readonly alerts: AlertColumns
  /** One per current owner with alerts, largest value at risk first. */
  readonly bySalesperson: readonly AlertSummary[]
  readonly total: AlertSummary
  /** In an open period: last period's customers who had ordered by the same day then and have not now. */
  readonly notYet:
    | { readonly customers: number; readonly byThen: number; readonly byNow: number }
    | undefined
}

/** A report of alerts without the alerts themselves. */
export type AlertTotals = Omit<AlertReport, 'alerts'>

/** All that the first screen shows. */
export interface OverviewReport extends ReportHead {
  readonly keyFigures: readonly KeyFigure[]
  readonly tiers: readonly TierSummary[]
  readonly knownCustomers: number
  readonly change: ChangeOfSales | undefined
  /** The period's alerts, as on the alerts screen for the same view. */
  readonly alerts: Omit<AlertReport, keyof ReportHead | 'alerts'>
  /** What came of the period's alerts, by the owner then, as on the scoreboard for the same view. */
  readonly recovery: {
    readonly bySalesperson: readonly AlertSummary[]
    readonly total: AlertSummary
  }
  /** The five to call first: the head of the alerts that no order has closed and nobody has put away. */
  readonly callFirst: readonly FollowedAlert[]
  /** Customers of tier A before that are D now, and their value at risk. */
  readonly lostA: { readonly customers: number; readonly valueAtRisk: Money }
}

/** What became of a customer's tier since the period before; defined at `movementOf`. */
export type Movement = 'new' | 'back' | 'lost' | 'up' | 'down' | 'same' | 'none'

/** Columns hold a movement as its index here; 'none' in the first period, and for a D that was not known before. */
export const MOVEMENTS = [
  'new',
  'back',
  'lost',
  'up',
  'down',
  'same',
  'none',
] as const satisfies readonly Movement[]

/** Marks in the column of trails: an index of TIERS, or this for 'not known yet'. */
export const TRAIL_UNKNOWN = 4

/** How many periods a trail shows. */
export const TRAIL_LENGTH = 6

/**
 * One row for each known, not excluded customer, as columns: entry i of every column belongs to row
 * i. Rows stand by tier, then measure, largest first, then customer key.
 */
export interface TierColumns {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly tier: Uint8Array // index of TIERS
  readonly tierBefore: Uint8Array // index of TIERS, TRAIL_UNKNOWN: not known
  readonly movement: Uint8Array // index of MOVEMENTS
  readonly trail: Uint8Array // TRAIL_LENGTH per row, oldest first, TRAIL_UNKNOWN before the data
  readonly owner: Int32Array // index of TierReport.owners
  readonly value: Float64Array // Money: the measure
  readonly valueBefore: Float64Array // Money; NaN in the first period
  readonly sales: Float64Array // Money
  readonly margin: Float64Array // Money; NaN: no line with a margin
  readonly marginSales: Float64Array // Money: sales of the lines with a margin
  readonly share: Float64Array // ratio; NaN for D and where the measure is not positive
  readonly cumulativeShare: Float64Array // ratio; NaN as share
  readonly rank: Int32Array // 0: none (D)
  readonly orders: Int32Array
  readonly products: Int32Array // distinct products bought or sampled in the period
  readonly lastOrder: Int32Array // EpochDay, NO_DAY: never
  readonly daysSince: Int32Array // -1: none
  /** Smallest increase that, all others unchanged, gives the better tier; NaN for A and D. */
  readonly toNext: Float64Array // Money
  /** What the customer could lose and stay in its tier; NaN for C and D. */
  readonly aboveBelow: Float64Array // Money
  readonly severity: Uint8Array // index of SEVERITIES for D with an alert, 4: churned, 5: prospect, 6: none
  readonly returnsOnly: Uint8Array // 1: returns and no sale in the period
}

/** Every known customer of a view that is not excluded, with tier and figures. */
export interface TierReport extends ReportHead {
  readonly columns: TierColumns
  readonly owners: readonly string[]
  /** The periods of the trail, oldest first; fewer than six at the beginning of the data. */
  readonly trailPeriods: readonly PeriodInfo[]
  readonly summaries: readonly TierSummary[]
  /** Total of the measure over all tiers. */
  readonly total: Money
}

/** A column of the tier list that it can be sorted by. */
export type TierSortKey =
  | 'rank'
  | 'customer'
  | 'salesperson'
  | 'value'
  | 'change'
  | 'cumulativeShare'
  | 'share'
  | 'orders'
  | 'averageOrderValue'
  | 'marginRate'
  | 'products'
  | 'lastOrder'
  | 'distance'

/** Which rows of a tier report are wanted; empty lists and text: all. */
export interface TierListFilter {
  readonly tiers: readonly Tier[] // empty: all
  readonly movements: readonly Movement[] // empty: all
  readonly text: string // in id, names, salesperson; folded
}

/** What the rows of a tier list are put together by: 'salesperson', or a field of customer files. */
export type TierGrouping = FieldKey

/** By what rows are sorted. */
export interface TierListSort {
  readonly key: TierSortKey
  readonly descending: boolean
  /** Put together by this first, and sorted within; undefined: not. */
  readonly groupBy?: TierGrouping | undefined
}

/** Which rows of a {@link TierReport} to show, in which order, and what they add up to. */
export interface TierList {
  /** Row numbers of the report's columns. Sorted by rank they stay grouped by tier. */
  readonly rows: Int32Array
  /** Totals of what is filtered, per tier and in all. */
  readonly groups: readonly TierTotal[]
  readonly total: Omit<TierTotal, 'tier'>
  /** The parts that the rows are put together in, where `groupBy` asks for it. */
  readonly sections?: readonly TierSection[] | undefined
  /** Rows per tier before the filter on tier (other filters applied), for the tier buttons. */
  readonly countByTier: Readonly<Record<Tier, number>>
  readonly countByMovement: Readonly<Record<Movement, number>>
}

/** What the rows of one tier add up to; `share` is undefined where there is no positive total. */
export interface TierTotal {
  readonly tier: Tier
  readonly customers: number
  readonly value: Money
  /** Of the total of the whole report. */
  readonly share: number | undefined
}

/** Rows of a tier list that share a salesperson or a value of a field. */
export interface TierSection extends Omit<TierTotal, 'tier'> {
  /** '' = unassigned, or no value. */
  readonly name: string
  /** Position of its first row in the list. */
  readonly start: number
  readonly customersByTier: Readonly<Record<Tier, number>>
}

/** Why a customer has its tier. */
export interface TierReason extends ReportHead {
  readonly customer: CustomerIndex
  /** An excluded customer has no tier, nor has one that is not known yet; `tier` is D for both. */
  readonly standing: 'tiered' | 'excluded' | 'unknown'
  readonly owner: string
  readonly tier: Tier
  readonly value: Money
  readonly valueBefore: Money | undefined
  readonly rank: number | undefined
  /** Customers with a larger measure, out of all ordering customers (of the scope). */
  readonly customersAhead: number
  readonly orderingCustomers: number
  /** The ratio that is held against the cut-offs; undefined for D and for a measure that is not positive. */
  readonly ahead: number | undefined
  readonly cumulativeShare: number | undefined
  readonly share: number | undefined
  readonly toNext: { readonly tier: Tier; readonly amount: Money } | undefined
  readonly aboveBelow: { readonly tier: Tier; readonly amount: Money } | undefined
  /** The measure below which it would fall into the tier below: value - aboveBelow. */
  readonly neighbours: readonly {
    readonly customer: CustomerIndex
    readonly rank: number
    readonly tier: Tier
    readonly value: Money
  }[]
  /** The 12 periods up to this one, oldest first. */
  readonly history: readonly {
    readonly period: PeriodInfo
    readonly value: Money | undefined
    readonly tier: TrailMark
  }[]
  readonly otherRules: readonly {
    readonly rule: TierRule
    readonly measure: Measure
    readonly tier: Tier
  }[]
  readonly lastOrder: EpochDay | undefined
  readonly lastOrderMonthOnly: boolean
  readonly daysSince: number | undefined
  readonly orders: number
  readonly returnsOnly: boolean
  readonly alert: Alert | undefined
}
