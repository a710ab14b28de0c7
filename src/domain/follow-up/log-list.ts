import { addressedTo } from '../alerts/addressed-to.ts'
import type { EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { customerByKey, type CountingEntry, type LogBook } from './follow-up-log.ts'
import type { Channel, Outcome } from './log-entry.ts'

/** An entry of the log, and what is known of its customer today. */
export interface LogRow {
  readonly entry: CountingEntry
  /** undefined: the data does not know the customer; its key stands for its name. */
  readonly customer: CustomerIndex | undefined
  /** Who made the contact; for other entries the customer's current owner; '' = unassigned. */
  readonly salesperson: string
  /** When it was taken back; undefined: it counts. */
  readonly withdrawnOn: EpochDay | undefined
}

/** Which entries are wanted; undefined and '': all. */
export interface LogListFilter {
  readonly channel: Channel | undefined
  readonly outcome: Outcome | undefined
  /** In id, names, salesperson, note; folded. */
  readonly text: string
}

/** The whole log as a list. */
export interface LogList {
  /** Newest day first; of one day by the clock, then by id. */
  readonly rows: readonly LogRow[]
  /** Entries before the filter, of the same salesperson and fields. */
  readonly unfiltered: number
}

/**
 * All entries, those that were taken back among them, of the customers that a view's salesperson owns
 * now and that its fields of customer files match. Entries of customers that the data does not know are
 * listed only where all customers are.
 */
export function computeLogList(
  company: Company,
  view: View,
  { entries }: LogBook,
  filter: LogListFilter,
): LogList {
  const isAddressed = addressedTo(company, view)
  const isWhole = view.salesperson === undefined && (view.only ?? []).length === 0
  const rows = describeRows(company, entries).filter(({ customer }) =>
    customer === undefined ? isWhole : isAddressed(customer),
  )
  const isWanted = wantedBy(company, filter)
  return { rows: rows.filter(isWanted).toSorted(newestFirst), unfiltered: rows.length }
}

function describeRows(company: Company, entries: LogBook['entries']): readonly LogRow[] {
  const withdrawnOn = new Map(
    entries.flatMap((entry) => (entry.kind === 'withdrawal' ? [[entry.entry, entry.day]] : [])),
  )
  const indexOf = customerByKey(company)
  return entries.flatMap((entry): LogRow[] => {
    if (entry.kind === 'withdrawal') return []
    const customer = indexOf(entry.customer)
    const owner = customer === undefined ? '' : (company.currentOwner[customer] ?? '')
    const salesperson = entry.kind === 'contact' ? entry.salesperson : owner
    return [{ entry, customer, salesperson, withdrawnOn: withdrawnOn.get(entry.id) }]
  })
}

function wantedBy(
  { directory }: Company,
  { channel, outcome, text }: LogListFilter,
): (row: LogRow) => boolean {
  const wanted = foldText(text)
  const { ids, names, otherNames } = directory
  return ({ entry, customer, salesperson }) => {
    if (channel !== undefined && (entry.kind !== 'contact' || entry.channel !== channel)) {
      return false
    }
    if (outcome !== undefined && (entry.kind !== 'contact' || entry.outcome !== outcome)) {
      return false
    }
    if (wanted === '') return true
    const named =
      customer === undefined
        ? [entry.customer]
        : [ids, names, otherNames].map((column) => column[customer] ?? '')
    const note = 'note' in entry ? entry.note : ''
    return [...named, salesperson, note].some((part) => foldText(part).includes(wanted))
  }
}

function newestFirst({ entry: x }: LogRow, { entry: y }: LogRow): number {
  return y.day - x.day || y.loggedAt - x.loggedAt || compareCodePoints(y.id, x.id)
}
