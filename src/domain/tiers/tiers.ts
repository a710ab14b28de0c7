import { countStarts, distribute } from '../buckets.ts'
import { NEVER, NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { gatherIntegers, gatherNumbers } from '../gather.ts'
import type { Money } from '../money.ts'
import { sortDescending } from '../number-order.ts'
import { periodOf } from '../periods/period-calendar.ts'
import { entriesIn, type EntryIndex, type PeriodTable } from '../periods/period-table.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { TimeLine } from '../periods/periods.ts'
import { addUpMeasures, applyRule, countTo, type Ranking, type SortedMeasures } from './ranking.ts'
import { createMemory } from '../remember.ts'
import { TRAIL_UNKNOWN } from './trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { UNASSIGNED, type PersonIndex } from '../company/salespeople.ts'
import { TIERS, type Measure, type TierRule } from './tier-rule.ts'

/** The tiers of all customers in one period. */
export interface PeriodTiers {
  /** Per customer: index of TIERS; TRAIL_UNKNOWN: not known in the period, or excluded. */
  readonly tiers: Uint8Array
  /** By owner where the rule is for each owner's customers, else one for all. */
  readonly rankings: ReadonlyMap<PersonIndex, EntryRanking>
}

/** The ordering customers that are ranked together, each as its entry of the period. */
export interface EntryRanking extends Ranking {
  /** Largest measure first, equal ones by customer. */
  readonly entries: Int32Array // EntryIndex
}

/** The tier D as columns hold it. */
export const TIER_D = TIERS.indexOf('D')

/** Whether a customer is known in a period: listed by its end, or with any line up to it. */
export function isKnown(
  company: Company,
  period: PeriodInfo,
  customer: CustomerIndex,
  latestEntry: EntryIndex,
): boolean {
  return latestEntry >= 0 || (company.profiles.listedFrom[customer] ?? NEVER) <= period.last
}

/**
 * The owner of a customer in a period: the salesperson named on its newest sale line up to the
 * period's end that names one, else the customer file's, else nobody.
 */
export function ownerIn(
  company: Company,
  table: PeriodTable,
  customer: CustomerIndex,
  latestEntry: EntryIndex,
): PersonIndex {
  const owner = table.owner[latestEntry] ?? UNASSIGNED
  return owner === UNASSIGNED ? (company.profiles.person[customer] ?? UNASSIGNED) : owner
}

/** The measure of an entry; a line without a margin counts as none in margin. */
export function measureOf(table: PeriodTable, measure: Measure, entry: EntryIndex): Money {
  return (measure === 'sales' ? table.sales[entry] : table.margin[entry]) ?? 0
}

/** Whether an entry has a sale line, so that its customer is an ordering one in its period. */
export function isOrdering(table: PeriodTable, entry: EntryIndex): boolean {
  return (table.saleLines[entry] ?? 0) > 0
}

/** The ranking that a customer stands in. */
export function rankingOf(
  { rankings }: PeriodTiers,
  rule: TierRule,
  owner: PersonIndex,
): EntryRanking | undefined {
  return rankings.get(rule.scope === 'owner' ? owner : UNASSIGNED)
}

const rememberTiers = createMemory<PeriodTiers>(48)

/**
 * Gives every known customer of a period its tier: A, B or C by its place among the ordering
 * customers, D where it has no sale line in the period. Excluded customers have none.
 */
export function assignTiers(
  company: Company,
  { table }: TimeLine,
  period: PeriodInfo,
  measure: Measure,
  rule: TierRule,
): PeriodTiers {
  const key = [period.key, measure, rule.basis, rule.a, rule.b, rule.scope].join(' ')
  return rememberTiers(company, key, () => computeTiers(company, table, period, measure, rule))
}

function computeTiers(
  company: Company,
  table: PeriodTable,
  period: PeriodInfo,
  measure: Measure,
  rule: TierRule,
): PeriodTiers {
  const tiers = knownAsleep(company, table, period).slice()
  const rankings = rankPeriod(company, table, period, measure, rule)
  for (const ranking of rankings.values()) setTiers(tiers, table, ranking)
  return { tiers, rankings }
}

/**
 * The rankings of a period, as {@link PeriodTiers} has them, without the tier of every customer. Under
 * new cut-offs only the places at which tiers end are looked for.
 */
export function rankPeriod(
  company: Company,
  table: PeriodTable,
  period: PeriodInfo,
  measure: Measure,
  rule: TierRule,
): PeriodTiers['rankings'] {
  const rankings = new Map<PersonIndex, EntryRanking>()
  for (const [owner, group] of orderingGroups(company, table, period, measure, rule)) {
    rankings.set(owner, { ...group, ...applyRule(group, rule) })
  }
  return rankings
}

/** The places of a ranking at which A, B and C end. */
export function tierEnds(ranking: Ranking): readonly [number, number, number] {
  const { leastA, leastB, measures } = ranking
  return [countTo(ranking, leastA), countTo(ranking, leastB), measures.length]
}

function setTiers(tiers: Uint8Array, { customer }: PeriodTable, ranking: EntryRanking): void {
  const { entries } = ranking
  let place = 0
  for (const [tier, end] of tierEnds(ranking).entries()) {
    for (; place < end; place += 1) tiers[customer[entries[place] ?? -1] ?? -1] = tier
  }
}

/** The ordering customers of a period that are ranked together, under whatever cut-offs. */
type OrderingGroup = SortedMeasures & Pick<EntryRanking, 'entries'>

/** The periods of a trend, by both measures or scopes, and again as many that were asked for before. */
const rememberGroups = createMemory<ReadonlyMap<PersonIndex, OrderingGroup>>(40)

/** By owner where the rule is for each owner's customers, else one for all; none where nobody orders. */
function orderingGroups(
  company: Company,
  table: PeriodTable,
  period: PeriodInfo,
  measure: Measure,
  { scope }: Pick<TierRule, 'scope'>,
): ReadonlyMap<PersonIndex, OrderingGroup> {
  return rememberGroups(company, `${period.key} ${measure} ${scope}`, () => {
    const column = measure === 'sales' ? table.sales : table.margin
    const toGroup = (entries: Int32Array): OrderingGroup => ({
      entries,
      ...addUpMeasures(gatherNumbers(column, entries)),
    })
    if (scope === 'owner') {
      const ranked = rankedEntries(company, table, period, measure)
      return new Map(
        Array.from(splitByOwner(company, table, ranked), ([owner, own]) => [owner, toGroup(own)]),
      )
    }
    const ordering = orderingEntries(company, table, period)
    return ordering.length === 0
      ? new Map()
      : new Map([[UNASSIGNED, toGroup(sortDescending(ordering, column))]])
  })
}

function orderingEntries(company: Company, table: PeriodTable, { index }: PeriodInfo): Int32Array {
  const entries = entriesIn(table, index)
  const ordering = new Int32Array(entries.length)
  let length = 0
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? -1
    if (!isOrdering(table, entry)) continue
    if (company.isExcluded[table.customer[entry] ?? -1] === 1) continue
    ordering[length] = entry
    length += 1
  }
  return ordering.subarray(0, length)
}

/**
 * The entries of the ordering customers of a period that are not excluded, whoever owns them: largest
 * measure first, equal ones by customer.
 */
export function rankedEntries(
  company: Company,
  table: PeriodTable,
  period: PeriodInfo,
  measure: Measure,
): Int32Array {
  const groups = orderingGroups(company, table, period, measure, { scope: 'company' })
  return groups.get(UNASSIGNED)?.entries ?? new Int32Array(0)
}

/** Parts entries by the owner of their customer then; within a part they keep their order. */
function splitByOwner(
  company: Company,
  table: PeriodTable,
  entries: Int32Array,
): ReadonlyMap<PersonIndex, Int32Array> {
  const owners = entries.map((entry) => ownerIn(company, table, table.customer[entry] ?? -1, entry))
  const start = countStarts(owners, UNASSIGNED, company.people.names.length + 1)
  const parted = gatherIntegers(entries, distribute(owners, UNASSIGNED, start))
  const parts = new Map<PersonIndex, Int32Array>()
  for (let bucket = 0; bucket < start.length - 1; bucket += 1) {
    const own = parted.subarray(start[bucket] ?? 0, start[bucket + 1] ?? 0)
    if (own.length > 0) parts.set(bucket + UNASSIGNED, own)
  }
  return parts
}

/** The periods of a trend, and a few before it. */
const rememberAsleep = createMemory<Uint8Array>(16)

/**
 * D for everyone who is known in a period and not excluded, as if nobody ordered in it; TRAIL_UNKNOWN
 * for all others.
 */
export function knownAsleep(
  company: Company,
  table: PeriodTable,
  { key, index }: PeriodInfo,
): Uint8Array {
  return rememberAsleep(company, key, () => {
    const since = knownSince(company, table)
    const tiers = new Uint8Array(since.length)
    for (let customer = 0; customer < tiers.length; customer += 1) {
      tiers[customer] = (since[customer] ?? NEVER) <= index ? TIER_D : TRAIL_UNKNOWN
    }
    return tiers
  })
}

const rememberSince = createMemory<Int32Array>(2)

/** Per customer the first period in which it is known, see {@link isKnown}; NEVER where excluded. */
export function knownSince(company: Company, table: PeriodTable): Int32Array {
  const { isExcluded, profiles } = company
  const { start, period, calendar } = table
  return rememberSince(company, calendar.kind, () => {
    const since = new Int32Array(isExcluded.length).fill(NEVER)
    for (let customer = 0; customer < since.length; customer += 1) {
      if (isExcluded[customer] === 1) continue
      const first = start[customer] ?? 0
      const hasLine = first < (start[customer + 1] ?? 0)
      const listed = profiles.listedFrom[customer] ?? NEVER
      since[customer] = Math.min(
        hasLine ? (period[first] ?? NEVER) : NEVER,
        listed === NO_DAY || listed === NEVER ? listed : periodOf(calendar, listed),
      )
    }
    return since
  })
}
