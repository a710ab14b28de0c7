import { causeText } from '../i18n/cause-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSettings } from '../queries/company.ts'
import { Select } from '../ui/select.tsx'

export interface CauseChoiceProps {
  /** '' = not said. */
  readonly value: string
  readonly onChange: (cause: string) => void
  /** Of a visible label that names it; without one it names itself. */
  readonly id?: string
}

/** Why the customer does not order: the company's causes, and the one chosen even if it is none of them. */
export function CauseChoice({ value, onChange, id }: CauseChoiceProps) {
  const { text } = useFormatter()
  const causes = useSettings().data?.causes ?? []
  const offered = value === '' || causes.includes(value) ? causes : [...causes, value]
  const name = id === undefined ? { label: text('followUps.causeLabel') } : { id }
  return (
    <Select
      {...name}
      full
      value={value}
      options={['', ...offered].map((cause) => ({
        value: cause,
        label: cause === '' ? text('followUps.noCause') : causeText(cause, text),
      }))}
      onChange={onChange}
    />
  )
}
