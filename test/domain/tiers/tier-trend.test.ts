import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { tierTrend } from '../../../src/domain/tiers/tier-trend.ts'
import { companies, views } from '../random-company.ts'

describe('tierTrend', () => {
  it('is what the rows of a report add up to', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const opened = openView(subject, asked)
        if (opened.period.state === 'gap') return
        const { columns } = computeTierReport(subject, asked)
        const values = [0, 0, 0]
        const customers = [0, 0, 0]
        let asleep = 0
        for (const [row, tier] of columns.tier.entries()) {
          if (tier < values.length) {
            values[tier]! += columns.value[row]!
            customers[tier]! += 1
          } else asleep += 1
        }
        expect(tierTrend(opened)(opened.period)).toEqual({ values, customers, asleep })
      }),
      { numRuns: 300 },
    )
  })
})
