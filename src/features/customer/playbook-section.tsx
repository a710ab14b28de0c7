import { useFormatter } from '../../i18n/formatter-context.tsx'
import { alertPlaybookText, contactsText, playbookText } from '../../i18n/playbook-text.ts'
import { Section } from '../../ui/section.tsx'
import type { CustomerPageProps } from './customer-page-props.ts'
import styles from './customer-page.module.css'

/** What the salesperson is asked to do: by the alert, else by the tier. */
export function PlaybookSection({ report, settings }: CustomerPageProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { alert, tier } = report
  if (tier === undefined) return null
  return (
    <Section
      title={text('customers.playbook.title')}
      caption={
        alert === undefined
          ? contactsText(tier, settings, formatter)
          : text(`terms.severity.${alert.severity}`)
      }
    >
      <p className={styles['playbook']}>
        {alert === undefined
          ? playbookText(tier, settings, formatter)
          : alertPlaybookText(alert.severity, settings, formatter)}
      </p>
    </Section>
  )
}
