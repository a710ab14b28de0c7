import { bold } from '../i18n/bold.tsx'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { SILENCE_SECONDS } from '../queries/silence-watch.ts'
import { useWorkerTrouble } from '../queries/worker-trouble.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { CopyReport } from './copy-report.tsx'
import styles from './frame-notice.module.css'

/** Says that computing hangs, or that it stopped and goes on; nothing while all is well. */
export function WorkerNotice() {
  const { text } = useFormatter()
  const { trouble, reason, startAgain, dismiss } = useWorkerTrouble()
  if (trouble === 'none') return null
  return (
    <div className={styles['notice']} role="status" data-print="hide">
      <Notice
        tone="amber"
        action={
          <span className={styles['actions']}>
            {trouble === 'silent' ? (
              <Button onClick={startAgain}>{text('frame.worker.startAgain')}</Button>
            ) : (
              <>
                {reason !== undefined && <CopyReport error={reason} />}
                <IconButton
                  look="quiet"
                  icon="close"
                  label={text('frame.worker.dismiss')}
                  onClick={dismiss}
                />
              </>
            )}
          </span>
        }
      >
        {text.rich(`frame.worker.${trouble}`, { seconds: String(SILENCE_SECONDS), b: bold })}
      </Notice>
    </div>
  )
}
