import type { EpochDay } from '../domain/calendar.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import { causeText } from './cause-text.ts'
import type { Formatter } from './formatter.ts'

/** What an entry says in a few words: 'Call, no answer'; 'Put off until 18 Nov'; 'Done'; 'Note'. */
export function entryText(
  entry: CountingEntry,
  { text, date }: Pick<Formatter, 'text' | 'date'>,
  year?: number,
): string {
  switch (entry.kind) {
    case 'contact':
      return text('followUps.contact', {
        channel: text(`followUps.channel.${entry.channel}`),
        outcome: text(`followUps.outcomeOf.${entry.outcome}`),
      })
    case 'snooze':
      return text('followUps.snoozedUntil', { date: date(entry.until, year) })
    case 'done':
      return text('followUps.done')
    case 'note':
      return text('followUps.note')
  }
}

/** The newest result beside a customer: 'No answer 3 Nov', 'Snoozed until 18 Nov', 'Done 3 Nov'. */
export function resultText(
  entry: CountingEntry,
  { text, date }: Pick<Formatter, 'text' | 'date'>,
  year?: number,
): string {
  const on = (name: string, day: EpochDay) =>
    text('followUps.resultOn', { result: name, date: date(day, year) })
  switch (entry.kind) {
    case 'contact':
      return on(text(`followUps.outcome.${entry.outcome}`), entry.day)
    case 'snooze':
      return text('followUps.snoozedUntil', { date: date(entry.until, year) })
    case 'done':
      return on(text('followUps.done'), entry.day)
    case 'note':
      return on(text('followUps.note'), entry.day)
  }
}

/** Cause and note of an entry, in one line; '' where it has neither. */
export function entryWords(entry: CountingEntry, { text }: Pick<Formatter, 'text'>): string {
  const cause = entry.kind === 'contact' ? causeText(entry.cause, text) : ''
  const note = 'note' in entry ? entry.note : ''
  return [cause, note].filter((part) => part !== '').join(text('terms.listSemicolon'))
}
