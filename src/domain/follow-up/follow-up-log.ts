import type { EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { onDemand } from '../on-demand.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { LogEntry, WithdrawalEntry } from './log-entry.ts'

/** An entry that counts: no withdrawal, and not withdrawn. */
export type CountingEntry = Exclude<LogEntry, WithdrawalEntry>

/** The log laid on a company: the entries that count, by customer. */
export interface FollowUpLog {
  /** By day, then by the clock, then by id; oldest first. Customers without entries are absent. */
  readonly byCustomer: ReadonlyMap<CustomerIndex, readonly CountingEntry[]>
}

/** Nothing was ever logged. */
export const NO_FOLLOW_UPS: FollowUpLog = { byCustomer: new Map() }

/** All entries as they are kept, in any order. */
export interface LogBook {
  /** Grows with every change; tells one state of the book from another. */
  readonly revision: number
  readonly entries: readonly LogEntry[]
}

/** A book in which nothing was ever logged. */
export const EMPTY_LOG: LogBook = { revision: 0, entries: [] }

const remember = createMemory<FollowUpLog>(1)

/**
 * Lays the log on a company. Customers that are merged bring their entries to the one that they count
 * as; entries of customers that the data does not know are left out, and come back with the data.
 */
export function layLog(company: Company, { revision, entries }: LogBook): FollowUpLog {
  return remember(company, String(revision), () => groupByCustomer(company, entries))
}

function groupByCustomer(company: Company, entries: readonly LogEntry[]): FollowUpLog {
  const withdrawn = new Set(
    entries.flatMap((entry) => (entry.kind === 'withdrawal' ? [entry.entry] : [])),
  )
  const indexOf = customerByKey(company)
  const byCustomer = new Map<CustomerIndex, CountingEntry[]>()
  for (const entry of entries) {
    if (entry.kind === 'withdrawal' || withdrawn.has(entry.id)) continue
    const customer = indexOf(entry.customer)
    if (customer === undefined) continue
    const own = byCustomer.get(customer)
    if (own === undefined) byCustomer.set(customer, [entry])
    else own.push(entry)
  }
  for (const own of byCustomer.values()) own.sort(inOrder)
  return { byCustomer }
}

function inOrder(x: CountingEntry, y: CountingEntry): number {
  return x.day - y.day || x.loggedAt - y.loggedAt || (x.id < y.id ? -1 : 1)
}

/** Finds customers by key; a merged one is found as the one that it counts as. */
export function customerByKey({
  directory,
  settings,
}: Company): (key: string) => CustomerIndex | undefined {
  // Nobody is looked for where nothing was logged.
  const indexByKey = onDemand(() => new Map(directory.keys.map((key, customer) => [key, customer])))
  const intoByFrom = new Map(settings.merges.map(({ from, into }) => [from, into]))
  return (key) => {
    let at = key
    for (let step = 0; step <= intoByFrom.size; step += 1) {
      const found = indexByKey().get(at)
      if (found !== undefined) return found
      const into = intoByFrom.get(at)
      if (into === undefined) return undefined
      at = into
    }
    return undefined
  }
}

/** What is to be done next about a customer. */
export interface NextStep {
  readonly day: EpochDay
  /** The entry that says so: a contact with a next date, or a snooze. */
  readonly entry: CountingEntry
}

/**
 * What was done last about a customer: the newest contact, snooze or 'done'; notes are none.
 *
 * @param entries - Of one customer, oldest first.
 */
export function newestResult(entries: readonly CountingEntry[]): CountingEntry | undefined {
  return entries.findLast(({ kind }) => kind !== 'note')
}

/**
 * A customer's next step: its {@link newestResult} decides.
 *
 * @param entries - Of one customer, oldest first.
 * @returns undefined where none is planned.
 */
export function nextStep(entries: readonly CountingEntry[]): NextStep | undefined {
  const entry = newestResult(entries)
  if (entry === undefined) return undefined
  if (entry.kind === 'snooze') return { day: entry.until, entry }
  if (entry.kind === 'contact' && entry.next !== undefined) return { day: entry.next, entry }
  return undefined
}
