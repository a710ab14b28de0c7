import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import { NewWord, WordList } from './word-list.tsx'
import styles from './rules.module.css'

/** Statuses that mean 'cancelled'. */
export function StatusesSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { cancelledStatuses } = settings
  return (
    <Section title={text('rules.statuses.title')} caption={text('rules.statuses.caption')}>
      <div className={styles['stack']}>
        <WordList
          words={cancelledStatuses}
          nameOf={(status) => status}
          removeLabel={(status) => text('rules.statuses.remove', { status })}
          onChange={(statuses) => change({ cancelledStatuses: statuses })}
        />
        <NewWord
          label={text('rules.statuses.add')}
          read={(typed) => (typed === '' || cancelledStatuses.includes(typed) ? undefined : typed)}
          onAdd={(status) => change({ cancelledStatuses: [...cancelledStatuses, status] })}
        />
        <p className={styles['note']}>{text('rules.statuses.note')}</p>
      </div>
    </Section>
  )
}
