import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import { ValueCheckList } from './value-check-list.tsx'

/** Every status of the file with its rows and money: sold, or set aside as cancelled. */
export function StatusQuestion({ question, mapping, legend, answer }: AskProps<'statuses'>) {
  const { text } = useFormatter()
  return (
    <ValueCheckList
      legend={legend}
      why={text('data.question.statusesWhy')}
      head={text('data.question.status')}
      tickHead={text('data.question.sold')}
      values={question.statuses.map((total) => {
        const name = total.status === '' ? text('data.question.noStatus') : total.status
        const checked = !mapping.cancelled.includes(total.status)
        const label = text('data.question.soldOf', { status: name })
        return { ...total, value: total.status, name, checked, label }
      })}
      onChange={(status, sold) => {
        const others = mapping.cancelled.filter((other) => other !== status)
        answer({ cancelled: sold ? others : [...others, status] })
      }}
    />
  )
}
