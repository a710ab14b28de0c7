import { periodKind } from '../domain/periods/period-kind.ts'
import type { FollowedAlert } from '../domain/alerts/alert.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { alertPlaybookText } from '../i18n/playbook-text.ts'
import type { CallSheetDocumentProps } from './call-sheet-props.ts'
import type { CallSheetGroup, CallSheetPages } from './call-sheet-pages.ts'
import { BlankCells, CALL_COLUMNS } from './call-blanks.tsx'
import { CallHeadRow, CustomerCell, ProductsCell } from './call-columns.tsx'
import { SheetGroup, SheetTable } from './sheet-table.tsx'
import { PrintTrail } from './tier-marks.tsx'
import styles from './sheet.module.css'

type TableProps = CallSheetDocumentProps & { readonly page: CallSheetPages }

/** One person's calls by severity, with room to write. */
export function CallSheetTable(props: TableProps & { readonly foot: string }) {
  const { page, foot } = props
  const starts = page.groups.map((_, index) =>
    page.groups.slice(0, index).reduce((sum, group) => sum + group.alerts.length, 0),
  )
  return (
    <SheetTable widths={CALL_COLUMNS} head={<HeadRow {...props} />} foot={foot}>
      {page.groups.map((group, index) => (
        <Group key={group.severity} {...props} group={group} start={starts[index] ?? 0} />
      ))}
    </SheetTable>
  )
}

function HeadRow({ report, page }: TableProps) {
  const formatter = useFormatter()
  return (
    <CallHeadRow
      owner={page.owner}
      trailPeriods={report.trailPeriods}
      amount={formatter.text('print.callSheet.atRisk', { unit: moneyUnit(formatter) })}
    />
  )
}

function Group(props: TableProps & { readonly group: CallSheetGroup; readonly start: number }) {
  const { group, start, report } = props
  const formatter = useFormatter()
  const { text, integer, periodName } = formatter
  const tier = group.alerts[0]?.tierBefore ?? 'D'
  const graded = report.gradedOn ?? report.before
  const head = (
    <div className={styles['callHead']}>
      <b className={styles['severity']}>{text(`terms.severity.${group.severity}`)}</b>
      {graded !== undefined && (
        <span>
          {text('print.callSheet.groupTier', {
            tier,
            period: periodName(graded),
            count: integer(group.alerts.length),
          })}
        </span>
      )}
      <span className={styles['small']}>{alertPlaybookText(group.severity, props, formatter)}</span>
    </div>
  )
  return (
    <SheetGroup widths={CALL_COLUMNS} head={head}>
      {group.alerts.map((alert, index) => (
        <Row key={alert.customer} {...props} alert={alert} place={start + index + 1} />
      ))}
    </SheetGroup>
  )
}

function Row({
  alert,
  place,
  directory,
  report,
  causes,
}: TableProps & { readonly alert: FollowedAlert; readonly place: number }) {
  const formatter = useFormatter()
  const { amount, date } = formatter
  return (
    <tr>
      <td className={styles['small']}>{place}</td>
      <CustomerCell
        customer={alert.customer}
        directory={directory}
        remark={remark(alert, Number(report.period.key.slice(0, 4)), formatter)}
      />
      <td>
        <PrintTrail marks={alert.trail} />
      </td>
      <td>
        {date(alert.lastOrder, Number(report.period.key.slice(0, 4)))}
        <br />
        <span className={`${styles['small']} ${styles['silence']}`}>
          {silenceText(alert, periodKind(report.period), formatter)}
        </span>
      </td>
      <td className={styles['number']}>{amount(alert.valueAtRisk)}</td>
      <ProductsCell products={alert.lastProducts} />
      <BlankCells causes={causes} />
    </tr>
  )
}

/** The newest contact; else that the customer's silence is nothing unusual. */
function remark(
  { followUp, withinRhythm, usualGap }: FollowedAlert,
  year: number,
  { text, date, decimal }: Formatter,
): string | undefined {
  const contact = followUp.contacts.at(-1)
  if (contact !== undefined) {
    return text('print.callSheet.lastContact', {
      date: date(contact.day, year),
      contact: text('followUps.contact', {
        channel: text(`followUps.channel.${contact.channel}`),
        outcome: text(`followUps.outcomeOf.${contact.outcome}`),
      }),
    })
  }
  if (!withinRhythm || usualGap === undefined) return undefined
  return text('print.callSheet.withinRhythm', { days: decimal(usualGap, 0) })
}

/** '69 days', '94 days, 2 months'; without days where the date is only a month. */
function silenceText(
  { daysSince, periodsAsleep }: FollowedAlert,
  kind: 'month' | 'quarter',
  { text }: Formatter,
): string {
  const periods = String(periodsAsleep)
  if (daysSince === undefined) return text('print.callSheet.periods', { periods, kind })
  if (periodsAsleep < 2) return text('print.callSheet.days', { count: daysSince })
  return text('print.callSheet.daysPeriods', { count: daysSince, periods, kind })
}
