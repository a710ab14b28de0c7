import { useFormatter } from '../../i18n/formatter-context.tsx'
import { rowReasonText } from '../../i18n/ingest-text.ts'
import type { ImportReport, ReasonTotal, RowOutcome } from '../../ingest/import-report.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import table from '../../ui/table.module.css'
import type { RowSelection } from './row-selection.ts'
import styles from './import-report.module.css'

interface ReasonTableProps {
  readonly report: ImportReport
  readonly onShow: (selection: RowSelection) => void
}

/** Why rows are not used, what they amount to; rejected and set aside told apart. */
export function ReasonTable({ report, onShow }: ReasonTableProps) {
  const { text, integer, exactMoney } = useFormatter()
  return (
    <table className={classNames(table['table'], styles['table'])}>
      <thead>
        <tr>
          <th>{text('data.report.reasons')}</th>
          <th className={table['number']}>{text('data.report.rows')}</th>
          <th className={table['number']}>{text('data.report.amount')}</th>
          <th className={styles['show']}>
            <VisuallyHidden>{text('data.report.show')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        <OutcomeRows report={report} outcome="rejected" onShow={onShow} />
        <OutcomeRows report={report} outcome="set-aside" onShow={onShow} />
        <tr className={table['total']}>
          <td>{text('data.report.total')}</td>
          <td className={table['number']}>{integer(report.rejected + report.setAside)}</td>
          <td className={table['number']}>{amountText(report.amountNotUsed, exactMoney)}</td>
          <td aria-hidden="true" />
        </tr>
      </tbody>
    </table>
  )
}

function OutcomeRows({
  report,
  outcome,
  onShow,
}: ReasonTableProps & { readonly outcome: RowOutcome }) {
  const { text } = useFormatter()
  const reasons = report.reasons.filter((reason) => reason.outcome === outcome)
  if (reasons.length === 0) return null
  return (
    <>
      <tr className={styles['group']}>
        <th colSpan={4} scope="colgroup">
          {text(outcome === 'rejected' ? 'data.report.rejectedWhy' : 'data.report.setAsideWhy')}
        </th>
      </tr>
      {reasons.map((reason) => (
        <ReasonRow key={reason.kind} reason={reason} onShow={onShow} />
      ))}
    </>
  )
}

function ReasonRow({
  reason,
  onShow,
}: Pick<ReasonTableProps, 'onShow'> & { readonly reason: ReasonTotal }) {
  const formatter = useFormatter()
  const { text, integer, exactMoney } = formatter
  const label = rowReasonText(reason.kind, formatter)
  return (
    <tr>
      <td>{label}</td>
      <td className={table['number']}>{integer(reason.lines)}</td>
      <td className={classNames(table['number'], styles['soft'])}>
        {amountText(reason.amount, exactMoney)}
      </td>
      <td className={classNames(table['number'], styles['show'])}>
        <Button
          look="link"
          aria-label={text('data.report.showRows', { reason: label })}
          onClick={() => onShow({ kind: 'reason', reason: reason.kind })}
        >
          {text('data.report.show')}
        </Button>
      </td>
    </tr>
  )
}

/** Blank rows and titles have no money: a dash says so better than ¥0.00. */
function amountText(amount: number, exactMoney: (value: number | undefined) => string): string {
  return exactMoney(amount === 0 ? undefined : amount)
}
