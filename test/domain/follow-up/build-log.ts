import type { EpochDay } from '../../../src/domain/calendar.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import {
  layLog,
  type CountingEntry,
  type FollowUpLog,
} from '../../../src/domain/follow-up/follow-up-log.ts'
import type {
  ContactEntry,
  DoneEntry,
  FrozenAlert,
  LogEntry,
} from '../../../src/domain/follow-up/log-entry.ts'
import { boundsOf, periodTable } from '../../../src/domain/periods/period-table.ts'
import { parsePeriodKey } from '../../../src/domain/periods/period-calendar.ts'
import { day } from '../build-company.ts'

let logged = 0

function head(customer: string, alert: FrozenAlert | undefined) {
  logged += 1
  return { id: `e${logged}`, loggedAt: logged, customer, alert }
}

/** A call, spoken to, by nobody in particular, on an alert where one is given; logged after all before. */
export function contact(
  customer: string,
  date: string | EpochDay,
  { alert, ...changes }: Partial<ContactEntry> = {},
): ContactEntry {
  return {
    ...head(customer, alert),
    kind: 'contact',
    day: day(date),
    salesperson: '',
    channel: 'call',
    outcome: 'spoke',
    cause: '',
    note: '',
    next: undefined,
    ...changes,
  }
}

/** Nothing more is to be done. */
export function done(customer: string, date: string, alert?: FrozenAlert): DoneEntry {
  return { ...head(customer, alert), kind: 'done', day: day(date) }
}

/** Takes an entry back. */
export function withdrawal(entry: CountingEntry, date: string): LogEntry {
  return {
    ...head(entry.customer, entry.alert),
    kind: 'withdrawal',
    day: day(date),
    entry: entry.id,
  }
}

/** An alert of a period under a first day of the month, by default the 1st, as a log keeps it. */
export function frozenAlert(
  company: Company,
  period: string,
  changes: Partial<FrozenAlert> = {},
): FrozenAlert {
  const parsed = parsePeriodKey(period)
  if (parsed === undefined) throw new RangeError(`Not a period: ${period}`)
  const bounds = boundsOf(periodTable(company, parsed.kind), parsed.index)
  return {
    period,
    ...bounds,
    severity: 'critical',
    tierBefore: 'A',
    owner: 'Ann',
    measure: 'sales',
    valueAtRisk: 70_000,
    ...changes,
  }
}

let revision = 0

/** The entries laid on a company. */
export function logOf(company: Company, entries: readonly LogEntry[]): FollowUpLog {
  revision += 1
  return layLog(company, { revision, entries })
}
