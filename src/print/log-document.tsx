import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import type { LogList, LogRow } from '../domain/follow-up/log-list.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { entryText, entryWords } from '../i18n/entry-text.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { dateColumn } from './date-column.ts'
import { FollowUpSheet, type FollowUpSheetSource } from './follow-up-sheet.tsx'
import { SheetGroup, type ColumnWidths } from './sheet-table.tsx'
import styles from './sheet.module.css'

export interface LogDocumentProps extends FollowUpSheetSource {
  readonly list: LogList
  readonly directory: CustomerDirectory
}

/** The follow-up log on paper, newest first, what was taken back struck through. */
export function LogDocument({ list, directory, ...source }: LogDocumentProps) {
  const formatter = useFormatter()
  const { text, list: join } = formatter
  const widths = columnWidths(formatter)
  return (
    <FollowUpSheet
      {...source}
      title={text('followUps.print.log')}
      rows={list.rows.length}
      sums={[text('followUps.print.entries', { count: list.rows.length })]}
      widths={widths}
      head={<HeadRow />}
      foot={text('followUps.print.logFoot', { files: join(source.origin.fileNames) })}
    >
      <SheetGroup
        widths={widths}
        head={<b>{text('followUps.print.entries', { count: list.rows.length })}</b>}
      >
        {list.rows.map((row) => (
          <Row key={row.entry.id} row={row} directory={directory} today={source.origin.printedOn} />
        ))}
      </SheetGroup>
    </FollowUpSheet>
  )
}

/** Date, customer, salesperson, entry, cause and note, next step, alert. */
function columnWidths(formatter: Formatter): ColumnWidths {
  const date = dateColumn(formatter)
  return [date, '52mm', '24mm', '42mm', undefined, date, '30mm']
}

function HeadRow() {
  const { text } = useFormatter()
  return (
    <tr>
      <th>{text('followUps.entries.day')}</th>
      <th>{text('followUps.due.customer')}</th>
      <th>{text('followUps.entries.salesperson')}</th>
      <th>{text('followUps.entries.entry')}</th>
      <th>{text('followUps.entries.words')}</th>
      <th>{text('followUps.entries.next')}</th>
      <th>{text('followUps.due.alert')}</th>
    </tr>
  )
}

interface RowProps {
  readonly row: LogRow
  readonly directory: CustomerDirectory
  readonly today: EpochDay
}

function Row({ row, directory, today }: RowProps) {
  const formatter = useFormatter()
  const { text, date, shortPeriod } = formatter
  const { entry, customer, salesperson, withdrawnOn } = row
  const { year } = toCivilDate(today)
  const what = entryText(entry, formatter, year)
  return (
    <tr>
      <td>{date(entry.day, year)}</td>
      <td className={styles['name']}>
        {customer === undefined ? entry.customer : directory.names[customer]}
      </td>
      <td>{salesperson || text('terms.unassigned')}</td>
      <td>{withdrawnOn === undefined ? what : <s>{what}</s>}</td>
      <td>{entryWords(entry, formatter)}</td>
      <td>{entry.kind === 'contact' && entry.next !== undefined && date(entry.next, year)}</td>
      <td>
        {entry.alert !== undefined &&
          text('followUps.due.move', {
            tier: entry.alert.tierBefore,
            period: shortPeriod(entry.alert.period, true),
          })}
      </td>
    </tr>
  )
}
