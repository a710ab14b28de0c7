import type { Money } from '../domain/money.ts'
import type { TierColumns, TierReport } from '../domain/reports.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'

/** Customers of one tier on a person's pages, in the order of the list. */
export interface TierListGroup {
  readonly tier: Tier
  readonly rows: readonly number[]
  readonly value: Money
}

/** The pages of one person, or of everyone together. */
export interface TierListPages {
  /** '' = unassigned; undefined = everyone. */
  readonly owner: string | undefined
  /** Groups that are not empty, A first. */
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
 */
export function tierListPages(
  report: TierReport,
  rows: Int32Array,
  people: readonly string[],
): readonly TierListPages[] {
  const { columns, owners, salesperson } = report
  if (salesperson !== undefined) return [pagesOf(report, salesperson, Array.from(rows))]

  const rowsByOwner = new Map<string, number[]>()
  for (const row of rows) {
    const owner = owners[columns.owner[row] ?? -1] ?? ''
    const own = rowsByOwner.get(owner)
    if (own === undefined) rowsByOwner.set(owner, [row])
    else own.push(row)
  }
  const named = [...rowsByOwner.keys()].some((owner) => owner !== '')
  if (!named) return [pagesOf(report, undefined, Array.from(rows))]
  const place = new Map(people.map((person, index) => [person, index]))
  const rank = (owner: string) => (owner === '' ? Infinity : (place.get(owner) ?? people.length))
  return [...rowsByOwner]
    .toSorted(([x], [y]) => rank(x) - rank(y))
    .map(([owner, own]) => pagesOf(report, owner, own))
}

function pagesOf(
  { columns, before }: TierReport,
  owner: string | undefined,
  rows: readonly number[],
): TierListPages {
  const groups = TIERS.map((tier, code) => {
    const own = rows.filter((row) => columns.tier[row] === code)
    return { tier, rows: own, value: sum(columns.value, own) }
  })
  return {
    owner,
    groups: groups.filter((group) => group.rows.length > 0),
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
