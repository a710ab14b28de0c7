import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { ImportPhase } from '../../queries/import-session.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './import-steps.module.css'

const STEPS = ['files', 'columns', 'report'] as const

/** Which step an import is at; nothing while there is none. */
export function ImportSteps({ phase }: { readonly phase: ImportPhase }) {
  const { text } = useFormatter()
  const now = stepOf(phase)
  if (now === undefined) return null
  return (
    <ol className={styles['steps']} aria-label={text('data.steps.label')}>
      {STEPS.map((step, position) => (
        <li
          key={step}
          aria-current={position === now ? 'step' : undefined}
          className={classNames(
            position < now && styles['done'],
            position === now && styles['now'],
          )}
        >
          <b>{position < now ? <Icon name="check" size={10} /> : position + 1}</b>
          {text(`data.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}

function stepOf(phase: ImportPhase): number | undefined {
  switch (phase) {
    case 'idle':
    case 'failed':
      return undefined
    case 'waiting':
    case 'reading':
      return 0
    case 'mapping':
    case 'loading':
    case 'overlap':
      return 1
    case 'report':
      return 2
  }
}
