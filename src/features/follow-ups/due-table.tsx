import { periodKind } from '../../domain/periods/period-kind.ts'
import type { DueStep } from '../../domain/follow-up/due-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useView } from '../../state/view.ts'
import { Definition } from '../../ui/definition.tsx'
import { useVisibleRows } from '../../ui/visible-rows.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DueCells } from './due-cells.tsx'
import { groupByTime, type DueGroup } from './due-sums.ts'
import styles from './due-table.module.css'

export interface DueTableProps {
  /** In their order; at least one. */
  readonly steps: readonly DueStep[]
  readonly directory: CustomerDirectory
  readonly logging: Logging
}

type Row =
  | { readonly kind: 'group'; readonly group: DueGroup }
  | { readonly kind: 'step'; readonly step: DueStep }

const HEIGHTS: Readonly<Record<Row['kind'], number>> = { group: 37, step: 51 }

/** Next steps under a head for each time. A long list draws only what lies in the window. */
export function DueTable({ steps, directory, logging }: DueTableProps) {
  const { text } = useFormatter()
  const rows = groupByTime(steps).flatMap((group): Row[] => [
    { kind: 'group', group },
    ...group.steps.map((step) => ({ kind: 'step', step }) as const),
  ])
  const [ref, visible] = useVisibleRows(
    rows.length,
    (index) => HEIGHTS[rows[index]?.kind ?? 'step'],
  )
  return (
    <table
      className={styles['list']}
      aria-label={text('followUps.due.list')}
      aria-rowcount={rows.length + 1}
    >
      <Head />
      <tbody ref={ref} style={{ paddingTop: visible.before, paddingBottom: visible.after }}>
        {visible.indexes.map((index) => {
          const row = rows[index]
          return (
            row && (
              <tr
                key={row.kind === 'group' ? row.group.time : row.step.customer}
                ref={visible.measure}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles[row.kind]}
              >
                {row.kind === 'group' ? (
                  <GroupHead group={row.group} />
                ) : (
                  <DueCells step={row.step} directory={directory} logging={logging} />
                )}
              </tr>
            )
          )
        })}
      </tbody>
    </table>
  )
}

function Head() {
  const formatter = useFormatter()
  const { text, periodName } = formatter
  const view = useView()
  return (
    <thead>
      <tr aria-rowindex={1} className={styles['head']}>
        <th scope="col">{text('followUps.due.day')}</th>
        <th scope="col">{text('followUps.due.customer')}</th>
        <th scope="col">{text('followUps.due.why')}</th>
        <th scope="col">
          <Definition term="alert">{text('followUps.due.alert')}</Definition>
        </th>
        <th scope="col" className={styles['tier']}>
          <Definition term="tier">
            {text('followUps.due.tier', { period: periodName(view.period) })}
          </Definition>
        </th>
        <th scope="col" className={styles['risk']}>
          <Definition term="valueAtRisk">
            {text('followUps.due.atRisk', { unit: moneyUnit(formatter) })}
          </Definition>
        </th>
        <th scope="col" className={styles['actions']} data-print="hide">
          <VisuallyHidden>{text('followUps.due.actions')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  )
}

function GroupHead({ group: { time, steps, valueAtRisk } }: { readonly group: DueGroup }) {
  const { text, shortMoney } = useFormatter()
  const view = useView()
  return (
    <th scope="rowgroup" colSpan={7} className={styles['groupCell']}>
      <b className={time === 'overdue' ? styles['overdue'] : undefined}>
        {text(`followUps.due.time.${time}`)}
      </b>
      <span>{text('followUps.due.customers', { count: steps.length })}</span>
      <span className={styles['sum']}>
        {text('followUps.due.sum', {
          value: shortMoney(valueAtRisk),
          kind: periodKind({ key: view.period }),
        })}
      </span>
    </th>
  )
}
