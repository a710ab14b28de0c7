import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useWindowTitle } from './window-title.ts'
import styles from './screen.module.css'

export interface ScreenProps {
  /** The h1, and the title of the window. */
  readonly title: string
  /** Stands before the title. */
  readonly mark?: ReactNode
  /** One sentence: what the figures below say. */
  readonly findings?: ReactNode
  /** The findings open the page in large type and the title is for screen readers, as on the overview. */
  readonly lede?: boolean
  readonly actions?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** What every screen has: a title, its sentence of findings, actions. */
export function Screen(props: ScreenProps) {
  const { title, mark, findings, lede = false, actions, className, children } = props
  useWindowTitle(title)
  return (
    <div className={classNames(styles['screen'], className)}>
      <div className={classNames(styles['head'], mark !== undefined && styles['marked'])}>
        {mark}
        {/* The frame moves the focus here when the screen changes. */}
        <h1 tabIndex={-1} className={styles[lede ? 'hidden' : 'title']}>
          {title}
        </h1>
        {findings !== undefined && (
          <p className={classNames(styles['findings'], lede && styles['lede'])}>{findings}</p>
        )}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
