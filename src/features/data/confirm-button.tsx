import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Question } from '../../ingest/inspection.ts'
import { Button } from '../../ui/button.tsx'
import type { AskProps } from './ask-props.ts'

/** Confirms what is preselected, where loading waits for that. */
export function ConfirmButton({ waits, answer }: AskProps<Question['kind']>) {
  const { text } = useFormatter()
  if (!waits) return null
  return <Button onClick={() => answer({})}>{text('data.question.confirm')}</Button>
}
