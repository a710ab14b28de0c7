import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { comparedDay } from '../periods/compared-day.ts'
import { entriesOf } from '../periods/period-table.ts'
import { entryNow, type PeriodView } from '../periods/period-view.ts'
import type { AlertReport } from './alert-report.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isOrdering } from '../tiers/tiers.ts'
import { compareMembers, type WatchMember } from './watch-member.ts'
import { numberAt } from '../stepped-numbers.ts'

/**
 * Who is late in an open period: customers of the period before with a sale line by the same day then
 * and none in this period. Excluded customers are left out.
 *
 * @returns with the measure of their lines in the period before up to that day, largest first, then by
 *   customer key; undefined where the period is not open or has none before it.
 */
export function findNotYet(opened: PeriodView): readonly WatchMember[] | undefined {
  const members: WatchMember[] = []
  const isOpen = forEachCompared(opened, (customer, hadThen, hasNow, amount) => {
    if (hadThen && !hasNow) members.push({ customer, amount })
  })
  return isOpen ? members.toSorted(compareMembers) : undefined
}

/**
 * How many are late in an open period, as {@link findNotYet} has it; beside it, how many had a sale
 * line by that day of the period before, and how many have one now.
 */
export function countNotYet(
  opened: PeriodView,
  isWanted: (customer: CustomerIndex) => boolean,
): AlertReport['notYet'] {
  let customers = 0
  let byThen = 0
  let byNow = 0
  const isOpen = forEachCompared(opened, (customer, hadThen, hasNow) => {
    if (!isWanted(customer)) return
    if (hasNow) byNow += 1
    if (hadThen) byThen += 1
    if (hadThen && !hasNow) customers += 1
  })
  return isOpen ? { customers, byThen, byNow } : undefined
}

/** Visits every customer that is not excluded; false where there is nothing to compare. */
function forEachCompared(
  opened: PeriodView,
  visit: (customer: CustomerIndex, hadThen: boolean, hasNow: boolean, amount: Money) => void,
): boolean {
  const { company, line, view, period, before } = opened
  if (period.state !== 'open' || before === undefined) return false
  const day = comparedDay(period, before)
  const { ledger } = company
  const soldOn = (at: number): Money => numberAt(ledger.amount, at)
  const measureOf = view.measure === 'sales' ? soldOn : ledger.margin.of
  const entriesBefore = entriesOf(line.table, before.index)
  for (let customer = 0; customer < entriesBefore.length; customer += 1) {
    if (company.isExcluded[customer] === 1) continue
    const hasNow = isOrdering(line.table, entryNow(opened, customer))
    const ordered = isOrdering(line.table, entriesBefore[customer] ?? -1)
    const { hadSale, amount } = ordered
      ? boughtUpTo(company, measureOf, customer, before.first, day)
      : NOTHING
    visit(customer, hadSale, hasNow, amount)
  }
  return true
}

const NOTHING = { hadSale: false, amount: 0 } as const

function boughtUpTo(
  { ledger: { start, day, amount: sold } }: Company,
  measureOf: (line: number) => Money,
  customer: CustomerIndex,
  first: EpochDay,
  last: EpochDay,
): { readonly hadSale: boolean; readonly amount: Money } {
  let hadSale = false
  let amount: Money = 0
  for (let line = start[customer] ?? 0; line < (start[customer + 1] ?? 0); line += 1) {
    const at = day[line] ?? NO_DAY
    if (at > last) break
    if (at < first) continue
    if ((sold.values[line] ?? 0) > 0) hadSale = true
    const measure = measureOf(line)
    if (!Number.isNaN(measure)) amount += measure
  }
  return { hadSale, amount }
}
