import type { Company } from '../company/company.ts'
import { gatherNumbers } from '../gather.ts'
import { sortDescending } from '../number-order.ts'
import { UNASSIGNED, type PersonIndex } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import { openRange, type RangeView } from '../periods/period-range.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { addUpMeasures, applyRule, countTo, type SortedMeasures } from '../tiers/ranking.ts'
import type { Scope, TierRule } from '../tiers/tier-rule.ts'

/** Ordering customers by measure, largest first; equal ones by key. */
export interface RankedGroup extends SortedMeasures {
  /** The customer at each place. */
  readonly customers: Int32Array // CustomerIndex
  /** Sum of all measures, those that are not positive among them. */
  readonly net: Money
}

/** Customers who ordered in a range and are not excluded, sorted once, for every rule. */
export interface RankedCustomers {
  readonly all: RankedGroup
  /** By owner at the end of the range, in the order of names; unassigned last. */
  readonly byOwner: ReadonlyMap<PersonIndex, RankedGroup>
  /** Per customer of the company its owner. */
  readonly owner: Int32Array // PersonIndex
}

/** What a view is about, and among whom these customers are ranked. */
export interface RankedView {
  readonly shown: RankedCustomers
  /** Everyone, whatever the view's salesperson and fields. */
  readonly ranked: RankedCustomers
}

/** The smallest measure that gives A, and the smallest that gives A or B; Infinity: none does. */
export interface TierBorders {
  readonly leastA: Money
  readonly leastB: Money
}

const rememberRanked = createMemory<RankedCustomers>(8)

/** Ranks the customers of a view who ordered in its range; the rule of the view plays no part. */
export function rankView(company: Company, view: RangeView): RankedView {
  return {
    shown: rankMembers(company, view),
    ranked: rankMembers(company, { ...view, salesperson: undefined, only: undefined }),
  }
}

function rankMembers(company: Company, view: RangeView): RankedCustomers {
  const key = JSON.stringify([view.range, view.measure, view.salesperson, view.only])
  return rememberRanked(company, key, () => {
    const { ordering, measure, owner } = openRange(company, view)
    // Customers are numbered in the order of their keys.
    const sorted = sortDescending(ordering, measure)
    return { all: toGroup(sorted, measure), byOwner: splitByOwner(sorted, measure, owner), owner }
  })
}

function toGroup(customers: Int32Array, measure: Float64Array): RankedGroup {
  const measures = gatherNumbers(measure, customers)
  const net = measures.reduce((sum, value) => sum + value, 0)
  return { ...addUpMeasures(measures), customers, net }
}

function splitByOwner(
  sorted: Int32Array,
  measure: Float64Array,
  owner: Int32Array,
): ReadonlyMap<PersonIndex, RankedGroup> {
  const customersByOwner = new Map<PersonIndex, CustomerIndex[]>()
  for (const customer of sorted) {
    const person = owner[customer] ?? UNASSIGNED
    const own = customersByOwner.get(person)
    if (own === undefined) customersByOwner.set(person, [customer])
    else own.push(customer)
  }
  // People are numbered in the order of their names, and nobody is below all of them.
  const lastIfNobody = (person: PersonIndex): number => (person === UNASSIGNED ? Infinity : person)
  return new Map(
    [...customersByOwner]
      .toSorted(([x], [y]) => lastIfNobody(x) - lastIfNobody(y))
      .map(([person, own]) => [person, toGroup(Int32Array.from(own), measure)]),
  )
}

/**
 * Where the tiers of each owner's customers end under a rule: at the same measures for all where the
 * company is ranked together, at the owner's own where each is ranked by itself. Found by binary search.
 */
export function bordersByOwner(
  { all, byOwner }: RankedCustomers,
  rule: TierRule,
): ReadonlyMap<PersonIndex, TierBorders> {
  const company = applyRule(all, rule)
  return new Map(
    Array.from(byOwner, ([person, group]) => [
      person,
      rule.scope === 'owner' ? applyRule(group, rule) : company,
    ]),
  )
}

/**
 * Whether the tiers of a view's customers follow each other when these are sorted by measure: all are
 * cut at the same measures.
 */
export function isCutAtOnce({ shown }: RankedView, scope: Scope): boolean {
  return scope === 'company' || shown.byOwner.size <= 1
}

/** Places of a group at which its tiers end: A before `a`, B before `b`, C from there on. */
export interface TierEnds {
  readonly a: number
  readonly b: number
}

/** How many customers of a group are in A, and how many in A or B. */
export function endsOf(group: RankedGroup, { leastA, leastB }: TierBorders): TierEnds {
  return { a: countTo(group, leastA), b: countTo(group, leastB) }
}
