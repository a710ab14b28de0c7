import type { ReactNode } from 'react'
import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Definition, type DefinitionProps } from '../../ui/definition.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { QuietCount } from '../../ui/quiet-count.tsx'
import styles from './results.module.css'

interface ResultFigure {
  readonly key: 'alerts' | 'contacted' | 'recovered' | 'cameBack' | 'open' | 'done'
  readonly term: DefinitionProps['term']
  readonly from?: 'tablet' | 'laptop'
}

const COUNTS: readonly ResultFigure[] = [
  { key: 'alerts', term: 'alert', from: 'tablet' },
  { key: 'contacted', term: 'alertContacted' },
  { key: 'recovered', term: 'recovered' },
  { key: 'cameBack', term: 'cameBack', from: 'tablet' },
  { key: 'open', term: 'openAlert', from: 'tablet' },
  { key: 'done', term: 'doneAlert', from: 'laptop' },
]
const MONEY = [
  { key: 'recoveredMoney', from: undefined },
  { key: 'cameBackMoney', from: 'tablet' },
] as const

/**
 * What came of the alerts of one row: contacted, then each way that they can stand, then the money.
 *
 * @param isSortable - Heads sort, and have their definition as a tooltip; else they open it.
 */
export function resultColumns<Row>(
  summaryOf: (row: Row) => AlertSummary,
  total: AlertSummary,
  formatter: Formatter,
  isSortable = false,
): readonly DataColumn<Row>[] {
  const { text, amount } = formatter
  const unit = moneyUnit(formatter)
  const column = (
    key: string,
    name: string,
    term: DefinitionProps['term'],
    show: (summary: AlertSummary) => ReactNode,
    from: 'tablet' | 'laptop' | undefined,
  ): DataColumn<Row> => ({
    key,
    head: isSortable ? name : <Definition term={term}>{name}</Definition>,
    title: text(`terms.definitions.${term}.text`),
    sortable: isSortable,
    kind: 'number',
    cell: (row) => show(summaryOf(row)),
    total: show(total),
    ...(from !== undefined && { from }),
  })
  return [
    ...COUNTS.map(({ key, term, from }) =>
      column(
        key,
        text(`results.head.${key}`),
        term,
        (summary) => <ResultCount figure={key} summary={summary} />,
        from,
      ),
    ),
    ...MONEY.map(({ key, from }) =>
      column(
        key,
        text(`results.head.${key}`, { unit }),
        'wonBack',
        (summary) => amount(summary[key]),
        from,
      ),
    ),
  ]
}

interface ResultCountProps {
  readonly figure: ResultFigure['key']
  readonly summary: AlertSummary
}

function ResultCount({ figure, summary }: ResultCountProps) {
  const { text, integer } = useFormatter()
  const { contacted, alerts } = summary
  if (figure === 'contacted') {
    return (
      <PartBar part={contacted} whole={alerts}>
        {text('results.ofAlerts', { contacted: integer(contacted), alerts: integer(alerts) })}
      </PartBar>
    )
  }
  const isGood = figure === 'recovered' && summary.recovered > 0
  return (
    <span className={isGood ? styles['good'] : undefined}>
      <QuietCount count={summary[figure]} />
    </span>
  )
}
