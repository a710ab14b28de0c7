import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './section.module.css'

export interface SectionProps {
  readonly title: ReactNode
  /** Grey, with the unit. */
  readonly caption?: ReactNode
  /** At the right: one link or button. */
  readonly action?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part of a page: ink rule, title, caption with the unit, an action at the right. */
export function Section({ title, caption, action, className, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classNames(styles['section'], className)} aria-labelledby={id}>
      <header className={styles['header']}>
        <h2 id={id}>{title}</h2>
        {caption !== undefined && <span className={styles['caption']}>{caption}</span>}
        {action !== undefined && (
          <span className={styles['action']} data-print="hide">
            {action}
          </span>
        )}
      </header>
      {children}
    </section>
  )
}
