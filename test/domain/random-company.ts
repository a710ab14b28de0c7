import * as fc from 'fast-check'
import type { Company } from '../../src/domain/company/company.ts'
import type { View } from '../../src/domain/periods/view.ts'
import { company, view, type LineDraft } from './build-company.ts'

const PEOPLE = ['Ann', 'Bob', '']
const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-05']

/**
 * A line of one of few customers, with few distinct amounts: ties, returns, samples, returns that gain
 * margin, orders without a date but the month, and a gap in April all occur.
 */
const lines: fc.Arbitrary<LineDraft> = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map((at) => `K${at}`),
  date: fc
    .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 }))
    .map(([month, at]) => `${month}-${String(at).padStart(2, '0')}`),
  amount: fc.integer({ min: -3, max: 9 }),
  margin: fc.integer({ min: -2, max: 4 }),
  person: fc.constantFrom(...PEOPLE),
  product: fc.constantFrom('pump', 'valve', 'seal', 'hose', ''),
  isMonthOnly: fc.constantFrom(false, false, false, true),
})

/** A small company of which much is unusual, some of its customers excluded or without any line. */
export const companies: fc.Arbitrary<Company> = fc
  .record({
    drafts: fc.array(lines, { minLength: 1, maxLength: 60 }),
    excluded: fc.subarray(['k1', 'k2', 'k3']),
    churnedAfter: fc.constantFrom(1, 2, 12),
    quiet: fc.subarray(['2025-02', '2025-03']),
  })
  .map(({ drafts, ...settings }) =>
    company(drafts, {
      ...settings,
      records: [
        { id: 'K2', name: 'Listed', salesperson: 'Cy' },
        { id: 'K20', name: 'Never ordered', salesperson: 'Bob' },
        { id: 'K21', name: 'Listed later', created: 20_130 }, // 11 February 2025
      ],
    }),
  )

/** A view of such a company, of any of its months, of a gap or outside the data, and under any rule. */
export const views: fc.Arbitrary<View> = fc
  .record({
    period: fc.constantFrom(...MONTHS, '2025-04', '2025-Q1', '2025-Q2', '2024-12', '2025-09'),
    measure: fc.constantFrom('sales' as const, 'margin' as const),
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    scope: fc.constantFrom('company' as const, 'owner' as const),
    cuts: fc.constantFrom([2000, 8000], [8000, 9500], [5000, 10_000], [3333, 6667]),
    salesperson: fc.constantFrom(undefined, undefined, ...PEOPLE),
  })
  .map(({ period, measure, basis, scope, cuts: [a = 1, b = 2], salesperson }) =>
    view(period, { measure, salesperson, rule: { basis, a, b, scope } }),
  )
