import { useState } from 'react'
import { toCivilDate } from '../domain/calendar.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import { causeText } from '../i18n/cause-text.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { Button } from '../ui/button.tsx'
import { entryText } from '../i18n/entry-text.ts'
import type { Logging } from './use-logging.ts'
import styles from './entry-list.module.css'

export interface EntryListProps {
  /** Of one customer, oldest first; at least one. */
  readonly entries: readonly CountingEntry[]
  readonly logging: Logging
  /** Names the list. */
  readonly label: string
}

/** What was logged about a customer, newest first; each entry can be taken back. */
export function EntryList({ entries, logging, label }: EntryListProps) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {entries.toReversed().map((entry) => (
        <Entry key={entry.id} entry={entry} logging={logging} />
      ))}
    </ul>
  )
}

function Entry({ entry, logging }: { readonly entry: CountingEntry; readonly logging: Logging }) {
  const formatter = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  const about = aboutEntry(entry, formatter, year)
  return (
    <li>
      <time>{formatter.date(entry.day, year)}</time>
      <span className={styles['said']}>
        <b>{entryText(entry, formatter, year)}</b>
        {wordsOf(entry, formatter).map((words, at) => (
          <span key={at} className={styles['words']}>
            {words}
          </span>
        ))}
        <span className={styles['about']}>
          {about.join(' · ')}
          <TakeBack entry={entry} logging={logging} />
        </span>
      </span>
    </li>
  )
}

/** Cause and note. */
function wordsOf(entry: CountingEntry, { text }: Formatter): readonly string[] {
  if (entry.kind === 'note') return [entry.note]
  if (entry.kind !== 'contact') return []
  return [causeText(entry.cause, text), entry.note].filter((words) => words !== '')
}

/** Who made it, and what is next. */
function aboutEntry(
  entry: CountingEntry,
  { text, date }: Formatter,
  year: number,
): readonly string[] {
  if (entry.kind !== 'contact') return []
  const next =
    entry.next === undefined ? '' : text('followUps.nextOn', { date: date(entry.next, year) })
  return [entry.salesperson || text('terms.unassigned'), next].filter((part) => part !== '')
}

/** Asks once: an entry that is taken back no longer counts. */
function TakeBack({
  entry,
  logging,
}: {
  readonly entry: CountingEntry
  readonly logging: Logging
}) {
  const { text } = useFormatter()
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <Button look="link" className={styles['back']} onClick={() => setAsks(true)}>
        {text('followUps.takeBack')}
      </Button>
    )
  }
  return (
    <span className={styles['back']}>
      {text('followUps.takeBackSure')}{' '}
      <Button look="link" disabled={logging.isPending} onClick={() => void logging.takeBack(entry)}>
        {text('followUps.takeBackYes')}
      </Button>{' '}
      <Button look="link" onClick={() => setAsks(false)}>
        {text('terms.cancel')}
      </Button>
    </span>
  )
}
