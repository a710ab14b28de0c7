import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

export interface LiveRegionProps {
  readonly children: ReactNode
  /** 'alert' interrupts; the default waits for a pause. */
  readonly urgent?: boolean
}

/** Says to screen readers what has changed elsewhere. Keep it mounted: only changes are spoken. */
export function LiveRegion({ children, urgent = false }: LiveRegionProps) {
  return (
    <div
      className={styles['hidden']}
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
    >
      {children}
    </div>
  )
}
