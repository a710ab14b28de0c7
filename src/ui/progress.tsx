import { classNames } from './class-names.ts'
import styles from './progress.module.css'

export interface ProgressProps {
  /** Ratio in [0, 1]. */
  readonly value: number
  readonly label: string
  /** Fills the width, a little higher. */
  readonly wide?: boolean
  readonly tone?: 'plain' | 'ok'
}

/** How far something has come. */
export function Progress({ value, label, wide = false, tone = 'plain' }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={classNames(
        styles['progress'],
        wide && styles['wide'],
        tone === 'ok' && styles['ok'],
      )}
    >
      <i className={styles['done']} style={{ width: `${percent}%` }} />
    </span>
  )
}
