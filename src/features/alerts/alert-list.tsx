import { useState } from 'react'
import { isResting } from '../../domain/follow-up/resting.ts'
import type {
  AlertReport,
  CustomerDirectory,
  FollowedAlert,
  Severity,
} from '../../domain/reports.ts'
import { useLogging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { alertPlaybookText } from '../../i18n/playbook-text.ts'
import { useCockpit } from '../../queries/cockpit.ts'
import { useSettings } from '../../queries/company.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { AlertCells } from './alert-cells.tsx'
import { CustomerTableHead, useHasContacts } from './customer-table-head.tsx'
import { groupBySeverity, type AlertGroup } from './select-alerts.ts'
import { useVisibleRows } from '../../ui/visible-rows.ts'
import styles from './alert-list.module.css'

export interface AlertListProps {
  readonly report: AlertReport
  /** Those of the report that the filters leave; at least one. */
  readonly alerts: readonly FollowedAlert[]
  readonly directory: CustomerDirectory
  /** The names of the trail's periods, oldest first. */
  readonly trailPeriods: readonly string[]
  readonly showsOwner: boolean
}

type Entry =
  | { readonly kind: 'group'; readonly group: AlertGroup }
  | { readonly kind: 'alert'; readonly alert: FollowedAlert; readonly rests: boolean }
  | { readonly kind: 'resting'; readonly severity: Severity; readonly count: number }

const HEIGHTS: Readonly<Record<Entry['kind'], number>> = { group: 37, alert: 51, resting: 31 }

/**
 * Alerts by severity, each group under its head, those at rest folded at its end. A follow-up is logged
 * under its row. A long list draws only what lies in the window.
 */
export function AlertList(props: AlertListProps) {
  const { text } = useFormatter()
  const { directory } = props
  const today = useCockpit().currentDay()
  const hasContacts = useHasContacts(directory)
  const logging = useLogging()
  const [unfolded, setUnfolded] = useState<readonly Severity[]>([])
  const rests = ({ customer, followUp }: FollowedAlert): boolean =>
    isResting(followUp, today) && !logging.touched.has(directory.keys[customer] ?? '')
  const entries = toEntries(props.alerts, rests, unfolded)
  const [ref, visible] = useVisibleRows(
    entries.length,
    (index) => HEIGHTS[entries[index]?.kind ?? 'alert'],
  )
  return (
    <>
      <LiveRegion>{logging.said}</LiveRegion>
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
                  key={keyOf(entry)}
                  ref={visible.measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={classNames(
                    styles[entry.kind],
                    entry.kind === 'alert' && entry.rests && styles['rests'],
                  )}
                >
                  {entry.kind === 'group' && (
                    <GroupCells group={entry.group} report={props.report} />
                  )}
                  {entry.kind === 'resting' && (
                    <RestingCells
                      entry={entry}
                      isUnfolded={unfolded.includes(entry.severity)}
                      onFold={() => setUnfolded(toggled(unfolded, entry.severity))}
                    />
                  )}
                  {entry.kind === 'alert' && (
                    <AlertCells
                      {...props}
                      alert={entry.alert}
                      logging={logging}
                      hasContacts={hasContacts}
                    />
                  )}
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </>
  )
}

function keyOf(entry: Entry): string | number {
  if (entry.kind === 'alert') return entry.alert.customer
  return entry.kind === 'group' ? entry.group.severity : `resting ${entry.severity}`
}

/** Those at rest stand at the end of their group, under a line that folds them. */
function toEntries(
  alerts: readonly FollowedAlert[],
  rests: (alert: FollowedAlert) => boolean,
  unfolded: readonly Severity[],
): readonly Entry[] {
  return groupBySeverity(alerts).flatMap((group): Entry[] => {
    const { severity } = group
    const awake = group.alerts.filter((alert) => !rests(alert))
    const resting = group.alerts.filter(rests)
    const line = { kind: 'resting', severity, count: resting.length } as const
    return [
      { kind: 'group', group },
      ...awake.map((alert) => ({ kind: 'alert', alert, rests: false }) as const),
      ...(resting.length === 0 ? [] : [line]),
      ...(unfolded.includes(severity)
        ? resting.map((alert) => ({ kind: 'alert', alert, rests: true }) as const)
        : []),
    ]
  })
}

function toggled(severities: readonly Severity[], severity: Severity): readonly Severity[] {
  return severities.includes(severity)
    ? severities.filter((one) => one !== severity)
    : [...severities, severity]
}

interface RestingCellsProps {
  readonly entry: Extract<Entry, { readonly kind: 'resting' }>
  readonly isUnfolded: boolean
  readonly onFold: () => void
}

/** How many of the group rest, which are in its number and sum. */
function RestingCells({ entry, isUnfolded, onFold }: RestingCellsProps) {
  const { text, integer } = useFormatter()
  return (
    <td colSpan={7} className={styles['restingCell']}>
      <Button look="link" aria-expanded={isUnfolded} onClick={onFold}>
        {text('alerts.resting', { count: integer(entry.count) })}
      </Button>
      <span>{text('alerts.restingWhy')}</span>
    </td>
  )
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
    />
  )
}

interface GroupCellsProps {
  readonly group: AlertGroup
  readonly report: AlertReport
}

function GroupCells({ group, report }: GroupCellsProps) {
  const formatter = useFormatter()
  const { text, shortMoney, periodName } = formatter
  const settings = useSettings().data
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
      <span className={styles['todo']}>
        {settings && alertPlaybookText(severity, settings, formatter)}
      </span>
      <span className={styles['groupSum']}>{shortMoney(valueAtRisk)}</span>
    </th>
  )
}
