import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** Statuses that mean 'cancelled'. */
export function StatusesSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { cancelledStatuses } = settings
  return (
    <Section title={text('rules.statuses.title')} caption={text('rules.statuses.caption')}>
      <div className={styles['stack']}>
        <ul className={styles['chips']}>
          {cancelledStatuses.map((status) => (
            <li key={status}>
              {status}
              <IconButton
                look="quiet"
                icon="close"
                label={text('rules.statuses.remove', { status })}
                onClick={() =>
                  change({
                    cancelledStatuses: cancelledStatuses.filter((other) => other !== status),
                  })
                }
              />
            </li>
          ))}
        </ul>
        <NewStatus />
        <p className={styles['note']}>{text('rules.statuses.note')}</p>
      </div>
    </Section>
  )
}

function NewStatus() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const [draft, setDraft] = useState('')
  const status = draft.trim()
  const isNew = status !== '' && !settings.cancelledStatuses.includes(status)

  function add() {
    if (!isNew) return
    change({ cancelledStatuses: [...settings.cancelledStatuses, status] })
    setDraft('')
  }

  return (
    <div className={styles['row']}>
      <span className={styles['date']}>
        <TextInput
          aria-label={text('rules.statuses.add')}
          placeholder={text('rules.statuses.add')}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
      </span>
      <Button disabled={!isNew} onClick={add}>
        {text('terms.add')}
      </Button>
    </div>
  )
}
