import {
  WEEKS_AHEAD,
  WEEKS_BACK,
  type ContactPlanReport,
} from '../../domain/follow-up/contact-plan-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { weekText } from '../../i18n/week-text.ts'
import { useSetAddress } from '../../state/address.ts'
import { fromPlanWeek } from '../../state/plan-week.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import styles from './plan.module.css'

/** ‹ the week ›, and back to this one. */
export function WeekStepper({ report }: { readonly report: ContactPlanReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const { week, thisWeek } = report
  const go = (monday: number) =>
    setAddress({ week: fromPlanWeek(monday, thisWeek) }, { keepsPlace: true })
  return (
    <div className={styles['stepper']} role="group" aria-label={text('plan.week.label')}>
      <IconButton
        icon="left"
        label={text('plan.week.earlier')}
        disabled={week <= thisWeek - WEEKS_BACK * 7}
        onClick={() => go(week - 7)}
      />
      <span className={styles['week']} aria-live="polite">
        {weekText(week, formatter)}
      </span>
      <IconButton
        icon="right"
        label={text('plan.week.later')}
        disabled={week >= thisWeek + WEEKS_AHEAD * 7}
        onClick={() => go(week + 7)}
      />
      {week !== thisWeek && (
        <Button look="quiet" onClick={() => go(thisWeek)}>
          {text('plan.week.today')}
        </Button>
      )}
    </div>
  )
}
