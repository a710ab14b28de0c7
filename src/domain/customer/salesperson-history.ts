import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Money } from '../money.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { numberAt } from '../stepped-numbers.ts'

/** Who owned a customer, from when on. */
export interface Ownership {
  readonly owner: string
  /** The first sale line that names this owner, in the period in which it came to own the customer. */
  readonly from: EpochDay
}

/** Whom a customer's lines name. */
export interface NamedSalesperson {
  /** '' = lines that name nobody. */
  readonly name: string
  readonly lines: number
  /** Sum of the lines' amounts. */
  readonly sales: Money
  readonly first: EpochDay
  readonly last: EpochDay
}

/** Who has looked after a customer, up to the end of a period. */
export interface SalespersonHistory {
  /** Newest first. Empty where no sale line names anybody. */
  readonly owners: readonly Ownership[]
  /** Largest sales first, then by name. They add up to the customer's sales. */
  readonly named: readonly NamedSalesperson[]
}

/**
 * A customer's owners, period by period (who owns it at a period's end is said in `ownerIn`), and whom
 * its lines name. Neighbouring periods with the same owner are one ownership.
 */
export function computeSalespersonHistory(
  opened: PeriodView,
  customer: CustomerIndex,
): SalespersonHistory {
  return { owners: ownerships(opened, customer), named: namedOnLines(opened, customer) }
}

function ownerships(opened: PeriodView, customer: CustomerIndex): readonly Ownership[] {
  const { company, line, latest } = opened
  const { table } = line
  const found: Ownership[] = []
  let previous = UNASSIGNED
  for (let entry = table.start[customer] ?? 0; entry <= (latest[customer] ?? -1); entry += 1) {
    const owner = table.owner[entry] ?? UNASSIGNED
    if (owner === UNASSIGNED || owner === previous) continue
    previous = owner
    const from = firstNamed(opened, customer, owner, table.period[entry] ?? 0)
    found.push({ owner: company.people.names[owner] ?? '', from })
  }
  return found.toReversed()
}

/**
 * The day of a customer's first sale line that names a person, from the beginning of a period on; the
 * period's first day where there is none.
 */
export function firstNamed(
  { company: { ledger }, line: { periods } }: PeriodView,
  customer: CustomerIndex,
  person: number,
  index: number,
): EpochDay {
  const since = periods.find((period) => period.index === index)?.first ?? NO_DAY
  for (let at = ledger.start[customer] ?? 0; at < (ledger.start[customer + 1] ?? 0); at += 1) {
    const day = ledger.day[at] ?? NO_DAY
    if (day >= since && ledger.person[at] === person && (ledger.amount.values[at] ?? 0) > 0)
      return day
  }
  return since
}

function namedOnLines(
  { company: { ledger, people, asOf = NO_DAY }, period }: PeriodView,
  customer: CustomerIndex,
): readonly NamedSalesperson[] {
  const until = Math.min(period.last, asOf)
  const byPerson = new Map<number, NamedSalesperson>()
  for (let at = ledger.start[customer] ?? 0; at < (ledger.start[customer + 1] ?? 0); at += 1) {
    const day = ledger.day[at] ?? NO_DAY
    if (day > until) break
    const person = ledger.person[at] ?? UNASSIGNED
    const own = byPerson.get(person)
    byPerson.set(person, {
      name: people.names[person] ?? '',
      lines: (own?.lines ?? 0) + 1,
      sales: (own?.sales ?? 0) + numberAt(ledger.amount, at),
      first: own?.first ?? day,
      last: day,
    })
  }
  // Salespeople stand in the order of their names.
  return [...byPerson]
    .toSorted(([x, { sales: salesX }], [y, { sales: salesY }]) => salesY - salesX || x - y)
    .map(([, named]) => named)
}
