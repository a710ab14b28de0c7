import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import { resultText } from '../i18n/entry-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { LogButton, type LogButtonProps } from './log-button.tsx'

interface SilenceLogButtonProps extends Pick<LogButtonProps, 'customer' | 'name' | 'logging'> {
  /** Of the customer; undefined: never. */
  readonly lastOrder: EpochDay | undefined
  /** What was logged last about the customer. */
  readonly newest: CountingEntry | undefined
}

/** Logging in a list; the result is one of the silence that is shown, not of an earlier one. */
export function SilenceLogButton({ lastOrder, newest, ...button }: SilenceLogButtonProps) {
  const formatter = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  const counts = newest !== undefined && (lastOrder === undefined || newest.day > lastOrder)
  return <LogButton {...button} result={counts ? resultText(newest, formatter, year) : undefined} />
}
