import type { DueList } from '../../domain/follow-up/due-list.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { useView } from '../../state/view.ts'
import { isDueNow, sumAtRisk } from './due-sums.ts'

/** How many next steps are due, since when, and what their customers are worth. */
export function DueFindings({ list: { steps } }: { readonly list: DueList }) {
  const { text, shortMoney } = useFormatter()
  const view = useView()
  const due = steps.filter(isDueNow)
  const overdue = due.filter(({ time }) => time === 'overdue').length
  const coming = steps.length - due.length
  if (steps.length === 0) return text('followUps.due.findingsNone')
  return (
    <>
      {text.rich('followUps.due.findings', {
        count: due.length,
        overdue,
        value: shortMoney(sumAtRisk(due)),
        kind: periodKind({ key: view.period }),
        b: bold,
      })}
      {coming > 0 &&
        text(due.length === 0 ? 'followUps.due.planned' : 'followUps.due.coming', {
          count: coming,
        })}
    </>
  )
}
