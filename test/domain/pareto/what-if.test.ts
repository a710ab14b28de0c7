import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeWhatIf } from '../../../src/domain/pareto/what-if.ts'
import type { RangeView } from '../../../src/domain/periods/period-range.ts'
import { timeLine } from '../../../src/domain/periods/periods.ts'
import { TRAIL_UNKNOWN } from '../../../src/domain/tiers/trail.ts'
import { DEFAULT_RULE, TIERS, type TierRule } from '../../../src/domain/tiers/tier-rule.ts'
import { assignTiers } from '../../../src/domain/tiers/tiers.ts'
import { company, customer, type LineDraft } from '../build-company.ts'
import { PUBLISHED } from '../published-customers.ts'
import { companyOf, MAY } from './company-of-amounts.ts'

function rangeView(changes: Partial<RangeView> = {}): RangeView {
  return { range: MAY, measure: 'sales', rule: DEFAULT_RULE, salesperson: undefined, ...changes }
}

function rule(
  basis: TierRule['basis'],
  a: number,
  b: number,
  scope: TierRule['scope'] = 'company',
) {
  return { basis, a: a * 100, b: b * 100, scope }
}

const PEOPLE = ['', 'Li Na', 'Wang Wei'] as const

// Few distinct small amounts, so that ties and shares of exactly a cut-off do occur.
const drafts = fc.array(
  fc.record({
    id: fc.integer({ min: 1, max: 14 }).map(String),
    person: fc.constantFrom(...PEOPLE),
    amount: fc.integer({ min: -3, max: 12 }),
    date: fc.constantFrom('2025-05-03', '2025-05-20'),
  }),
  { maxLength: 40 },
)
const rules = fc
  .record({
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    scope: fc.constantFrom('company' as const, 'owner' as const),
    cuts: fc.constantFrom([20, 80], [80, 95], [1, 2], [50, 100], [33, 66]),
  })
  .map(({ basis, scope, cuts: [a = 1, b = 2] }) => rule(basis, a, b, scope))

/** Tiers in May as the tier list has them, by customer; D and unknown left out. */
function tiersInMay(built: ReturnType<typeof company>, of: TierRule): ReadonlyMap<number, string> {
  const line = timeLine(built, 'month')
  const may = line.periods.find(({ key }) => key === '2025-05')
  if (may === undefined) return new Map()
  const { tiers } = assignTiers(built, line, may, 'sales', of)
  return new Map(
    Array.from(tiers, (tier, index) => [index, TIERS[tier] ?? ''] as const).filter(
      ([index, tier]) => tiers[index] !== TRAIL_UNKNOWN && tier !== 'D',
    ),
  )
}

function counts(tiers: Iterable<string>): readonly number[] {
  const all = [...tiers]
  return ['A', 'B', 'C'].map((tier) => all.filter((other) => other === tier).length)
}

describe('computeWhatIf', () => {
  it.each([
    [rule('contribution', 55, 85), [14, 14, 15]],
    [rule('contribution', 70, 90), [22, 9, 12]],
    [rule('contribution', 80, 95), [25, 12, 6]],
    [rule('customers', 20, 80), [10, 27, 6]],
  ])('cuts the published example as under our rule of ties: %o', (tried, expected) => {
    const answer = computeWhatIf(companyOf(PUBLISHED), rangeView(), tried, Infinity)
    expect(answer.tiers.map((change) => change.tried.customers)).toEqual(expected)
    expect(answer.ends?.b.customers).toBe((expected[0] ?? 0) + (expected[1] ?? 0))
    expect(answer.tiers.reduce((sum, change) => sum + change.tried.value, 0)).toBe(10_400_000)
    const bars = Array.from(answer.barTiers, (tier) => TIERS[tier] ?? '')
    expect(counts(bars)).toEqual(expected)
  })

  it('gives the tiers of the tier list, now and tried, whatever the scopes', () => {
    fc.assert(
      fc.property(drafts, rules, rules, (lines, now, tried) => {
        const built = company(lines)
        const view = rangeView({ rule: now })
        const answer = computeWhatIf(built, view, tried, Infinity)
        const before = tiersInMay(built, now)
        const after = tiersInMay(built, tried)
        expect(answer.tiers.map((change) => change.now.customers)).toEqual(counts(before.values()))
        expect(answer.tiers.map((change) => change.tried.customers)).toEqual(counts(after.values()))
        const expected = [...before.keys()].filter(
          (index) => before.get(index) !== after.get(index),
        )
        expect(answer.moving.customers).toBe(expected.length)
        expect([...answer.moves.customer].toSorted((x, y) => x - y)).toEqual(expected)
        for (let row = 0; row < answer.moves.length; row += 1) {
          const index = answer.moves.customer[row] ?? -1
          expect(TIERS[answer.moves.tierNow[row] ?? 3]).toBe(before.get(index))
          expect(TIERS[answer.moves.tierTried[row] ?? 3]).toBe(after.get(index))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('adds up over people, and to the moves', () => {
    fc.assert(
      fc.property(drafts, rules, rules, (lines, now, tried) => {
        const built = company(lines)
        const view = rangeView({ rule: now })
        const whole = computeWhatIf(built, view, tried, Infinity)
        const parts = PEOPLE.map((salesperson) =>
          computeWhatIf(built, { ...view, salesperson }, tried, Infinity),
        )
        const total = (of: (part: typeof whole) => number) =>
          parts.reduce((sum, part) => sum + of(part), 0)
        for (const at of [0, 1, 2]) {
          const value = (answer: typeof whole) => answer.tiers[at]?.tried.value ?? 0
          const people = whole.people.reduce((sum, person) => sum + (person.tried[at] ?? 0), 0)
          expect(total(value)).toBe(value(whole))
          expect(people).toBe(whole.tiers[at]?.tried.customers)
        }
        expect(total(({ moving }) => moving.customers)).toBe(whole.moving.customers)
        expect(total(({ moving }) => moving.value)).toBe(whole.moving.value)
        expect(whole.moves.measure.reduce((sum, value) => sum + value, 0)).toBe(whole.moving.value)
      }),
    )
  })

  it('lists the largest of those who move, and counts them all', () => {
    const built = companyOf(PUBLISHED)
    const answer = computeWhatIf(built, rangeView(), rule('customers', 10, 80), 2)
    expect(answer.moving).toEqual({ customers: 5, value: (39 + 37 + 34 + 28 + 28) * 10_000 })
    expect([...answer.moves.customer]).toEqual([customer(built, 'k006'), customer(built, 'k007')])
    expect(answer.people).toEqual([{ owner: '', now: [10, 27, 6], tried: [5, 32, 6], moving: 5 }])
  })

  it('cuts by both bases at the tried cut-offs', () => {
    const answer = computeWhatIf(companyOf(PUBLISHED), rangeView(), rule('customers', 80, 95), 0)
    const customers = (sums: readonly { readonly customers: number }[]) =>
      sums.map((sum) => sum.customers)
    expect(customers(answer.byBasis.contribution)).toEqual([25, 12, 6])
    expect(customers(answer.byBasis.customers)).toEqual([37, 5, 1])
  })

  it('says of a longer range what becomes of the newest period', () => {
    const lines: LineDraft[] = [
      { id: '1', date: '2025-04-02', amount: 90 },
      { id: '2', date: '2025-04-02', amount: 50 },
      { id: '3', date: '2025-05-02', amount: 40 },
      { id: '4', date: '2025-05-02', amount: 10 },
    ]
    const range = { from: '2025-04', to: '2025-05' }
    const built = company(lines)
    const answer = computeWhatIf(built, rangeView({ range }), rule('customers', 60, 80), 9)
    expect(answer.tiers.map((change) => change.tried.customers)).toEqual([3, 1, 0])
    expect(answer.newest).toEqual({ period: '2025-05', now: [1, 1, 0], tried: [2, 0, 0] })
    expect(computeWhatIf(built, rangeView(), rule('customers', 60, 80), 9).newest).toBeUndefined()
  })

  it('has no common ends where each owner is cut by itself on one curve', () => {
    const built = company([
      { id: '1', date: '2025-05-02', amount: 90, person: 'Li Na' },
      { id: '2', date: '2025-05-02', amount: 10, person: 'Wang Wei' },
    ])
    const tried = rule('customers', 50, 80, 'owner')
    const answer = computeWhatIf(built, rangeView(), tried, 9)
    expect(answer.ends).toBeUndefined()
    expect(answer.tiers.map((change) => change.tried.customers)).toEqual([2, 0, 0])
    const own = computeWhatIf(built, rangeView({ salesperson: 'Wang Wei' }), tried, 9)
    expect(own.ends?.a).toEqual({ customers: 1, share: 1 })
  })

  it('answers for nobody', () => {
    const answer = computeWhatIf(company([]), rangeView(), DEFAULT_RULE, 9)
    expect(answer.tiers.map((change) => change.tried)).toEqual(
      (['A', 'B', 'C'] as const).map((tier) => ({
        tier,
        customers: 0,
        value: 0,
        share: undefined,
      })),
    )
    expect(answer.people).toEqual([])
  })
})
