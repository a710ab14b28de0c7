import { NO_DAY } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import { firstSaleAfter } from './alerts.ts'
import { usualGaps } from './rhythm.ts'

/** By customer, what its lines say of when it orders. */
export interface CustomerRhythms {
  readonly twiceGap: Int32Array // twice the usual gap in days; 0: not known
  readonly orderedSince: Int32Array // EpochDay: first sale line after the period, NO_DAY: none yet
}

/** The period shown, and the one before. */
const rememberRhythms = createMemory<CustomerRhythms>(2)

/** When customers order, as a period has it. Kept: no rule for tiers has a say in it. */
export function customerRhythms({ company, period, latest }: PeriodView): CustomerRhythms {
  return rememberRhythms(company, period.key, () => {
    const { ledger, asOf = NO_DAY } = company
    const usualGap = usualGaps(ledger, period)
    const twiceGap = new Int32Array(latest.length)
    const orderedSince = new Int32Array(latest.length)
    for (let customer = 0; customer < latest.length; customer += 1) {
      twiceGap[customer] = usualGap(customer) ?? 0
      orderedSince[customer] = firstSaleAfter(ledger, customer, period.last, asOf) ?? NO_DAY
    }
    return { twiceGap, orderedSince }
  })
}
