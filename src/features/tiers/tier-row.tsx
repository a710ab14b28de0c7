import { memo, useMemo, type ReactNode } from 'react'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { TierColumnKey } from '../../state/tier-columns.ts'
import { classNames } from '../../ui/class-names.ts'
import { Trail } from '../../ui/trail.tsx'
import {
  ChangeCell,
  CustomerCell,
  DistanceCell,
  TierCell,
  tierOf,
  trailOf,
  type TierCellContext,
} from './tier-cells.tsx'
import { TEXT_COLUMNS } from './tier-table-head.tsx'
import styles from './tier-table.module.css'

interface TierRowProps {
  readonly report: TierReport
  readonly directory: CustomerDirectory
  readonly columns: readonly TierColumnKey[]
  readonly phone: boolean
  readonly row: number
  readonly position: number
  readonly picked: boolean
  readonly onPick: (position: number) => void
}

/** One customer. Its button is as large as the row, and opens why it has its tier. */
export const TierRow = memo(function TierRow(props: TierRowProps) {
  const { report, directory, columns, phone, row, position, picked, onPick } = props
  const formatter = useFormatter()
  const trailNames = useMemo(
    () => report.trailPeriods.map((period) => formatter.shortPeriod(period)),
    [report.trailPeriods, formatter],
  )
  const context: TierCellContext = { report, directory, formatter, trailNames }
  const open = (
    <button
      type="button"
      tabIndex={phone ? 0 : -1}
      className={styles['open']}
      aria-expanded={picked}
      onClick={() => onPick(position)}
    >
      <CustomerCell {...context} row={row} />
    </button>
  )
  return (
    <tr
      className={classNames(styles['row'], picked && styles['picked'])}
      aria-rowindex={position + 2}
      aria-current={picked || undefined}
    >
      {phone ? (
        <PhoneCells context={context} row={row} open={open} />
      ) : (
        columns.map((column) =>
          column === 'customer' ? (
            <th key={column} scope="row">
              {open}
            </th>
          ) : (
            <td
              key={column}
              className={classNames(
                styles[column],
                !TEXT_COLUMNS.includes(column) && styles['number'],
              )}
            >
              <TierCell {...context} column={column} row={row} />
            </td>
          ),
        )
      )}
    </tr>
  )
})

interface PhoneCellsProps {
  readonly context: TierCellContext
  readonly row: number
  readonly open: ReactNode
}

/** Rank | name and amount, trail and change. */
function PhoneCells({ context, row, open }: PhoneCellsProps) {
  const { report, formatter, trailNames } = context
  return (
    <>
      <td className={styles['rank']}>
        <TierCell {...context} column="rank" row={row} />
      </td>
      <td>
        <div className={styles['two']}>
          {open}
          <span>
            <TierCell {...context} column="value" row={row} />
          </span>
          <Trail marks={trailOf(report, row)} periods={trailNames} />
          <span className={styles['small']}>
            {tierOf(context, row) === 'D' ? (
              <DistanceCell {...context} row={row} />
            ) : (
              <>
                <ChangeCell {...context} row={row} />{' '}
                {report.before !== undefined && (
                  <span className={styles['faint']}>{formatter.shortPeriod(report.before)}</span>
                )}
              </>
            )}
          </span>
        </div>
      </td>
    </>
  )
}
