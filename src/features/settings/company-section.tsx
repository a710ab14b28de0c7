import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Section } from '../../ui/section.tsx'
import { CommittedInput } from './committed-input.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** What is printed beside the figures. */
export function CompanySection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  return (
    <Section title={text('rules.company.title')}>
      <div className={styles['row']}>
        <CommittedInput
          className={styles['name']}
          label={text('rules.company.name')}
          value={settings.companyName}
          maxLength={80}
          onCommit={(name) => change({ companyName: name.trim() })}
        />
        <CommittedInput
          className={styles['sign']}
          label={text('rules.company.currency')}
          value={settings.currency}
          maxLength={4}
          onCommit={(currency) => change({ currency: currency.trim() })}
        />
      </div>
    </Section>
  )
}
