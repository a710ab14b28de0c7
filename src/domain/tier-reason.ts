import type { Company } from './company.ts'
import type { CustomerIndex, TierReason } from './reports.ts'
import type { View } from './view.ts'

/** Why a customer has its tier. */
export function computeTierReason(
  _company: Company,
  _view: View,
  _customer: CustomerIndex,
): TierReason {
  throw new Error('Not built yet')
}
