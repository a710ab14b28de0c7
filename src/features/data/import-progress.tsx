import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { ImportProgress } from '../../worker/protocol.ts'
import { computePace } from './import-pace.ts'
import { useElapsed } from './use-elapsed.ts'
import styles from './import-progress.module.css'

interface ImportProgressPanelProps {
  readonly phase: 'reading' | 'loading'
  /** undefined until the worker has said its first word. */
  readonly progress: ImportProgress | undefined
  /** By performance.now(). */
  readonly startedAt: number
  readonly onCancel: () => void
}

/** How far an import has come, how fast it goes, and the way out of it. */
export function ImportProgressPanel(props: ImportProgressPanelProps) {
  const { phase, progress, startedAt, onCancel } = props
  const { text, integer, bytes } = useFormatter()
  const elapsed = useElapsed(startedAt)
  const pace = progress === undefined ? undefined : computePace(progress, elapsed)
  const stage = text(`data.progress.${progress?.phase ?? phase}`)
  return (
    <div className={styles['panel']}>
      {progress === undefined ? null : <b className={styles['name']}>{progress.fileName}</b>}
      <p className={styles['stage']}>{stage}</p>
      <Progress wide value={pace?.ratio ?? 0} label={text('data.progress.bar')} />
      <div className={styles['figures']}>
        <span>
          {progress === undefined || progress.rows === 0
            ? stage
            : text('data.progress.rows', { rows: progress.rows })}
        </span>
        {progress === undefined || progress.bytesTotal === 0 ? null : (
          <span className={styles['soft']}>
            {text('data.progress.bytes', {
              done: bytes(progress.bytes),
              total: bytes(progress.bytesTotal),
            })}
          </span>
        )}
        {pace?.rowsPerSecond === undefined ? null : (
          <span className={styles['pace']}>
            {text('data.progress.pace', { rows: integer(pace.rowsPerSecond) })}
          </span>
        )}
      </div>
      <div className={styles['foot']}>
        <Button onClick={onCancel}>{text('data.progress.cancel')}</Button>
        <span>
          {pace?.secondsLeft === undefined
            ? text('data.progress.stays')
            : text('data.progress.left', { seconds: integer(pace.secondsLeft) })}
        </span>
      </div>
    </div>
  )
}
