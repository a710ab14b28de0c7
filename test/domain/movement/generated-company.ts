import * as fc from 'fast-check'
import type { Company } from '../../../src/domain/company/company.ts'
import { company, type LineDraft } from '../build-company.ts'

const MONTHS = ['2025-01', '2025-02', '2025-04', '2025-05'] // March is a gap
const IDS = Array.from({ length: 9 }, (_, at) => `k${at}`)

/** Small amounts, so that ties, zeros and returns occur in every tier. */
const LINE: fc.Arbitrary<LineDraft> = fc.record({
  id: fc.constantFrom(...IDS),
  date: fc.constantFrom(...MONTHS).map((month) => `${month}-10`),
  amount: fc.integer({ min: -4, max: 12 }),
  person: fc.constantFrom('', 'Ann', 'Bob'),
})

/** Companies of a few customers over four months with a gap; one customer may be excluded. */
export const COMPANIES: fc.Arbitrary<Company> = fc
  .tuple(fc.array(LINE, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([drafts, excludes]) => company(drafts, { excluded: excludes ? ['k0'] : [] }))
