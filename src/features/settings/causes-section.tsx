import { useState } from 'react'
import { CAUSES } from '../../domain/follow-up/log-entry.ts'
import { foldText } from '../../domain/fold-text.ts'
import { causeText } from '../../i18n/cause-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** As many as a row of the call sheet has room for, each with a digit of its own. */
const MOST_CAUSES = 8
const LONGEST_CAUSE = 24

/** Why customers do not order: what is offered when a follow-up is logged, and printed to be ticked. */
export function CausesSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { causes } = settings
  const isStandard = causes.join('\n') === CAUSES.join('\n')
  return (
    <Section
      title={text('rules.causes.title')}
      caption={text('rules.causes.caption')}
      action={
        !isStandard && (
          <Button look="link" onClick={() => change({ causes: CAUSES })}>
            {text('rules.causes.restore')}
          </Button>
        )
      }
    >
      <div className={styles['stack']}>
        {causes.length > 0 && (
          <ul className={styles['chips']}>
            {causes.map((cause) => (
              <li key={cause}>
                {causeText(cause, text)}
                <IconButton
                  look="quiet"
                  icon="close"
                  label={text('rules.causes.remove', { cause: causeText(cause, text) })}
                  onClick={() => change({ causes: causes.filter((other) => other !== cause) })}
                />
              </li>
            ))}
          </ul>
        )}
        <NewCause />
        <p className={styles['note']}>{text('rules.causes.note')}</p>
      </div>
    </Section>
  )
}

function NewCause() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { causes } = settings
  const [draft, setDraft] = useState('')
  const written = draft.trim()
  const standard = CAUSES.find((cause) => foldText(causeText(cause, text)) === foldText(written))
  const cause = standard ?? written
  const isKnown = causes.some((other) => foldText(other) === foldText(cause))
  const isFull = causes.length >= MOST_CAUSES
  const isNew = cause !== '' && !isKnown && !isFull

  function add() {
    if (!isNew) return
    change({ causes: [...causes, cause] })
    setDraft('')
  }

  if (isFull) {
    return (
      <p className={styles['note']}>{text('rules.causes.full', { count: String(MOST_CAUSES) })}</p>
    )
  }
  return (
    <div className={styles['row']}>
      <span className={styles['date']}>
        <TextInput
          aria-label={text('rules.causes.add')}
          placeholder={text('rules.causes.add')}
          maxLength={LONGEST_CAUSE}
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
