import type { EpochDay } from '../domain/calendar.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button } from '../ui/button.tsx'
import { DayInput } from './day-input.tsx'
import styles from './next-date.module.css'

/** The days that are offered beside the date itself, counted from today. */
const STEPS = [
  { key: 'tomorrow', days: 1 },
  { key: 'inThreeDays', days: 3 },
  { key: 'inAWeek', days: 7 },
] as const

export interface NextDateProps {
  readonly today: EpochDay
  /** undefined: no next step. */
  readonly value: EpochDay | undefined
  readonly onChange: (day: EpochDay | undefined) => void
  /** Of a visible label that names the field. */
  readonly id?: string
  /** Names the field where no visible label does. */
  readonly label?: string
}

/** When the next step is due: a date, or one of a few by a click. */
export function NextDate({ today, value, onChange, id, label }: NextDateProps) {
  const { text } = useFormatter()
  return (
    <div className={styles['next']}>
      <DayInput
        {...(id === undefined ? { label: label ?? text('followUps.next') } : { id })}
        first={today}
        value={value}
        onChange={onChange}
      />
      <span className={styles['steps']}>
        {STEPS.map(({ key, days }) => (
          <Button
            key={key}
            look="link"
            aria-pressed={value === today + days}
            onClick={() => onChange(value === today + days ? undefined : today + days)}
          >
            {text(`followUps.step.${key}`)}
          </Button>
        ))}
      </span>
    </div>
  )
}
