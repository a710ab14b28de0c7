import { company, type LineDraft } from './build-company.ts'

/** What 43 customers of a published example bought, in thousands; 1,040 in all. */
export const PUBLISHED = [
  131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18, 17,
  17, 16, 16, 16, 15, 15, 13, 11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5,
]

/** The example as a company: each customer with one sale line in January 2025. */
export function publishedCompany() {
  return company(
    PUBLISHED.map((thousands, at): LineDraft => ({
      date: '2025-01-15',
      amount: thousands * 1000,
      id: `k${String(at + 1).padStart(2, '0')}`,
    })),
  )
}
