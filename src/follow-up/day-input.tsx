import type { EpochDay } from '../domain/calendar.ts'
import { parseDateField, toDateField } from '../state/calendar-day.ts'
import { TextInput } from '../ui/field.tsx'

export interface DayInputProps {
  readonly value: EpochDay | undefined
  /** undefined while the field is empty or holds half a date. */
  readonly onChange: (day: EpochDay | undefined) => void
  readonly first?: EpochDay | undefined
  readonly last?: EpochDay | undefined
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string | undefined
}

/** A day, typed or picked from the browser's own calendar. */
export function DayInput(props: DayInputProps) {
  const { value, onChange, first, last, id, label, describedBy } = props
  return (
    <TextInput
      type="date"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      min={toDateField(first)}
      max={toDateField(last)}
      value={toDateField(value)}
      onChange={(event) => onChange(parseDateField(event.target.value))}
    />
  )
}
