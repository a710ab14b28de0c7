import { toCivilDate } from '../domain/calendar.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { resultText } from '../i18n/entry-text.ts'

/** The newest result beside a customer; its year is said where it is not this one. */
export function Result({ entry }: { readonly entry: CountingEntry }) {
  const formatter = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  return resultText(entry, formatter, year)
}
