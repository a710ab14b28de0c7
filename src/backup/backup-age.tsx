import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { momentText } from '../i18n/moment-text.ts'
import { useBackupState } from '../queries/backup.ts'
import { currentDay } from '../queries/today.ts'

/** When the newest backup was made, and what was logged since; nothing until it is known. */
export function BackupAge() {
  const formatter = useFormatter()
  const { text, locale } = formatter
  const state = useBackupState().data
  if (state === undefined) return null
  const { last, entries, entriesSince } = state
  if (last === undefined) {
    return entries === 0
      ? text('backup.never')
      : text.rich('backup.neverEntries', { count: entries, b: bold })
  }
  const when = momentText(last.at, formatter)
  return [
    text('backup.last', { when, days: daysSince(last.at) }),
    text('backup.since', { count: entriesSince }),
  ].join(locale === 'en' ? ' ' : '')
}

/** Whole days on the calendar of this computer; 0 for a clock that was put back. */
export function daysSince(milliseconds: number): number {
  return Math.max(0, currentDay() - currentDay(new Date(milliseconds)))
}
