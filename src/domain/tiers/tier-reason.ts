import { alertsOf } from '../alerts/alert-report.ts'
import { daysSinceOrder } from '../alerts/alerts.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { trendPeriods } from '../overview/key-figures.ts'
import { entryOf } from '../periods/period-table.ts'
import { entryNow, openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import { countAhead, sumAhead, type Ranking } from './ranking.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { placeOf } from './places.ts'
import { PRESETS, TIERS, type Measure, type Scope, type Tier, type TierRule } from './tier-rule.ts'
import {
  assignTiers,
  isKnown,
  isOrdering,
  measureOf,
  ownerIn,
  rankingOf,
  TIER_D,
  type PeriodTiers,
} from './tiers.ts'
import type { View } from '../periods/view.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { Money } from '../money.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { TrailMark } from './trail.ts'
import type { Alert } from '../alerts/alert.ts'

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

const NEIGHBOURS_AHEAD = 3
const NEIGHBOURS_BEHIND = 2

/**
 * Why a customer has its tier: its place, the distances to the tiers beside it, its history, and what
 * other rules would say. A customer need not be among the view's.
 *
 * @param log - What was done about it: an alert that was logged stands as it did then.
 */
export function computeTierReason(
  company: Company,
  view: View,
  customer: CustomerIndex,
  log: FollowUpLog = NO_FOLLOW_UPS,
): TierReason {
  const opened = openView(company, view)
  const { line, period, before, latest } = opened
  const { table } = line
  const newest = latest[customer] ?? -1
  const entry = entryNow(opened, customer)
  const tiers = tiersIn(opened, period)
  const owner = ownerIn(company, table, customer, newest)
  const lastOrder = table.lastSale[newest] ?? NO_DAY
  const lastOrderMonthOnly = table.lastSaleMonthOnly[newest] === 1
  const entryBefore = before === undefined ? undefined : entryOf(table, customer, before.index)
  const head = reportHead(opened)
  return {
    ...head,
    customer,
    standing: standingOf(opened, customer),
    owner: company.people.names[owner] ?? '',
    tier: tierNow(tiers, customer),
    value: measureOf(table, view.measure, entry),
    valueBefore:
      entryBefore === undefined ? undefined : measureOf(table, view.measure, entryBefore),
    ...explainPlace(opened, tiers, customer),
    history: trendPeriods(line, period.index).flatMap((info) => {
      if (info === undefined) return []
      const { tiers: tiersThen } = tiersIn(opened, info)
      const value = measureOf(table, view.measure, entryOf(table, customer, info.index))
      return {
        period: info,
        value: info.state === 'gap' ? undefined : value,
        tier: info.state === 'gap' ? ('·' as const) : (TIERS[tiersThen[customer] ?? -1] ?? '·'),
      }
    }),
    otherRules: judgeByOtherRules(
      opened,
      view.measure === 'margin' || head.marginCover?.enough === true,
      customer,
    ),
    lastOrder: lastOrder === NO_DAY ? undefined : lastOrder,
    lastOrderMonthOnly,
    daysSince: daysSinceOrder(period, lastOrder, lastOrderMonthOnly),
    orders: table.orders[entry] ?? 0,
    returnsOnly: (table.returnLines[entry] ?? 0) > 0 && !isOrdering(table, entry),
    alert: alertsOf(opened, log)(customer),
  }
}

function standingOf(
  { company, period, latest }: PeriodView,
  customer: CustomerIndex,
): TierReason['standing'] {
  if (!isKnown(company, period, customer, latest[customer] ?? -1)) return 'unknown'
  return company.isExcluded[customer] === 1 ? 'excluded' : 'tiered'
}

function tierNow({ tiers }: PeriodTiers, customer: CustomerIndex): Tier {
  return TIERS[tiers[customer] ?? -1] ?? 'D'
}

type Place = Pick<
  TierReason,
  | 'rank'
  | 'customersAhead'
  | 'orderingCustomers'
  | 'ahead'
  | 'cumulativeShare'
  | 'share'
  | 'toNext'
  | 'aboveBelow'
  | 'neighbours'
>

function explainPlace(opened: PeriodView, tiers: PeriodTiers, customer: CustomerIndex): Place {
  const { company, line, view, latest } = opened
  const owner = ownerIn(company, line.table, customer, latest[customer] ?? -1)
  const ranking = rankingOf(tiers, view.rule, owner)
  const tier = tiers.tiers[customer] ?? TIER_D
  const orderingCustomers = ranking?.measures.length ?? 0
  if (ranking === undefined || tier >= TIER_D) {
    return { ...NO_PLACE, customersAhead: orderingCustomers, orderingCustomers }
  }
  const measure = measureOf(line.table, view.measure, entryNow(opened, customer))
  const place = placeOf(ranking, measure)
  const hasShare = measure > 0
  return {
    rank: place.rank,
    customersAhead: place.rank - 1,
    orderingCustomers,
    ahead: hasShare ? aheadOf(ranking, measure) : undefined,
    cumulativeShare: hasShare ? place.cumulativeShare : undefined,
    share: hasShare ? place.share : undefined,
    toNext: distance(place.toNext, TIERS[tier - 1]),
    aboveBelow: distance(place.aboveBelow, TIERS[tier + 1]),
    neighbours: findNeighbours(opened, tiers, ranking, customer),
  }
}

const NO_PLACE = {
  rank: undefined,
  ahead: undefined,
  cumulativeShare: undefined,
  share: undefined,
  toNext: undefined,
  aboveBelow: undefined,
  neighbours: [],
} as const

/** What is held against the cut-offs, as a ratio for display; tiers never follow from it. */
function aheadOf(ranking: Ranking, measure: number): number {
  return ranking.rule.basis === 'customers'
    ? countAhead(ranking, measure) / ranking.measures.length
    : sumAhead(ranking, measure) / ranking.total
}

function distance(amount: number, tier: Tier | undefined): TierReason['toNext'] {
  return Number.isNaN(amount) || tier === undefined ? undefined : { tier, amount }
}

/** The customers ranked just ahead and just behind, with the customer itself among them. */
function findNeighbours(
  opened: PeriodView,
  tiers: PeriodTiers,
  ranking: Ranking,
  customer: CustomerIndex,
): TierReason['neighbours'] {
  const { company, line, view, latest } = opened
  const { table } = line
  const valueOf = (other: CustomerIndex): number =>
    measureOf(table, view.measure, entryNow(opened, other))
  const ranked: CustomerIndex[] = []
  for (const [other, tier] of tiers.tiers.entries()) {
    if (tier >= TIER_D) continue
    const owner = ownerIn(company, table, other, latest[other] ?? -1)
    if (rankingOf(tiers, view.rule, owner) === ranking) ranked.push(other)
  }
  const sorted = ranked.toSorted((x, y) => valueOf(y) - valueOf(x) || x - y)
  const place = sorted.indexOf(customer)
  return sorted
    .slice(Math.max(place - NEIGHBOURS_AHEAD, 0), place + NEIGHBOURS_BEHIND + 1)
    .map((other) => ({
      customer: other,
      rank: 1 + countAhead(ranking, valueOf(other)),
      tier: tierNow(tiers, other),
      value: valueOf(other),
    }))
}

/**
 * Every ready-made rule but the one in force, by each measure, the rule in force by the other measure,
 * and the other scope. Margin is asked only where it is known for enough of the period's sales.
 */
function judgeByOtherRules(
  { company, line, period, view }: PeriodView,
  hasMargin: boolean,
  customer: CustomerIndex,
): TierReason['otherRules'] {
  const { rule, measure } = view
  const presets = Object.values(PRESETS)
    .filter(({ basis, a, b }) => basis !== rule.basis || a !== rule.a || b !== rule.b)
    .map((preset) => ({ ...preset, scope: rule.scope }))
  const otherMeasure: Measure = measure === 'sales' ? 'margin' : 'sales'
  const otherScope: Scope = rule.scope === 'owner' ? 'company' : 'owner'
  const others = [
    ...presets.map((preset) => ({ rule: preset, measure })),
    ...(hasMargin ? [rule, ...presets].map((one) => ({ rule: one, measure: otherMeasure })) : []),
    { rule: { ...rule, scope: otherScope }, measure },
  ]
  return others.map((other) => ({
    ...other,
    tier: tierNow(assignTiers(company, line, period, other.measure, other.rule), customer),
  }))
}
