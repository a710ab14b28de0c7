import type { Money } from '../domain/money.ts'
import type { TierColumns } from '../domain/tiers/tier-columns.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'

/** Customers of one tier, or of one section of the list, on a person's pages, in the order of the list. */
export interface TierListGroup {
  /** undefined where the list is put together by something else. */
  readonly tier: Tier | undefined
  /** The section's name as it is shown; '' for a tier. */
  readonly name: string
  readonly rows: readonly number[]
  readonly value: Money
}

/** The pages of one person, or of everyone together. */
export interface TierListPages {
  /** '' = unassigned; undefined = everyone. */
  readonly owner: string | undefined
  /** Groups that are not empty: tiers, A first, or sections in the order of the list. */
  readonly groups: readonly TierListGroup[]
  readonly customers: number
  readonly value: Money
  /** Of the same customers in the period before; undefined in the first period. */
  readonly valueBefore: Money | undefined
  readonly customersByTier: Readonly<Record<Tier, number>>
  /** How many of these customers had the tier in the period before; undefined in the first period. */
  readonly customersByTierBefore: Readonly<Record<Tier, number>> | undefined
}

/**
 * Cuts the rows of a tier list into pages: one person's where the report is one person's, else each
 * owner by themselves, in the order of `people` with unassigned last. A company in which nobody is
 * named has one set of pages. Within a tier the rows keep the order of the list.
 *
 * @param sectionOf - The name of each row's section, where the list is put together by a field.
 */
export function tierListPages(
  report: TierReport,
  rows: Int32Array,
  people: readonly string[],
  sectionOf?: (row: number) => string,
): readonly TierListPages[] {
  const { columns, owners, salesperson } = report
  const pages = (owner: string | undefined, own: readonly number[]): TierListPages =>
    pagesOf(report, owner, own, groupsOf(report, own, sectionOf))
  if (salesperson !== undefined) return [pages(salesperson, Array.from(rows))]

  const rowsByOwner = new Map<string, number[]>()
  for (const row of rows) {
    const owner = owners[columns.owner[row] ?? -1] ?? ''
    const own = rowsByOwner.get(owner)
    if (own === undefined) rowsByOwner.set(owner, [row])
    else own.push(row)
  }
  const named = [...rowsByOwner.keys()].some((owner) => owner !== '')
  if (!named) return [pages(undefined, Array.from(rows))]
  const place = new Map(people.map((person, index) => [person, index]))
  const rank = (owner: string) => (owner === '' ? Infinity : (place.get(owner) ?? people.length))
  return [...rowsByOwner]
    .toSorted(([x], [y]) => rank(x) - rank(y))
    .map(([owner, own]) => pages(owner, own))
}

function groupsOf(
  { columns }: TierReport,
  rows: readonly number[],
  sectionOf: ((row: number) => string) | undefined,
): readonly TierListGroup[] {
  if (sectionOf !== undefined) {
    const rowsByName = new Map<string, number[]>()
    for (const row of rows) {
      const name = sectionOf(row)
      const own = rowsByName.get(name)
      if (own === undefined) rowsByName.set(name, [row])
      else own.push(row)
    }
    return [...rowsByName].map(([name, own]) => ({
      tier: undefined,
      name,
      rows: own,
      value: sum(columns.value, own),
    }))
  }
  return TIERS.map((tier, code) => {
    const own = rows.filter((row) => columns.tier[row] === code)
    return { tier, name: '', rows: own, value: sum(columns.value, own) }
  }).filter((group) => group.rows.length > 0)
}

function pagesOf(
  { columns, before }: TierReport,
  owner: string | undefined,
  rows: readonly number[],
  groups: readonly TierListGroup[],
): TierListPages {
  return {
    owner,
    groups,
    customers: rows.length,
    value: sum(columns.value, rows),
    valueBefore: before === undefined ? undefined : sum(columns.valueBefore, rows),
    customersByTier: countByTier(columns.tier, rows),
    customersByTierBefore: before === undefined ? undefined : countByTier(columns.tierBefore, rows),
  }
}

function sum(column: Float64Array, rows: readonly number[]): Money {
  return rows.reduce((total, row) => total + (column[row] ?? 0), 0)
}

function countByTier(
  column: TierColumns['tier'],
  rows: readonly number[],
): Readonly<Record<Tier, number>> {
  const counts = { A: 0, B: 0, C: 0, D: 0 }
  for (const row of rows) {
    const tier = TIERS[column[row] ?? -1]
    if (tier !== undefined) counts[tier] += 1
  }
  return counts
}
