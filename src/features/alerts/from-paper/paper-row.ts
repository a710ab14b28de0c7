import type { EpochDay } from '../../../domain/calendar.ts'
import {
  CHANNELS,
  OUTCOMES,
  type Channel,
  type LogDraft,
  type Outcome,
} from '../../../domain/follow-up/log-entry.ts'
import { choiceKey } from '../../../ui/choice-key.ts'
import { parseShortDay } from './short-day.ts'

/** The cells of a row, in the order of the paper's columns; a note is what is written beside the next date. */
export const PAPER_FIELDS = ['date', 'channel', 'outcome', 'cause', 'next', 'note'] as const
export type PaperField = (typeof PAPER_FIELDS)[number]

/** A row as it is typed. */
export type PaperDraft = Readonly<Record<PaperField, string>>

export const EMPTY_DRAFT: PaperDraft = {
  date: '',
  channel: '',
  outcome: '',
  cause: '',
  next: '',
  note: '',
}

/** What a row is read by. */
export interface PaperTerms {
  readonly today: EpochDay
  /** When the contacts of the sheet were made where a row names no day; undefined: not understood. */
  readonly contactedOn: EpochDay | undefined
  /** As the settings have them, which is as the paper has them. */
  readonly causes: readonly string[]
  readonly monthFirst: boolean
}

/** What a row says, as far as it is understood. */
export interface PaperReading {
  readonly isEmpty: boolean
  /** The first cell that is missing or not understood; undefined: the row can be logged. */
  readonly fault: PaperField | undefined
  readonly day: EpochDay | undefined
  readonly channel: Channel | undefined
  readonly outcome: Outcome | undefined
  /** '' = not said. */
  readonly cause: string | undefined
  readonly next: EpochDay | undefined
  readonly note: string
}

/**
 * Reads a row. Channel and outcome are asked for; cause, next step and note may be left out, and the day
 * too, where the sheet has one. A next step comes after the contact, a contact not after today.
 */
export function readRow(draft: PaperDraft, terms: PaperTerms): PaperReading {
  const { today, monthFirst } = terms
  const day = isBlank(draft.date)
    ? terms.contactedOn
    : parseShortDay(draft.date, { direction: 'back', from: today, monthFirst })
  const next = parseShortDay(draft.next, { direction: 'ahead', from: day ?? today, monthFirst })
  const read = {
    day,
    channel: chosen(draft.channel, CHANNELS),
    outcome: chosen(draft.outcome, OUTCOMES),
    cause: isBlank(draft.cause) ? '' : chosen(draft.cause, terms.causes),
    next,
    note: draft.note.trim(),
  }
  const isEmpty = PAPER_FIELDS.every((field) => isBlank(draft[field]))
  const isClear: Readonly<Record<PaperField, boolean>> = {
    date: day !== undefined && day <= today,
    channel: read.channel !== undefined,
    outcome: read.outcome !== undefined,
    cause: read.cause !== undefined,
    next: isBlank(draft.next) || (next !== undefined && next > (day ?? today)),
    note: true,
  }
  const fault = isEmpty ? undefined : PAPER_FIELDS.find((field) => !isClear[field])
  return { isEmpty, fault, ...read }
}

/** What a row that is understood adds to the log; undefined for an empty or a faulty one. */
export function toContact(reading: PaperReading, customer: string): LogDraft | undefined {
  const { isEmpty, fault, day, channel, outcome, cause, next, note } = reading
  if (isEmpty || fault !== undefined) return undefined
  if (day === undefined || channel === undefined || outcome === undefined) return undefined
  return { kind: 'contact', customer, day, channel, outcome, cause: cause ?? '', next, note }
}

function isBlank(typed: string): boolean {
  return typed.trim() === ''
}

/** The choice whose key was typed. */
function chosen<Choice extends string>(
  typed: string,
  choices: readonly Choice[],
): Choice | undefined {
  const key = typed.normalize('NFKC').trim().toLowerCase()
  return key === '' ? undefined : choices.find((_, place) => choiceKey(place) === key)
}
