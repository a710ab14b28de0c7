import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Section } from '../../ui/section.tsx'
import { NumberInput } from './number-input.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

const MOST_PERIODS = 60

/** When a customer is given up. */
export function AlertsSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  return (
    <Section title={text('rules.alerts.title')}>
      <div className={styles['row']}>
        <NumberInput
          label={text('rules.alerts.churned')}
          value={settings.churnedAfter}
          from={1}
          to={MOST_PERIODS}
          onChange={(churnedAfter) => change({ churnedAfter })}
        />
        <p className={styles['note']}>{text('rules.alerts.churnedHint')}</p>
      </div>
    </Section>
  )
}
