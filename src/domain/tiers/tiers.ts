import { NEVER } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { entriesIn, type EntryIndex, type PeriodTable } from '../periods/period-table.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { TimeLine } from '../periods/periods.ts'
import { applyRule, sortMeasures, tierOf, type Ranking, type SortedMeasures } from './ranking.ts'
import { createMemory } from '../remember.ts'
import { TRAIL_UNKNOWN, type CustomerIndex } from '../reports.ts'
import { UNASSIGNED, type PersonIndex } from '../company/salespeople.ts'
import { TIERS, type Measure, type TierRule } from './tier-rule.ts'

/** The tiers of all customers in one period. */
export interface PeriodTiers {
  /** Per customer: index of TIERS; TRAIL_UNKNOWN: not known in the period, or excluded. */
  readonly tiers: Uint8Array
  /** By owner where the rule is for each owner's customers, else one for all. */
  readonly rankings: ReadonlyMap<PersonIndex, Ranking>
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
): Ranking | undefined {
  return rankings.get(rule.scope === 'owner' ? owner : UNASSIGNED)
}

const rememberTiers = createMemory<PeriodTiers>(96)

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
  const tiers = knownAsleep(company, table, period)
  const column = measure === 'sales' ? table.sales : table.margin
  const rankings = new Map<PersonIndex, Ranking>()
  for (const [group, { entries, sorted }] of orderingGroups(
    company,
    table,
    period,
    measure,
    rule,
  )) {
    const ranking = applyRule(sorted, rule)
    rankings.set(group, ranking)
    for (const entry of entries) {
      tiers[table.customer[entry] ?? -1] = TIERS.indexOf(tierOf(ranking, column[entry] ?? 0))
    }
  }
  return { tiers, rankings }
}

/** The ordering customers of a period that are ranked together, under whatever cut-offs. */
interface OrderingGroup {
  readonly entries: Int32Array // EntryIndex
  readonly sorted: SortedMeasures
}

const rememberGroups = createMemory<ReadonlyMap<PersonIndex, OrderingGroup>>(28)

/** By owner where the rule is for each owner's customers, else one for all; none where nobody orders. */
function orderingGroups(
  company: Company,
  table: PeriodTable,
  { key, index }: PeriodInfo,
  measure: Measure,
  { scope }: TierRule,
): ReadonlyMap<PersonIndex, OrderingGroup> {
  return rememberGroups(company, `${key} ${measure} ${scope}`, () => {
    const ordering = entriesIn(table, index).filter(
      (entry) => isOrdering(table, entry) && company.isExcluded[table.customer[entry] ?? -1] !== 1,
    )
    const entriesByOwner = new Map<PersonIndex, EntryIndex[]>()
    for (const entry of ordering) {
      const customer = table.customer[entry] ?? -1
      const owner = scope === 'owner' ? ownerIn(company, table, customer, entry) : UNASSIGNED
      const own = entriesByOwner.get(owner)
      if (own === undefined) entriesByOwner.set(owner, [entry])
      else own.push(entry)
    }
    return new Map(
      Array.from(entriesByOwner, ([owner, own]) => {
        const entries = Int32Array.from(own)
        const measures = Float64Array.from(entries, (entry) => measureOf(table, measure, entry))
        return [owner, { entries, sorted: sortMeasures(measures) }]
      }),
    )
  })
}

/** D for everyone who is known in a period and not excluded, as if nobody ordered in it. */
function knownAsleep(
  { profiles: { listedFrom }, isExcluded }: Company,
  { start, period }: PeriodTable,
  { index, last }: PeriodInfo,
): Uint8Array {
  const tiers = new Uint8Array(isExcluded.length).fill(TRAIL_UNKNOWN)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (isExcluded[customer] === 1) continue
    const first = start[customer] ?? 0
    const hasLine = first < (start[customer + 1] ?? 0) && (period[first] ?? 0) <= index
    if (hasLine || (listedFrom[customer] ?? NEVER) <= last) tiers[customer] = TIER_D
  }
  return tiers
}
