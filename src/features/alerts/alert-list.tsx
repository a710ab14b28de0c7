import type { AlertReport, Alert, CustomerDirectory } from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { AlertCells } from './alert-cells.tsx'
import { CustomerTableHead, useHasContacts } from './customer-table-head.tsx'
import { groupBySeverity, type AlertGroup } from './select-alerts.ts'
import { useVisibleRows } from '../../ui/visible-rows.ts'
import styles from './alert-list.module.css'

export interface AlertListProps {
  readonly report: AlertReport
  /** Those of the report that the filters leave; at least one. */
  readonly alerts: readonly Alert[]
  readonly directory: CustomerDirectory
  /** The names of the trail's periods, oldest first. */
  readonly trailPeriods: readonly string[]
  readonly showsOwner: boolean
}

type Entry =
  | { readonly kind: 'group'; readonly group: AlertGroup }
  | { readonly kind: 'alert'; readonly alert: Alert }

const GROUP_HEIGHT = 37
const ROW_HEIGHT = 47

/**
 * Alerts by severity, each group under its head. A long list draws only what lies in the window.
 */
export function AlertList(props: AlertListProps) {
  const { text } = useFormatter()
  const hasContacts = useHasContacts(props.directory)
  const entries = toEntries(props.alerts)
  const [ref, visible] = useVisibleRows(entries.length, (index) =>
    entries[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT,
  )
  return (
    <table
      className={classNames(styles['list'], props.showsOwner && styles['withOwner'])}
      aria-label={text('alerts.list')}
      aria-rowcount={entries.length + 1}
    >
      <Head report={props.report} />
      <tbody ref={ref} style={{ paddingTop: visible.before, paddingBottom: visible.after }}>
        {visible.indexes.map((index) => {
          const entry = entries[index]
          return (
            entry && (
              <tr
                key={entry.kind === 'group' ? entry.group.severity : entry.alert.customer}
                ref={visible.measure}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles[entry.kind]}
              >
                {entry.kind === 'group' ? (
                  <GroupCells group={entry.group} report={props.report} />
                ) : (
                  <AlertCells
                    {...props}
                    alert={entry.alert}
                    period={props.report.period}
                    hasContacts={hasContacts}
                  />
                )}
              </tr>
            )
          )
        })}
      </tbody>
    </table>
  )
}

function toEntries(alerts: readonly Alert[]): readonly Entry[] {
  return groupBySeverity(alerts).flatMap((group): Entry[] => [
    { kind: 'group', group },
    ...group.alerts.map((alert) => ({ kind: 'alert' as const, alert })),
  ])
}

function Head({ report }: Pick<AlertListProps, 'report'>) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <CustomerTableHead
      trailPeriods={report.trailPeriods}
      amount={
        <Definition term="valueAtRisk">
          {text('alerts.atRisk', { unit: moneyUnit(formatter) })}
        </Definition>
      }
      products={text('alerts.lastBought')}
      last={<Definition term="usualGap">{text('alerts.rhythm')}</Definition>}
    />
  )
}

interface GroupCellsProps {
  readonly group: AlertGroup
  readonly report: AlertReport
}

function GroupCells({ group, report }: GroupCellsProps) {
  const { text, shortMoney, periodName } = useFormatter()
  const { severity, alerts, valueAtRisk } = group
  const graded = report.gradedOn ?? report.period
  return (
    <th scope="rowgroup" colSpan={7} className={styles['groupCell']}>
      <SeverityMark severity={severity} />
      <span className={styles['groupCount']}>
        {text('alerts.group', {
          count: alerts.length,
          tier: alerts[0]?.tierBefore ?? 'D',
          period: periodName(graded),
        })}
      </span>
      <span className={styles['todo']}>{text(`alerts.todo.${severity}`)}</span>
      <span className={styles['groupSum']}>{shortMoney(valueAtRisk)}</span>
    </th>
  )
}
