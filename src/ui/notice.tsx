import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './notice.module.css'

type NoticeTone = 'plain' | 'ok' | 'amber' | 'error'

const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  plain: 'info',
  ok: 'check',
  amber: 'warning',
  error: 'warning',
}

export interface NoticeProps {
  /** 'amber' if work can go on, 'error' if not. */
  readonly tone: NoticeTone
  readonly children: ReactNode
  /** A button or link at the right. */
  readonly action?: ReactNode
}

/** What happened, where, what to do; in place. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div
      className={classNames(styles['notice'], styles[tone])}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <Icon name={ICONS[tone]} size={15} />
      <span className={styles['text']}>{children}</span>
      {action}
    </div>
  )
}
