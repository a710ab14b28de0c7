import type { ReactNode } from 'react'
import styles from './empty.module.css'

export interface EmptyProps {
  /** What is true. */
  readonly title: ReactNode
  /** Why. */
  readonly why?: ReactNode
  /** The one way on: a link or a button. */
  readonly action?: ReactNode
}

/** Nothing to show: what is true, why, and the one way on. */
export function Empty({ title, why, action }: EmptyProps) {
  return (
    <div className={styles['empty']}>
      <b>{title}</b>
      {why !== undefined && <span className={styles['why']}>{why}</span>}
      {action}
    </div>
  )
}
