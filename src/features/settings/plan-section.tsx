import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { NumberInput } from './number-input.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

const MOST_A_DAY = 50
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
/** A Monday: the weekdays are named by the days that follow it. */
const SOME_MONDAY = 4

/** How many contacts a day are planned at most, and on which days of the week. */
export function PlanSection() {
  const { text, weekday } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { contactsPerDay, workingDays } = settings
  return (
    <Section title={text('plan.title')} caption={text('rules.plan.caption')}>
      <div className={styles['stack']}>
        <NumberInput
          label={text('rules.plan.perDay')}
          value={contactsPerDay}
          from={1}
          to={MOST_A_DAY}
          onChange={(perDay) => change({ contactsPerDay: perDay })}
        />
        <fieldset className={styles['weekdays']}>
          <legend>{text('rules.plan.workingDays')}</legend>
          {WEEKDAYS.map((day) => {
            const isWorking = workingDays.includes(day)
            return (
              <Checkbox
                key={day}
                label={weekday(SOME_MONDAY + day - 1)}
                checked={isWorking}
                // A week needs one.
                disabled={isWorking && workingDays.length === 1}
                onChange={(checked) =>
                  change({
                    workingDays: WEEKDAYS.filter((one) =>
                      one === day ? checked : workingDays.includes(one),
                    ),
                  })
                }
              />
            )
          })}
        </fieldset>
        <p className={styles['note']}>{text('plan.order')}</p>
      </div>
    </Section>
  )
}
