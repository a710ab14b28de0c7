import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryNow, openView, tiersIn } from '../../../src/domain/periods/period-view.ts'
import { sortByTier } from '../../../src/domain/tiers/tier-rows.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { measureOf } from '../../../src/domain/tiers/tiers.ts'
import { companies, views } from '../random-company.ts'

describe('sortByTier', () => {
  it('stands by tier, then measure, then customer, as if all were compared', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const opened = openView(subject, asked)
        const { tiers } = tiersIn(opened, opened.period)
        const valueOf = (customer: number) =>
          measureOf(opened.line.table, asked.measure, entryNow(opened, customer))
        const compared = [...tiers.keys()]
          .filter((customer) => opened.isMember[customer] === 1 && tiers[customer]! < TIERS.length)
          .toSorted((x, y) => tiers[x]! - tiers[y]! || valueOf(y) - valueOf(x) || x - y)
        expect([...sortByTier(opened)]).toEqual(compared)
      }),
      { numRuns: 300 },
    )
  })
})
