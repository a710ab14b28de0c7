import { NO_DAY } from '../calendar.ts'
import type { PersonIndex } from '../company/salespeople.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { numberAt } from '../stepped-numbers.ts'

/** What the lines of a period that name a person add up to. */
export interface NamedSales {
  readonly sales: Money
  /** Sum of known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
}

/**
 * Sales and margin of the lines of a period by the person that each line names, over the customers of
 * the view, whoever owns them. Lines that name nobody are UNASSIGNED's, so that all add up to the sales
 * of the customers.
 */
export function sumNamedLines(opened: PeriodView): ReadonlyMap<PersonIndex, NamedSales> {
  return rememberNamed(opened.company, subjectOf(opened.view), () => addUpNamed(opened))
}

/** Kept, so that cut-offs can be moved. */
const rememberNamed = createMemory<ReadonlyMap<PersonIndex, NamedSales>>(4)

function addUpNamed({
  company,
  period,
  isMember,
}: PeriodView): ReadonlyMap<PersonIndex, NamedSales> {
  const { ledger, asOf = NO_DAY } = company
  const until = Math.min(period.last, asOf)
  const sums = new Map<PersonIndex, { sales: Money; margin: Money; marginSales: Money }>()
  for (let customer = 0; customer < isMember.length; customer += 1) {
    if (isMember[customer] === 0) continue
    for (
      let at = (ledger.start[customer + 1] ?? 0) - 1;
      at >= (ledger.start[customer] ?? 0);
      at -= 1
    ) {
      const day = ledger.day[at] ?? NO_DAY
      if (day > until) continue
      if (day < period.first) break // sorted by day: all earlier ones are before the period too
      const person = ledger.person[at] ?? UNASSIGNED
      let own = sums.get(person)
      if (own === undefined) {
        own = { sales: 0, margin: 0, marginSales: 0 }
        sums.set(person, own)
      }
      const margin = ledger.margin.of(at)
      own.sales += numberAt(ledger.amount, at)
      if (Number.isNaN(margin)) continue
      own.margin += margin
      own.marginSales += numberAt(ledger.amount, at)
    }
  }
  return sums
}
