import type { ReactNode } from 'react'
import type { AlertSummary } from '../../domain/reports.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { QuietCount } from '../../ui/quiet-count.tsx'
import styles from './results.module.css'

/** What came of the alerts of one row: contacted, then each way that they can stand, then the money. */
export function resultColumns<Row>(
  summaryOf: (row: Row) => AlertSummary,
  total: AlertSummary,
  formatter: Formatter,
): readonly DataColumn<Row>[] {
  const { text, integer, amount } = formatter
  const unit = moneyUnit(formatter)
  const column = (
    key: string,
    head: ReactNode,
    show: (summary: AlertSummary) => ReactNode,
    from?: 'tablet' | 'laptop',
  ): DataColumn<Row> => ({
    key,
    head,
    kind: 'number',
    cell: (row) => show(summaryOf(row)),
    total: show(total),
    ...(from !== undefined && { from }),
  })
  return [
    column('alerts', text('results.head.alerts'), ({ alerts }) => integer(alerts), 'tablet'),
    column(
      'contacted',
      <Definition term="alertContacted">{text('results.head.contacted')}</Definition>,
      (summary) => <Contacted summary={summary} formatter={formatter} />,
    ),
    column(
      'recovered',
      <Definition term="recovered">{text('results.head.recovered')}</Definition>,
      ({ recovered }) => (
        <span className={recovered > 0 ? styles['good'] : undefined}>
          <QuietCount count={recovered} />
        </span>
      ),
    ),
    column(
      'cameBack',
      <Definition term="cameBack">{text('results.head.cameBack')}</Definition>,
      ({ cameBack }) => <QuietCount count={cameBack} />,
      'tablet',
    ),
    column(
      'open',
      <Definition term="openAlert">{text('results.head.open')}</Definition>,
      ({ open }) => <QuietCount count={open} />,
      'tablet',
    ),
    column(
      'done',
      <Definition term="doneAlert">{text('results.head.done')}</Definition>,
      ({ done }) => <QuietCount count={done} />,
      'laptop',
    ),
    column(
      'recoveredMoney',
      <Definition term="wonBack">{text('results.head.recoveredMoney', { unit })}</Definition>,
      ({ recoveredMoney }) => amount(recoveredMoney),
    ),
    column(
      'cameBackMoney',
      text('results.head.cameBackMoney', { unit }),
      ({ cameBackMoney }) => amount(cameBackMoney),
      'tablet',
    ),
  ]
}

interface SummaryProps {
  readonly summary: AlertSummary
  readonly formatter: Formatter
}

function Contacted({ summary, formatter: { text, integer } }: SummaryProps) {
  return (
    <PartBar part={summary.contacted} whole={summary.alerts} className={styles['contacted']}>
      {text('results.ofAlerts', {
        contacted: integer(summary.contacted),
        alerts: integer(summary.alerts),
      })}
    </PartBar>
  )
}
