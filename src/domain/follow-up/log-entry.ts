import type { EpochDay } from '../calendar.ts'
import type { Money } from '../money.ts'
import type { PeriodKey } from '../periods/period.ts'
import type { Severity } from '../alerts/alert.ts'
import type { Measure, Tier } from '../tiers/tier-rule.ts'

/** How a customer was reached, in the order in which it is offered. */
export const CHANNELS = ['call', 'visit', 'message'] as const
export type Channel = (typeof CHANNELS)[number]

/** What came of a contact, in the order in which it is offered. */
export const OUTCOMES = ['no-answer', 'spoke', 'will-order', 'given-up'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * The causes that the interface has words for. A company may take some out and add its own, which stand
 * in the log as they are written.
 */
export const CAUSES = ['price', 'rival', 'stock', 'service', 'no-need', 'other'] as const
export type Cause = (typeof CAUSES)[number]

/** An alert as it stood when it was first logged; later data and rules do not change it. */
export interface FrozenAlert {
  readonly period: PeriodKey
  /** First and last day of the period, which a change of the first day of the month would move. */
  readonly first: EpochDay
  readonly last: EpochDay
  readonly severity: Severity
  readonly tierBefore: Tier
  /** Current owner of that day; '' = unassigned. */
  readonly owner: string
  readonly measure: Measure
  readonly valueAtRisk: Money
}

interface EntryHead {
  /** Random; tells entries apart across tabs and backups. */
  readonly id: string
  /** Milliseconds since 1970, by the clock of the computer: the order of entries of one day. */
  readonly loggedAt: number
  /** The customer's key, as {@link CustomerDirectory} has it. */
  readonly customer: string
  /** The alert that this answers; undefined where the customer had none. */
  readonly alert: FrozenAlert | undefined
}

/** A call, visit or message. */
export interface ContactEntry extends EntryHead {
  readonly kind: 'contact'
  readonly day: EpochDay
  /** Who is said to have made it: the customer's current owner of that day; '' = unassigned. */
  readonly salesperson: string
  readonly channel: Channel
  readonly outcome: Outcome
  /** One of {@link CAUSES} or a cause of the company's own; '' = not said. */
  readonly cause: string
  readonly note: string
  /** When the next step is due; undefined: none is planned. */
  readonly next: EpochDay | undefined
}

/** The next step is put off; the alert rests until then. */
export interface SnoozeEntry extends EntryHead {
  readonly kind: 'snooze'
  readonly day: EpochDay
  readonly until: EpochDay
}

/** Nothing more is to be done: the next step is struck, the alert put away. */
export interface DoneEntry extends EntryHead {
  readonly kind: 'done'
  readonly day: EpochDay
}

/** Something worth knowing about a customer, said without a contact. */
export interface NoteEntry extends EntryHead {
  readonly kind: 'note'
  readonly day: EpochDay
  readonly note: string
}

/** Takes an earlier entry back. Nothing is ever deleted from the log. */
export interface WithdrawalEntry extends EntryHead {
  readonly kind: 'withdrawal'
  readonly day: EpochDay
  /** The id of the entry that no longer counts. */
  readonly entry: string
}

/** What can stand in the log. */
export type LogEntry = ContactEntry | SnoozeEntry | DoneEntry | NoteEntry | WithdrawalEntry

type Draft<Entry> = Entry extends LogEntry
  ? Omit<Entry, 'id' | 'loggedAt' | 'alert' | 'salesperson'>
  : never

/** An entry as the user gives it; the rest follows from the data and the clock when it is logged. */
export type LogDraft = Draft<LogEntry>
