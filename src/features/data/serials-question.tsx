import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import type { AskProps } from './ask-props.ts'

/** 'Is 35250 the day 4 July 1996?' */
export function SerialsQuestion({ question, legend, mapping, answer }: AskProps<'serials'>) {
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      why={text('data.question.serialsWhy')}
      options={[
        { value: 'read', label: text('data.question.serialsRead') },
        { value: 'leave', label: text('data.question.serialsLeave') },
      ]}
      value={mapping.serials ?? question.preselected}
      onChange={(serials) => answer({ serials })}
    />
  )
}
