import type { WatchRow } from '../domain/alerts/watch-row.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { BlankCells, CALL_COLUMNS } from './call-blanks.tsx'
import { CallHeadRow, CustomerCell, ProductsCell } from './call-columns.tsx'
import { SheetGroup, SheetTable } from './sheet-table.tsx'
import { PrintTrail } from './tier-marks.tsx'
import type { WatchSheetGroup, WatchSheetPages } from './watch-sheet-pages.ts'
import type { WatchSheetDocumentProps } from './watch-sheet-props.ts'
import styles from './sheet.module.css'

type TableProps = WatchSheetDocumentProps & { readonly page: WatchSheetPages }

/** One person's customers of a group, with room to write. */
export function WatchSheetTable(props: TableProps & { readonly foot: string }) {
  const { page, foot } = props
  const starts = page.groups.map((_, index) =>
    page.groups.slice(0, index).reduce((sum, group) => sum + group.rows.length, 0),
  )
  return (
    <SheetTable widths={CALL_COLUMNS} head={<HeadRow {...props} />} foot={foot}>
      {page.groups.map((group, index) => (
        <Group key={group.heading} {...props} group={group} start={starts[index] ?? 0} />
      ))}
    </SheetTable>
  )
}

function HeadRow({ report, list, page }: TableProps) {
  const formatter = useFormatter()
  const { text, date } = formatter
  const unit = moneyUnit(formatter)
  const amounts = {
    'not-yet': text('alerts.watch.column.byThen', { date: date(report.comparedDay), unit }),
    slipping: text('alerts.watch.column.below', { unit }),
    overdue: text('print.callSheet.atRisk', { unit }),
    dormant: text('print.callSheet.atRisk', { unit }),
  }
  return (
    <CallHeadRow
      owner={page.owner}
      trailPeriods={report.trailPeriods}
      amount={amounts[list.group]}
    />
  )
}

function Group(props: TableProps & { readonly group: WatchSheetGroup; readonly start: number }) {
  const { group, start } = props
  const { text } = useFormatter()
  const head = (
    <div className={styles['callHead']}>
      <b className={styles['severity']}>{text(`alerts.watch.group.${group.heading}`)}</b>
      <span>{text('alerts.customers', { count: group.rows.length })}</span>
      <span className={styles['small']}>{text(`alerts.watch.todo.${group.heading}`)}</span>
    </div>
  )
  return (
    <SheetGroup widths={CALL_COLUMNS} head={head}>
      {group.rows.map((row, index) => (
        <Row
          key={row.customer}
          {...props}
          row={row}
          heading={group.heading}
          place={start + index + 1}
        />
      ))}
    </SheetGroup>
  )
}

type RowProps = TableProps & {
  readonly row: WatchRow
  readonly heading: WatchSheetGroup['heading']
  readonly place: number
}

function Row({ row, heading, place, directory, report, causes }: RowProps) {
  const formatter = useFormatter()
  const { text, amount, date } = formatter
  const isProspect = heading === 'prospects'
  return (
    <tr>
      <td className={styles['small']}>{place}</td>
      <CustomerCell
        customer={row.customer}
        directory={directory}
        remark={remark(row, heading, report.period.key, formatter)}
      />
      <td>{!isProspect && <PrintTrail marks={row.trail} />}</td>
      <td>
        {isProspect ? text('alerts.neverOrdered') : date(row.lastOrder, yearOf(report.period.key))}
        <br />
        <span className={styles['small']}>
          {row.daysSince !== undefined && text('print.callSheet.days', { count: row.daysSince })}
        </span>
      </td>
      <td className={styles['number']}>{!isProspect && amount(row.amount)}</td>
      <ProductsCell products={row.lastProducts} />
      <BlankCells causes={causes} />
    </tr>
  )
}

/** What makes the customer one of the group: its mean, or its rhythm. */
function remark(
  { amount, value, usualGap, expected }: WatchRow,
  heading: WatchSheetGroup['heading'],
  period: string,
  { text, amount: formatAmount, change, date }: Formatter,
): string | undefined {
  if (heading === 'slipping') {
    const mean = value + amount
    const now = text('alerts.watch.ofMean', { now: formatAmount(value), mean: formatAmount(mean) })
    return `${change(value, mean)}${text('terms.listComma')}${now}`
  }
  if (usualGap === undefined || expected === undefined) return undefined
  const due = text('alerts.watch.due', { date: date(expected, yearOf(period)) })
  return `${text('alerts.usually', { count: usualGap })}${text('terms.listComma')}${due}`
}

function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}
