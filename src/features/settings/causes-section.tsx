import { CAUSES } from '../../domain/follow-up/log-entry.ts'
import { foldText } from '../../domain/fold-text.ts'
import { causeText } from '../../i18n/cause-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import { NewWord, WordList } from './word-list.tsx'
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
        <WordList
          words={causes}
          nameOf={(cause) => causeText(cause, text)}
          removeLabel={(cause) => text('rules.causes.remove', { cause: causeText(cause, text) })}
          onChange={(changed) => change({ causes: changed })}
        />
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

  /** A standard cause is known by its name in the interface's language. */
  function read(typed: string): string | undefined {
    const standard = CAUSES.find((cause) => foldText(causeText(cause, text)) === foldText(typed))
    const cause = standard ?? typed
    const isKnown = causes.some((other) => foldText(other) === foldText(cause))
    return cause === '' || isKnown ? undefined : cause
  }

  if (causes.length >= MOST_CAUSES) {
    return (
      <p className={styles['note']}>{text('rules.causes.full', { count: String(MOST_CAUSES) })}</p>
    )
  }
  return (
    <NewWord
      label={text('rules.causes.add')}
      maxLength={LONGEST_CAUSE}
      read={read}
      onAdd={(cause) => change({ causes: [...causes, cause] })}
    />
  )
}
