import { company, type LineDraft } from '../build-company.ts'

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
