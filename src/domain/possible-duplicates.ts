import type { Company } from './company.ts'
import type { CustomerIndex } from './reports.ts'

/** Two or more customers that may be one. */
export interface PossibleDuplicate {
  readonly reason: 'same-name' | 'leading-zeros'
  readonly customers: readonly CustomerIndex[]
}

/** Customers with one name under different ids, and ids that differ by leading zeros only. */
export function findPossibleDuplicates(_company: Company): readonly PossibleDuplicate[] {
  throw new Error('Not built yet')
}
