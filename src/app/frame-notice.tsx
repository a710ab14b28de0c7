import type { ReactNode } from 'react'
import { IconButton } from '../ui/button.tsx'
import { Notice, type NoticeProps } from '../ui/notice.tsx'
import styles from './frame-notice.module.css'

interface FrameNoticeProps {
  readonly tone: NoticeProps['tone']
  /** What can be done about it. */
  readonly action?: ReactNode
  /** The cross that puts it away, and what it is called; without it the notice stays. */
  readonly close?: { readonly label: string; readonly onClick: () => void } | undefined
  readonly children: ReactNode
}

/** Something that concerns the whole page, above the screen; told to whoever listens, not printed. */
export function FrameNotice({ tone, action, close, children }: FrameNoticeProps) {
  return (
    <div className={styles['notice']} role="status" data-print="hide">
      <Notice
        tone={tone}
        action={
          <span className={styles['actions']}>
            {action}
            {close !== undefined && <IconButton look="quiet" icon="close" {...close} />}
          </span>
        }
      >
        {children}
      </Notice>
    </div>
  )
}
