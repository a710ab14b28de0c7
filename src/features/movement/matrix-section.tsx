import type { KeyboardEvent } from 'react'
import {
  TIERS_BEFORE,
  type MovementCell,
  type TierBefore,
} from '../../domain/movement/movement-matrix.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { heatOf, nextCell, type CellPlace } from './matrix-cells.ts'
import { isSamePick } from './movement-pick.ts'
import type { MovementSectionProps } from './movement-section.ts'
import styles from './matrix.module.css'

interface MatrixSectionProps extends MovementSectionProps {
  readonly moves: NonNullable<MovementReport['moves']>
}

/** Tier before by tier now: customers, and the change of their measure. A cell opens its names. */
export function MatrixSection(props: MatrixSectionProps) {
  const { text, periodName } = useFormatter()
  const { before, period, measure } = props.report
  if (before === undefined) return null
  const names = { before: periodName(before), period: periodName(period) }
  const isOpen = period.state === 'open'
  return (
    <Section
      title={<Definition term="movementMatrix">{text('movement.matrix.title', names)}</Definition>}
      caption={[
        text(`movement.matrix.caption.${measure}`),
        ...(isOpen ? [text('movement.matrix.noOrderYet')] : []),
      ].join(' · ')}
    >
      <Matrix {...props} />
      <Excluded {...props} />
    </Section>
  )
}

function Matrix(props: MatrixSectionProps) {
  const { report, moves, pick, onPick } = props
  const { text, periodName } = useFormatter()
  const { before, period } = report
  const { matrix } = moves
  const most = Math.max(...matrix.cells.flat().map(({ customers }) => customers))
  const isFilled = ({ row, column }: CellPlace) => (matrix.cells[row]?.[column]?.customers ?? 0) > 0
  const tabStop = tabStopOf(props, isFilled)

  return (
    <table
      className={styles['matrix']}
      aria-label={text('movement.matrix.title', {
        before: before === undefined ? '' : periodName(before),
        period: periodName(period),
      })}
    >
      <colgroup>
        <col className={styles['first']} />
        <col span={TIERS.length} />
        <col className={styles['last']} />
      </colgroup>
      <MatrixHead report={report} />
      <tbody>
        {TIERS_BEFORE.map((from, row) => (
          <tr key={from}>
            <th scope="row">
              <RowName from={from} />
            </th>
            {TIERS.map((to, column) => (
              <Cell
                key={to}
                place={{ row, column }}
                from={from}
                to={to}
                cell={matrix.cells[row]?.[column]}
                heat={heatOf(matrix.cells[row]?.[column]?.customers ?? 0, most)}
                isPicked={isSamePick(pick, { kind: 'cell', from, to })}
                isTabStop={tabStop?.row === row && tabStop.column === column}
                onPick={() => onPick({ kind: 'cell', from, to })}
                onKeyDown={(event) =>
                  focusNext(event, nextCell({ row, column }, event.key, isFilled))
                }
              />
            ))}
            <Sum cell={matrix.rowSums[row]} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('movement.matrix.all')}</th>
          {TIERS.map((tier, column) => (
            <Sum key={tier} cell={matrix.columnSums[column]} />
          ))}
          <Sum cell={matrix.total} />
        </tr>
      </tfoot>
    </table>
  )
}

/** The tiers of this period over the columns; the period before over the rows. */
function MatrixHead({ report: { before, period } }: Pick<MatrixSectionProps, 'report'>) {
  const { text, shortPeriod, periodName } = useFormatter()
  return (
    <thead>
      <tr>
        <th scope="colgroup" colSpan={TIERS.length + 2} className={styles['over']}>
          {text('movement.matrix.tierIn', { period: periodName(period) })}
        </th>
      </tr>
      <tr>
        <th scope="col">{before && shortPeriod(before)}</th>
        {TIERS.map((tier) => (
          <th key={tier} scope="col">
            <TierBadge letter={tier} />
          </th>
        ))}
        <th scope="col">{text('movement.matrix.all')}</th>
      </tr>
    </thead>
  )
}

/** The one cell that Tab reaches: the picked one, else the first that is not empty. */
function tabStopOf(
  { pick }: Pick<MatrixSectionProps, 'pick'>,
  isFilled: (place: CellPlace) => boolean,
): CellPlace | undefined {
  const places = TIERS_BEFORE.flatMap((from, row) =>
    TIERS.map((to, column) => ({ row, column, from, to })),
  ).filter(isFilled)
  return places.find(({ from, to }) => isSamePick(pick, { kind: 'cell', from, to })) ?? places[0]
}

/** Takes the focus from a cell's button to another one's. */
function focusNext(event: KeyboardEvent<HTMLElement>, next: CellPlace | undefined): void {
  if (next === undefined) return
  event.preventDefault()
  const selector = `[data-row="${next.row}"][data-column="${next.column}"]`
  event.currentTarget.closest('table')?.querySelector<HTMLElement>(selector)?.focus()
}

function RowName({ from }: { readonly from: TierBefore }) {
  const { text } = useFormatter()
  if (from !== 'unknown') return <TierBadge letter={from} />
  return (
    <span className={styles['notKnown']} title={text('movement.matrix.notKnownLabel')}>
      {text('movement.matrix.notKnown')}
    </span>
  )
}

interface CellProps {
  readonly place: CellPlace
  readonly from: TierBefore
  readonly to: Tier
  readonly cell: MovementCell | undefined
  readonly heat: number
  readonly isPicked: boolean
  readonly isTabStop: boolean
  readonly onPick: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

function Cell(props: CellProps) {
  const { place, from, to, cell, heat, isPicked, isTabStop, onPick, onKeyDown } = props
  const { text, integer, signedShortMoney, money } = useFormatter()
  const look = classNames(styles[`heat${heat}`], from === to && styles['same'])
  if (cell === undefined || cell.customers === 0) {
    return <td className={look} aria-label={integer(0)} />
  }
  const label = text('movement.matrix.cell', {
    from: from === 'unknown' ? text('movement.matrix.notKnownLabel') : from,
    to,
    count: cell.customers,
    change: money(cell.change),
  })
  return (
    <td className={look}>
      <button
        type="button"
        data-row={place.row}
        data-column={place.column}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isPicked}
        aria-label={label}
        onClick={onPick}
        onKeyDown={onKeyDown}
      >
        <b>{integer(cell.customers)}</b>
        <span>{cell.change === 0 ? text('terms.noFigure') : signedShortMoney(cell.change)}</span>
      </button>
    </td>
  )
}

function Sum({ cell }: { readonly cell: MovementCell | undefined }) {
  const { integer, signedShortMoney } = useFormatter()
  return (
    <td className={styles['sum']}>
      <b>{integer(cell?.customers)}</b>
      <span>{signedShortMoney(cell?.change === 0 ? undefined : cell?.change)}</span>
    </td>
  )
}

/** Excluded customers have no tier; their change completes the change of the total. */
function Excluded({ report, moves }: Pick<MatrixSectionProps, 'report' | 'moves'>) {
  const { text, signedShortMoney } = useFormatter()
  if (report.excluded.customers === 0) return null
  return (
    <p className={styles['excluded']}>
      {text('movement.matrix.excluded', {
        count: report.excluded.customers,
        change: signedShortMoney(moves.change.excluded),
      })}
    </p>
  )
}
