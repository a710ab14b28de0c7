import type { Company } from './company.ts'
import type { CustomerDirectory } from './reports.ts'

/** Names and contacts of all customers. */
export function customerDirectory(_company: Company): CustomerDirectory {
  throw new Error('Not built yet')
}
