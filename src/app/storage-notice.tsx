import type { ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useStorageState } from '../queries/company.ts'
import { ScreenLink } from '../state/link.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './storage-notice.module.css'

/** Says why the data will not be there next time; nothing while it will. */
export function StorageNotice() {
  const { text } = useFormatter()
  const storage = useStorageState().data
  if (storage === undefined || storage.problem === 'none') return null
  return (
    <div className={styles['notice']}>
      <Notice
        tone="amber"
        action={
          <ScreenLink to="data" className={styles['link']}>
            {text('frame.storage.toData')}
          </ScreenLink>
        }
      >
        {text.rich(`frame.storage.${storage.problem}`, { b: bold })}
      </Notice>
    </div>
  )
}

function bold(chunks: ReactNode) {
  return <b>{chunks}</b>
}
