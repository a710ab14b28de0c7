import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Question } from '../../ingest/inspection.ts'
import { Button } from '../../ui/button.tsx'
import type { AskProps } from './ask-props.ts'

interface ConfirmButtonProps extends AskProps<Question['kind']> {
  /** Where 'That is right' is no answer to the question. */
  readonly label?: string
}

/** Confirms what is preselected, where loading waits for that. */
export function ConfirmButton({ waits, answer, label }: ConfirmButtonProps) {
  const { text } = useFormatter()
  if (!waits) return null
  return <Button onClick={() => answer({})}>{label ?? text('data.question.confirm')}</Button>
}
