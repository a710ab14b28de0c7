import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Question } from '../../ingest/inspection.ts'
import { Button } from '../../ui/button.tsx'
import type { AskProps } from './ask-props.ts'

/** Confirms what is preselected; gone once the question is answered. */
export function ConfirmButton({ question, mapping, answer }: AskProps<Question['kind']>) {
  const { text } = useFormatter()
  if (mapping.answered.includes(question.id)) return null
  return <Button onClick={() => answer({})}>{text('data.question.confirm')}</Button>
}
