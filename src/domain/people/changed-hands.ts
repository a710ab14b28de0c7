import type { EpochDay } from '../calendar.ts'
import { firstNamed } from '../customer/salesperson-history.ts'
import type { Money } from '../money.ts'
import { entriesOf, latestEntries } from '../periods/period-table.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { TrailMark } from '../tiers/trail.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { isKnown, measureOf, ownerIn } from '../tiers/tiers.ts'

/** A customer whose owner in the period is another than in the period before. */
export interface ChangedHands {
  readonly customer: CustomerIndex
  /** '' = unassigned, as in `to`. */
  readonly from: string
  readonly to: string
  /** The first sale line of the period that names the new owner. */
  readonly day: EpochDay
  /** '·' where it is excluded. */
  readonly tier: TrailMark
  /** The measure in the period, and in the one before. */
  readonly value: Money
  readonly valueBefore: Money
}

/** Customers that go the same way, from one person to another. */
export interface HandPair {
  readonly from: string
  readonly to: string
  readonly customers: number
  /** Sum of the measure in the period. */
  readonly value: Money
}

/**
 * The customers of the view that changed hands since the period before: known then, and owned by
 * somebody else ('Unassigned' is a group like any other). Each stands here once, with both people.
 *
 * @returns those with the most money in either period first, then by key; none in the first period.
 */
export function findChangedHands(opened: PeriodView): readonly ChangedHands[] {
  const { company, view, period, before } = opened
  if (before === undefined || period.state === 'gap') return []
  const { tiers } = tiersIn(opened, period)
  return rememberHands(company, subjectOf(view), () => findHands(opened, before)).map((hands) => ({
    ...hands,
    tier: TIERS[tiers[hands.customer] ?? -1] ?? '·',
  }))
}

/** What no rule has a say in. Kept, so that cut-offs can be moved. */
type Hands = Omit<ChangedHands, 'tier'>

const rememberHands = createMemory<readonly Hands[]>(2)

function findHands(opened: PeriodView, before: PeriodInfo): readonly Hands[] {
  const { company, line, view, period, latest, isMember } = opened
  const { table } = line
  const { names } = company.people
  const latestBefore = latestEntries(table, before.index)
  const entriesBefore = entriesOf(table, before.index)
  const found: Hands[] = []
  for (let customer = 0; customer < latest.length; customer += 1) {
    const newest = latest[customer] ?? -1
    const newestBefore = latestBefore[customer] ?? -1
    if (isMember[customer] === 0 || !isKnown(company, before, customer, newestBefore)) continue
    const to = ownerIn(company, table, customer, newest)
    const from = ownerIn(company, table, customer, newestBefore)
    if (from === to) continue
    found.push({
      customer,
      from: names[from] ?? '',
      to: names[to] ?? '',
      day: firstNamed(opened, customer, to, table.period[newest] ?? period.index),
      value: measureOf(table, view.measure, entryNow(opened, customer)),
      valueBefore: measureOf(table, view.measure, entriesBefore[customer] ?? -1),
    })
  }
  const weight = ({ value, valueBefore }: Hands) => Math.max(value, valueBefore)
  return found.toSorted((x, y) => weight(y) - weight(x) || x.customer - y.customer)
}

/**
 * Who looks after customers now instead of their owner in the period: by the customer file, a newer
 * line, or a handover set in Rules. Most customers first, then in the order of the customers' keys.
 */
export function findHandedOn(opened: PeriodView): readonly HandPair[] {
  return rememberHandedOn(opened.company, subjectOf(opened.view), () => pairHandedOn(opened))
}

const rememberHandedOn = createMemory<readonly HandPair[]>(4)

function pairHandedOn(opened: PeriodView): readonly HandPair[] {
  const { company, line, view, period, latest, isMember } = opened
  const handed: Pick<ChangedHands, 'from' | 'to' | 'value'>[] = []
  for (let customer = 0; customer < latest.length; customer += 1) {
    const newest = latest[customer] ?? -1
    if (isMember[customer] === 0 || !isKnown(company, period, customer, newest)) continue
    const from = company.people.names[ownerIn(company, line.table, customer, newest)] ?? ''
    const to = company.currentOwner[customer] ?? ''
    if (from === to) continue
    handed.push({
      from,
      to,
      value: measureOf(line.table, view.measure, entryNow(opened, customer)),
    })
  }
  return pairUp(handed)
}

/** Counts and sums customers by who had them and who has them: most customers first. */
export function pairUp(
  handed: readonly Pick<ChangedHands, 'from' | 'to' | 'value'>[],
): readonly HandPair[] {
  const pairs: Mutable<HandPair>[] = [] // equal ones stay as they came
  const byFrom = new Map<string, Map<string, Mutable<HandPair>>>()
  for (const { from, to, value } of handed) {
    const byTo = byFrom.get(from) ?? new Map<string, Mutable<HandPair>>()
    byFrom.set(from, byTo)
    let pair = byTo.get(to)
    if (pair === undefined) {
      pair = { from, to, customers: 0, value: 0 }
      byTo.set(to, pair)
      pairs.push(pair)
    }
    pair.customers += 1
    pair.value += value
  }
  return pairs.toSorted((x, y) => y.customers - x.customers || y.value - x.value)
}

type Mutable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] }
