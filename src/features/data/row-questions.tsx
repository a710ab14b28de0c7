import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import choice from '../../ui/choice.module.css'
import styles from './question.module.css'

/** Rows as they stand in the file, to judge by. */
function RowEvidence({
  rows,
}: {
  readonly rows: readonly { readonly row: number; readonly text: string }[]
}) {
  const { text, integer } = useFormatter()
  return rows.map(({ row, text: cells }) => (
    <span key={row} className={styles['evidence']}>
      {text('errors.place.sentence', {
        place: text('data.question.row', { row: integer(row) }),
        why: cells,
      })}
    </span>
  ))
}

/** Rows that look like totals: left out unless the user says that they are orders. */
export function TotalsQuestion({ question, legend, mapping, answer }: AskProps<'totals'>) {
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      why={<RowEvidence rows={question.rows} />}
      options={[
        { value: 'set-aside', label: text('data.question.totalsSetAside') },
        { value: 'keep', label: text('data.question.totalsKeep') },
      ]}
      value={mapping.totals}
      onChange={(totals) => answer({ totals })}
    />
  )
}

/** Rows that name no customer below one that does: they belong to it unless the user says no. */
export function ContinuedQuestion({ question, legend, mapping, answer }: AskProps<'continued'>) {
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      why={<RowEvidence rows={question.rows} />}
      options={[
        { value: 'fill', label: text('data.question.continuedFill') },
        { value: 'leave', label: text('data.question.continuedLeave') },
      ]}
      value={mapping.continued ?? question.preselected}
      onChange={(continued) => answer({ continued })}
    />
  )
}

/** Rows without an amount: listed as rejected, or counted as 0. */
export function EmptyAmountQuestion(props: AskProps<'empty-amount'>) {
  const { legend, mapping, answer } = props
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      options={[
        { value: 'reject', label: text('data.question.emptyReject') },
        { value: 'zero', label: text('data.question.emptyZero') },
      ]}
      value={mapping.emptyAmount}
      onChange={(emptyAmount) => answer({ emptyAmount })}
    />
  )
}

/** The headers are not those of last time: what is gone, what is new, and one click to confirm. */
export function ChangedHeadersQuestion(props: AskProps<'changed-headers'>) {
  const { question, legend } = props
  const { text, list } = useFormatter()
  return (
    <div className={choice['question']}>
      <p className={choice['legend']}>{legend}</p>
      <div className={styles['changes']}>
        {question.missing.length > 0 && (
          <span>{text('data.question.changedMissing', { names: list(question.missing) })}</span>
        )}
        {question.added.length > 0 && (
          <span>{text('data.question.changedAdded', { names: list(question.added) })}</span>
        )}
        {question.moved && <span>{text('data.question.changedMoved')}</span>}
      </div>
      <ConfirmButton {...props} />
    </div>
  )
}
