import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryNow, openView, tiersIn } from '../../../src/domain/periods/period-view.ts'
import { findTierRows, sortByTier } from '../../../src/domain/tiers/tier-rows.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { measureOf, TIER_D } from '../../../src/domain/tiers/tiers.ts'
import { companies, views } from '../random-company.ts'

describe('findTierRows', () => {
  it('holds who orders, then those asleep, each by measure, then customer, as if all were compared', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const opened = openView(subject, asked)
        const { tiers } = tiersIn(opened, opened.period)
        const valueOf = (customer: number) =>
          measureOf(opened.line.table, asked.measure, entryNow(opened, customer))
        const isAsleep = (customer: number) => Number(tiers[customer] === TIER_D)
        const compared = [...tiers.keys()]
          .filter((customer) => opened.isMember[customer] === 1 && tiers[customer]! < TIERS.length)
          .toSorted((x, y) => isAsleep(x) - isAsleep(y) || valueOf(y) - valueOf(x) || x - y)
        const { customer, ordering } = findTierRows(opened)
        expect([...customer]).toEqual(compared)
        expect(ordering).toBe(compared.filter((one) => isAsleep(one) === 0).length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('sortByTier', () => {
  it('puts rows together by tier and leaves them in their order within it', () => {
    expect([...sortByTier(Uint8Array.of(1, 0, 2, 1, 0))]).toEqual([1, 4, 0, 3, 2])
    expect([...sortByTier(Uint8Array.of())]).toEqual([])
  })
})
