import type { ReactNode } from 'react'
import { RestoreButton } from '../../backup/restore-button.tsx'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { useStorageState } from '../../queries/company.ts'
import { useLostData } from '../../queries/kept-marker.ts'
import { useIsSurelyPrivate } from '../../queries/private-window.ts'
import { currentDay } from '../../queries/today.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './welcome.module.css'

/** What is to be known before the first file: data that is gone, a window that keeps nothing. */
export function KeepingNotes() {
  const { text, fullDate } = useFormatter()
  const { lastSeen } = useLostData()
  const isPrivate = useIsSurelyPrivate()
  const storage = useStorageState().data
  return (
    <div className={styles['notes']}>
      {lastSeen !== undefined && (
        <Notice tone="amber" action={<Restore>{text('welcome.restore')}</Restore>}>
          {text.rich('welcome.lost', { day: fullDate(currentDay(new Date(lastSeen))), b: bold })}
        </Notice>
      )}
      {isPrivate && storage?.kept === true && (
        <Notice tone="amber">{text.rich('welcome.privateWindow', { b: bold })}</Notice>
      )}
    </div>
  )
}

/** The way in for those whose data is in a backup. */
export function HaveBackup() {
  const { text } = useFormatter()
  return <p className={styles['backup']}>{text.rich('welcome.haveBackup', { a: restore })}</p>
}

function Restore({ children }: { readonly children: ReactNode }) {
  return (
    <RestoreButton look="link" className={styles['restore']}>
      {children}
    </RestoreButton>
  )
}

function restore(chunks: ReactNode) {
  return <Restore>{chunks}</Restore>
}
