import { NEVER } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { entriesIn, type EntryIndex, type PeriodTable } from '../periods/period-table.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { TimeLine } from '../periods/periods.ts'
import { rankCustomers, tierOf, type Ranking } from './ranking.ts'
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
  const ordering = entriesIn(table, period.index).filter(
    (entry) => isOrdering(table, entry) && company.isExcluded[table.customer[entry] ?? -1] !== 1,
  )
  const groupOf = (entry: EntryIndex): PersonIndex =>
    rule.scope === 'owner'
      ? ownerIn(company, table, table.customer[entry] ?? -1, entry)
      : UNASSIGNED
  const measuresByGroup = new Map<PersonIndex, Money[]>()
  for (const entry of ordering) {
    const group = groupOf(entry)
    const measures = measuresByGroup.get(group)
    if (measures === undefined) measuresByGroup.set(group, [measureOf(table, measure, entry)])
    else measures.push(measureOf(table, measure, entry))
  }
  const rankings = new Map(
    Array.from(measuresByGroup, ([group, measures]) => [group, rankCustomers(measures, rule)]),
  )
  for (const entry of ordering) {
    const ranking = rankings.get(groupOf(entry))
    if (ranking === undefined) continue
    tiers[table.customer[entry] ?? -1] = TIERS.indexOf(
      tierOf(ranking, measureOf(table, measure, entry)),
    )
  }
  return { tiers, rankings }
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
