import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './part-bar.module.css'

export interface PartBarProps {
  readonly part: number
  readonly whole: number
  /** Both in words or figures; the bar itself is for the eye. */
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** How many of how many, as a short bar before the figures. */
export function PartBar({ part, whole, children, className }: PartBarProps) {
  const ratio = whole > 0 ? Math.min(part / whole, 1) : 0
  return (
    <span className={classNames(styles['partBar'], className)}>
      <span className={styles['room']} aria-hidden="true">
        <i style={{ width: `${ratio * 100}%` }} />
      </span>
      <span className={styles['figures']}>{children}</span>
    </span>
  )
}
