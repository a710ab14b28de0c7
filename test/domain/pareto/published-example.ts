import { company, type LineDraft } from '../build-company.ts'

/** The published example: what 43 customers bought in a year, in thousands; 1,040 in all. */
export const PUBLISHED = [
  131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18, 17,
  17, 16, 16, 16, 15, 15, 13, 11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5,
]

/** A company in which each amount is one customer's sales in May 2025. */
export function companyOf(amounts: readonly number[], draft: Partial<LineDraft> = {}) {
  return company(
    amounts.map((amount, at) => ({
      date: '2025-05-10',
      id: `K${String(at + 1).padStart(3, '0')}`,
      amount,
      ...draft,
    })),
  )
}

export const MAY = { from: '2025-05', to: '2025-05' }
