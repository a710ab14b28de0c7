import { MONEY_SCALE } from '../../domain/money.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import type { AskProps } from './ask-props.ts'
import { ConfirmButton } from './confirm-button.tsx'
import choice from '../../ui/choice.module.css'
import styles from './question.module.css'

/** 'Which currency counts?' Its rows are loaded, those of others set aside. */
export function CurrencyQuestion({ question, legend, mapping, answer }: AskProps<'currency'>) {
  const { text, decimal } = useFormatter()
  return (
    <Choice
      question={legend}
      why={text('data.question.currencyWhy')}
      options={question.currencies.map(({ currency, lines, amount }) => ({
        value: currency,
        label: currency,
        detail: text('data.question.currencyOf', {
          count: lines,
          amount: decimal(amount / MONEY_SCALE, 2),
        }),
      }))}
      value={mapping.currency ?? question.preselected}
      onChange={(currency) => answer({ currency })}
    />
  )
}

/** Amounts of this file are in another currency than those of files before it: one click to add them up. */
export function EarlierCurrencyQuestion(props: AskProps<'earlier-currency'>) {
  const { question, legend } = props
  const { text } = useFormatter()
  return (
    <div className={choice['question']}>
      <p className={choice['legend']}>{legend}</p>
      <div className={styles['changes']}>
        {question.files.map((file) => (
          <span key={file.name}>{text('data.question.earlierCurrencyOf', file)}</span>
        ))}
        <span>{text('data.question.earlierCurrencyWhy')}</span>
      </div>
      <ConfirmButton {...props} label={text('data.question.earlierCurrencyYes')} />
    </div>
  )
}

/** 'Which of “5 H” and “3 S” is a return?' */
export function SideQuestion({ question, legend, mapping, answer }: AskProps<'sides'>) {
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      why={text('data.question.sidesWhy')}
      options={[
        ...question.sides.map(({ side, rows, sample }) => ({
          value: side,
          label: text('data.question.sideReturns', { side }),
          detail: text('data.question.sideOf', { count: rows, sample }),
        })),
        { value: 'none' as const, label: text('data.question.sidesNone') },
      ]}
      value={mapping.returnSide ?? question.preselected}
      onChange={(returnSide) => answer({ returnSide })}
    />
  )
}
