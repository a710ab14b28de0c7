import { useState } from 'react'
import { isResting } from '../../domain/follow-up/resting.ts'
import type { AlertColumns } from '../../domain/alerts/alert-columns.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { Severity } from '../../domain/alerts/alert.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
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
import { CustomerTableHead, useHasContacts, useHasWideAmounts } from './customer-table-head.tsx'
import { groupBySeverity, type AlertGroup, type AlertRows } from './select-alerts.ts'
import { useVisibleRows } from '../../ui/visible-rows.ts'
import styles from './alert-list.module.css'

export interface AlertListProps {
  readonly report: AlertReport
  /** Those of the report that the filters leave; at least one. */
  readonly rows: AlertRows
  readonly directory: CustomerDirectory
  /** The names of the trail's periods, oldest first. */
  readonly trailPeriods: readonly string[]
  readonly showsOwner: boolean
}

type Entry =
  | { readonly kind: 'group'; readonly group: AlertGroup }
  | { readonly kind: 'alert'; readonly row: number; readonly rests: boolean }
  | { readonly kind: 'resting'; readonly severity: Severity; readonly count: number }

const HEIGHTS: Readonly<Record<Entry['kind'], number>> = { group: 38, alert: 47, resting: 31 }

/**
 * Alerts by severity, each group under its head, those at rest folded at its end. A follow-up is logged
 * under its row. A long list draws only what lies in the window.
 */
export function AlertList(props: AlertListProps) {
  const { text } = useFormatter()
  const { directory, rows } = props
  const { alerts } = props.report
  const today = useCockpit().currentDay()
  const hasContacts = useHasContacts(directory)
  const isWide = useHasWideAmounts(alerts.valueAtRisk)
  const logging = useLogging()
  const [unfolded, setUnfolded] = useState<readonly Severity[]>([])
  const rests = (row: number): boolean => {
    const followUp = alerts.followUps.get(row) // what nothing was logged about does not rest
    if (followUp === undefined || !isResting(followUp, today)) return false
    return !logging.touched.has(directory.keys[alerts.customer[row] ?? -1] ?? '')
  }
  const { length, entryAt, kindAt } = layEntries(alerts, rows, rests, unfolded)
  const [ref, visible] = useVisibleRows(length, (index) => HEIGHTS[kindAt(index)])
  return (
    <>
      <LiveRegion>{logging.said}</LiveRegion>
      <table
        className={classNames(
          styles['list'],
          props.showsOwner && styles['withOwner'],
          isWide && styles['wide'],
        )}
        aria-label={text('alerts.list')}
        aria-rowcount={length + 1}
      >
        <Head report={props.report} />
        <tbody ref={ref} style={{ paddingTop: visible.before, paddingBottom: visible.after }}>
          {visible.indexes.map((index) => {
            const entry = entryAt(index)
            return (
              entry && (
                <tr
                  key={keyOf(entry, alerts)}
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
                      report={props.report}
                      row={entry.row}
                      directory={directory}
                      trailPeriods={props.trailPeriods}
                      showsOwner={props.showsOwner}
                      hasContacts={hasContacts}
                      logging={logging}
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

function keyOf(entry: Entry, { customer }: AlertColumns): string | number | undefined {
  if (entry.kind === 'alert') return customer[entry.row]
  return entry.kind === 'group' ? entry.group.severity : `resting ${entry.severity}`
}

interface Entries {
  readonly length: number
  readonly entryAt: (index: number) => Entry | undefined
  readonly kindAt: (index: number) => Entry['kind']
}

/**
 * Those at rest stand at the end of their group, under a line that folds them. There may be a hundred
 * thousand entries, so that none is made before it is asked for.
 */
function layEntries(
  alerts: AlertColumns,
  rows: AlertRows,
  rests: (row: number) => boolean,
  unfolded: readonly Severity[],
): Entries {
  const hasResting = [...alerts.followUps.keys()].some(rests)
  const runs = groupBySeverity(alerts, rows).flatMap((group): readonly Run[] => {
    const { severity } = group
    const resting = hasResting ? group.rows.filter(rests) : new Int32Array(0)
    const awake = resting.length === 0 ? group.rows : group.rows.filter((row) => !rests(row))
    const isUnfolded = unfolded.includes(severity)
    return [
      single({ kind: 'group', group }),
      run(awake, false),
      ...(resting.length === 0
        ? []
        : [single({ kind: 'resting', severity, count: resting.length })]),
      ...(isUnfolded ? [run(resting, true)] : []),
    ]
  })
  return {
    length: runs.reduce((sum, { length }) => sum + length, 0),
    entryAt(index) {
      let from = 0
      for (const each of runs) {
        if (index < from + each.length) return each.entryAt(index - from)
        from += each.length
      }
      return undefined
    },
    kindAt(index) {
      let from = 0
      for (const each of runs) {
        from += each.length
        if (index < from) return each.kind
      }
      return 'alert'
    },
  }
}

/** Consecutive entries of one kind. */
type Run = Pick<Entries, 'length' | 'entryAt'> & { readonly kind: Entry['kind'] }

function single(entry: Entry): Run {
  return { length: 1, kind: entry.kind, entryAt: () => entry }
}

function run(rows: AlertRows, isAtRest: boolean): Run {
  return {
    length: rows.length,
    kind: 'alert',
    entryAt: (index) => ({ kind: 'alert', row: rows[index] ?? -1, rests: isAtRest }),
  }
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
  const { severity, rows, valueAtRisk } = group
  const graded = report.gradedOn ?? report.period
  return (
    <th scope="rowgroup" colSpan={7} className={styles['groupCell']}>
      <SeverityMark severity={severity} />
      <span className={styles['groupCount']}>
        {text('alerts.group', {
          count: rows.length,
          tier: TIERS[report.alerts.tierBefore[rows[0] ?? -1] ?? -1] ?? 'D',
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
