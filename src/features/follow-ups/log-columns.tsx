import { useMemo, type ReactNode } from 'react'
import { toCivilDate } from '../../domain/calendar.ts'
import type { FrozenAlert } from '../../domain/follow-up/log-entry.ts'
import type { LogRow } from '../../domain/follow-up/log-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { entryText, entryWords } from '../../i18n/entry-text.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCockpit } from '../../queries/cockpit.ts'
import { PageLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { DataColumn } from '../../ui/data-table.tsx'
import { useWidth } from '../../ui/use-width.ts'
import styles from './follow-ups.module.css'

/** Date, customer, what was done, why, what is next, about which alert. */
export function useLogColumns(directory: CustomerDirectory): readonly DataColumn<LogRow>[] {
  const formatter = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  const phone = useWidth() === 'phone'
  return useMemo(
    () => [...whoColumns(directory, formatter, year, phone), ...whatColumns(formatter, year)],
    [directory, formatter, year, phone],
  )
}

function whoColumns(
  directory: CustomerDirectory,
  formatter: Formatter,
  year: number,
  phone: boolean,
): readonly DataColumn<LogRow>[] {
  const { text, date } = formatter
  return [
    {
      key: 'day',
      kind: 'text',
      head: text('followUps.entries.day'),
      cell: ({ entry }) => <Whole>{date(entry.day, year)}</Whole>,
    },
    {
      key: 'customer',
      kind: 'name',
      head: text('followUps.due.customer'),
      cell: (row) => (
        <>
          <Customer row={row} directory={directory} />
          {phone && <span className={styles['second']}>{wordsAndNext(row, formatter, year)}</span>}
        </>
      ),
    },
    {
      key: 'salesperson',
      kind: 'text',
      head: text('followUps.entries.salesperson'),
      from: 'laptop',
      cell: ({ salesperson }) => <Whole>{salesperson || text('terms.unassigned')}</Whole>,
    },
  ]
}

/** What a phone has no columns for. */
function wordsAndNext({ entry }: LogRow, formatter: Formatter, year: number): string {
  const { text, date } = formatter
  const next = entry.kind === 'contact' ? entry.next : undefined
  const parts = [
    entryWords(entry, formatter),
    next === undefined ? '' : text('followUps.nextStepOn', { date: date(next, year) }),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function whatColumns(formatter: Formatter, year: number): readonly DataColumn<LogRow>[] {
  const { text, date, shortPeriod } = formatter
  const moveText = ({ tierBefore, period }: FrozenAlert) =>
    text('followUps.due.move', { tier: tierBefore, period: shortPeriod(period, true) })
  return [
    {
      key: 'entry',
      kind: 'text',
      head: text('followUps.entries.entry'),
      cell: (row) => <What row={row} year={year} />,
    },
    {
      key: 'words',
      kind: 'text',
      head: text('followUps.entries.words'),
      from: 'tablet',
      cell: ({ entry }) => <Words words={entryWords(entry, formatter)} />,
    },
    {
      key: 'next',
      kind: 'text',
      head: text('followUps.entries.next'),
      from: 'tablet',
      cell: ({ entry }) =>
        entry.kind === 'contact' &&
        entry.next !== undefined && <Whole>{date(entry.next, year)}</Whole>,
    },
    {
      key: 'alert',
      kind: 'text',
      head: text('followUps.due.alert'),
      from: 'laptop',
      cell: ({ entry: { alert } }) => alert && <Whole>{moveText(alert)}</Whole>,
    },
  ]
}

/** What was logged; struck through where it was taken back. */
function What({ row, year }: { readonly row: LogRow; readonly year: number }) {
  const formatter = useFormatter()
  const { entry, withdrawnOn } = row
  const isWithdrawn = withdrawnOn !== undefined
  return (
    <>
      <span className={classNames(styles['whole'], isWithdrawn && styles['withdrawn'])}>
        {entryText(entry, formatter, year)}
      </span>
      {isWithdrawn && (
        <span className={styles['second']}>
          {formatter.text('followUps.entries.withdrawn', {
            date: formatter.date(withdrawnOn, year),
          })}
        </span>
      )}
    </>
  )
}

/** In one line: the customer's name takes the spare width. */
function Whole({ children }: { readonly children: ReactNode }) {
  return <span className={styles['whole']}>{children}</span>
}

/** A customer that the data does not know has no page. */
function Customer({
  row: { customer, entry },
  directory,
}: {
  readonly row: LogRow
  readonly directory: CustomerDirectory
}) {
  if (customer === undefined) return entry.customer
  return (
    <PageLink to="customers" name={directory.keys[customer] ?? ''}>
      {directory.names[customer]}
    </PageLink>
  )
}

function Words({ words }: { readonly words: string }) {
  return (
    <span className={styles['words']} title={words}>
      {words}
    </span>
  )
}
