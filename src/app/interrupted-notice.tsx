import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { useInterruptedImport } from '../queries/import-marker.ts'
import { ScreenLink } from '../state/link.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './storage-notice.module.css'

/** Says that an import was cut off, by a reload, a crash or the power; nothing of it is half done. */
export function InterruptedNotice() {
  const { text, list } = useFormatter()
  const { interrupted, discard } = useInterruptedImport()
  if (interrupted === undefined) return null
  const { fileNames, rows } = interrupted
  return (
    <div className={styles['notice']} data-print="hide">
      <Notice
        tone="amber"
        action={
          <span className={styles['actions']}>
            <ScreenLink to="data" className={styles['link']} onClick={discard}>
              {text('frame.interrupted.again')}
            </ScreenLink>
            <Button look="link" className={styles['link']} onClick={discard}>
              {text('frame.interrupted.discard')}
            </Button>
          </span>
        }
      >
        {text.rich('frame.interrupted.text', { names: list(fileNames), rows, b: bold })}
      </Notice>
    </div>
  )
}
