import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './severity-mark.module.css'

type SeverityName = 'critical' | 'high' | 'medium' | 'low'

export interface SeverityMarkProps {
  readonly severity: SeverityName
  /** A count beside the shape, with the word for screen readers only. */
  readonly count?: string
}

/** How urgent an alert is: shape, colour and word (diamond, triangle, disc, ring). */
export function SeverityMark({ severity, count }: SeverityMarkProps) {
  const { text } = useFormatter()
  const word = text(`terms.severity.${severity}`)
  const compact = count !== undefined
  return (
    <span
      className={classNames(styles['severity'], styles[severity], compact && styles['compact'])}
    >
      {compact ? (
        <>
          <VisuallyHidden>{word} </VisuallyHidden>
          {count}
        </>
      ) : (
        word
      )}
    </span>
  )
}
