import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { SILENCE_SECONDS } from '../queries/silence-watch.ts'
import { useWorkerTrouble } from '../queries/worker-trouble.ts'
import { Button } from '../ui/button.tsx'
import { CopyReport } from './copy-report.tsx'
import { FrameNotice } from './frame-notice.tsx'

/** Says that computing hangs, or that it stopped and goes on; nothing while all is well. */
export function WorkerNotice() {
  const { text } = useFormatter()
  const { trouble, reason, startAgain, dismiss } = useWorkerTrouble()
  if (trouble === 'none') return null
  const values = { seconds: String(SILENCE_SECONDS), b: bold }
  if (trouble === 'silent') {
    return (
      <FrameNotice
        tone="amber"
        action={<Button onClick={startAgain}>{text('frame.worker.startAgain')}</Button>}
      >
        {text.rich('frame.worker.silent', values)}
      </FrameNotice>
    )
  }
  return (
    <FrameNotice
      tone="amber"
      action={reason !== undefined && <CopyReport error={reason} />}
      close={{ label: text('frame.worker.dismiss'), onClick: dismiss }}
    >
      {text.rich(`frame.worker.${trouble}`, values)}
    </FrameNotice>
  )
}
