import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { computeWatchList } from '../../../src/domain/alerts/watch-list.ts'
import { computeWatchReport, WATCH_GROUPS } from '../../../src/domain/alerts/watch-report.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import { computeCustomerListReport } from '../../../src/domain/customer/customer-list-report.ts'
import { computeMovementReport } from '../../../src/domain/movement/movement-report.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { BY_SALESPERSON } from '../../../src/domain/people/grouping.ts'
import { computePeopleReport } from '../../../src/domain/people/people-report.ts'
import { subjectOf, type View } from '../../../src/domain/periods/view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { companies, views } from '../random-company.ts'
import { view } from '../build-company.ts'

function allReports(subject: Company, asked: View): unknown {
  const tiers = computeTierReport(subject, asked)
  return {
    tiers,
    overview: computeOverview(subject, asked),
    movement: computeMovementReport(subject, asked, tiers),
    alerts: computeAlertReport(subject, asked),
    watch: computeWatchReport(subject, asked),
    watched: WATCH_GROUPS.map((group) => computeWatchList(subject, asked, group, '')),
    customers: computeCustomerListReport(subject, asked),
    people: computePeopleReport(subject, asked, BY_SALESPERSON),
  }
}

describe('subjectOf', () => {
  it('tells views apart by all that they are about, and not by their rule', () => {
    const plain = view('2025-01')
    const rule = { ...plain.rule, a: 1 }
    expect(subjectOf({ ...plain, rule })).toBe(subjectOf(plain))
    const only = [{ field: 'region', values: ['East'] }]
    const others = [
      view('2025-02'),
      view('2025-01', { measure: 'margin' }),
      view('2025-01', { salesperson: '' }),
      view('2025-01', { only }),
    ]
    expect(new Set([plain, ...others].map(subjectOf)).size).toBe(others.length + 1)
  })

  it('names what no rule has a say in: reports are the same when other rules were asked for before', () => {
    fc.assert(
      fc.property(companies, fc.array(views, { maxLength: 2 }), views, (subject, others, asked) => {
        for (const other of others) allReports(subject, { ...asked, rule: other.rule })
        for (const other of others) allReports(subject, other)
        // What is kept is kept for a company: a copy has never been asked anything.
        expect(allReports(subject, asked)).toEqual(allReports({ ...subject }, asked))
      }),
      { numRuns: 40 },
    )
  })
})
