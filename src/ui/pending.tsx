import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './pending.module.css'

export interface PendingProps {
  /** How many grey lines stand under the first one. */
  readonly lines?: number
}

/** Something is being computed: nothing for 200 ms, then grey bars in the shape of text. */
export function Pending({ lines = 5 }: PendingProps) {
  const { text } = useFormatter()
  return (
    <div className={styles['pending']} role="status">
      <VisuallyHidden>{text('terms.working')}</VisuallyHidden>
      <span className={classNames(styles['bar'], styles['first'])} />
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={classNames(styles['bar'], styles[`l${index % 5}`])} />
      ))}
    </div>
  )
}
