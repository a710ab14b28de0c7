import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import { ValueCheckList } from './value-check-list.tsx'

/** Documents named as returns whose amounts have no sign: money back, or sales after all. */
export function ReturnQuestion({ question, mapping, legend, answer }: AskProps<'returns'>) {
  const { text } = useFormatter()
  const { returnTypes = [] } = mapping
  return (
    <ValueCheckList
      legend={legend}
      why={text('data.question.returnsWhy')}
      head={text('data.question.documentType')}
      tickHead={text('data.question.isReturn')}
      values={question.types.map((total) => ({
        ...total,
        value: total.type,
        name: total.type,
        checked: returnTypes.includes(total.type),
        label: text('data.question.returnOf', { type: total.type }),
      }))}
      onChange={(type, isReturn) => {
        const others = returnTypes.filter((other) => other !== type)
        answer({ returnTypes: isReturn ? [...others, type] : others })
      }}
    />
  )
}
