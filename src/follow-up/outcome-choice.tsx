import { OUTCOMES, type Outcome } from '../domain/follow-up/log-entry.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { RadioSegments } from '../ui/radio-segments.tsx'

export interface OutcomeChoiceProps {
  readonly value: Outcome | undefined
  readonly onChange: (outcome: Outcome) => void
  readonly hidesLabel?: boolean
  readonly describedBy?: string | undefined
}

/** What came of the contact. */
export function OutcomeChoice(props: OutcomeChoiceProps) {
  const { text } = useFormatter()
  return (
    <RadioSegments
      {...props}
      label={text('followUps.outcomeLabel')}
      options={OUTCOMES.map((value) => ({ value, label: text(`followUps.outcome.${value}`) }))}
    />
  )
}
