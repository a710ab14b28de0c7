import type { Handover } from './company-settings.ts'
import { foldText } from '../fold-text.ts'
import type { Ledger } from './ledger.ts'
import { newestText } from './newest-text.ts'
import type { CustomerIndex } from './customer-directory.ts'
import { UNASSIGNED, type PersonIndex } from './salespeople.ts'

/**
 * The salesperson of a customer's newest sale line that names one, among lines of that customer: of
 * several named on that day the one with the larger sum of sale lines, then the first in code-point
 * order. Returns and lines with amount 0 name nobody here.
 *
 * @param from - First line, `to` the line after the last one; sorted by day.
 */
export function newestSalesperson(ledger: Ledger, from: number, to: number): PersonIndex {
  const { day, person } = ledger
  let line = to - 1
  while (line >= from && !namesSeller(ledger, line)) line -= 1
  if (line < from) return UNASSIGNED
  const newest = day[line]
  const only = person[line] ?? UNASSIGNED
  for (line -= 1; line >= from && day[line] === newest; line -= 1) {
    if (person[line] !== only && namesSeller(ledger, line)) return amongSeveral(ledger, from, to)
  }
  return only
}

/** Whether a line is a sale line and names a person. */
function namesSeller({ amount, person }: Ledger, line: number): boolean {
  return (amount.values[line] ?? 0) > 0 && person[line] !== UNASSIGNED
}

function amongSeveral(ledger: Ledger, from: number, to: number): PersonIndex {
  const personOfSale = (line: number): PersonIndex =>
    namesSeller(ledger, line) ? (ledger.person[line] ?? UNASSIGNED) : UNASSIGNED
  const lines = { day: ledger.day, amount: ledger.amount.values }
  return newestText(lines, from, to, personOfSale, (x, y) => x - y)
}

/**
 * The current owner of a customer before any handover: the customer file's salesperson, else the one
 * named on the newest sale line of all, those dated in the future included.
 */
export function ownerOnFile(
  ledger: Ledger,
  listedPerson: Int32Array,
  customer: CustomerIndex,
): PersonIndex {
  const listed = listedPerson[customer] ?? UNASSIGNED
  if (listed !== UNASSIGNED) return listed
  return newestSalesperson(ledger, ledger.start[customer] ?? 0, ledger.start[customer + 1] ?? 0)
}

/**
 * Who takes over a person's customers, by folded name; '' stands for 'unassigned'. Chains are followed
 * (who left hands on what was handed over), a circle ends with the one before it closes: two people
 * who hand over to each other swap customers. Where one person is named twice the later line counts.
 */
export function followHandovers(handovers: readonly Handover[]): (name: string) => string {
  const toByFrom = new Map(handovers.map(({ from, to }) => [foldText(from), to]))
  return (name) => {
    const visited = new Set([foldText(name)])
    let at = name
    for (;;) {
      const next = toByFrom.get(foldText(at))
      if (next === undefined || visited.has(foldText(next))) return at
      visited.add(foldText(next))
      at = next
    }
  }
}
