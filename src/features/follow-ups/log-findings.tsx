import { toCivilDate } from '../../domain/calendar.ts'
import type { LogList } from '../../domain/follow-up/log-list.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { useCockpit } from '../../queries/cockpit.ts'

/** How many entries are listed, about how many customers, and since when. */
export function LogFindings({ list: { rows } }: { readonly list: LogList }) {
  const { text, date } = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  const oldest = rows.at(-1)
  if (oldest === undefined) return text('followUps.entries.findingsNone')
  return text.rich('followUps.entries.findings', {
    count: rows.length,
    customers: new Set(rows.map(({ entry }) => entry.customer)).size,
    date: date(oldest.entry.day, year),
    b: bold,
  })
}
