import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { ImportProgress } from '../../worker/import-protocol.ts'
import { computePace, type ImportPace } from './import-pace.ts'
import { useElapsed } from './use-elapsed.ts'
import styles from './import-progress.module.css'

interface ImportProgressPanelProps {
  readonly phase: 'reading' | 'loading'
  /** undefined until the worker has said its first word. */
  readonly progress: ImportProgress | undefined
  /** The rows of the file at work, where they are counted already. */
  readonly countedRows: number | undefined
  /** Whether there are data that stay in use meanwhile. */
  readonly hasData: boolean
  readonly onCancel: () => void
}

/** How far an import has come, how fast it goes, and the way out of it. */
export function ImportProgressPanel(props: ImportProgressPanelProps) {
  const { phase, progress, countedRows, hasData, onCancel } = props
  const formatter = useFormatter()
  const { text, integer, bytes } = formatter
  const elapsed = useElapsed(`${progress?.phase} ${progress?.fileName}`)
  const pace = progress === undefined ? undefined : computePace(progress, elapsed, countedRows)
  const stage = text(`data.progress.${progress?.phase ?? phase}`)
  return (
    <div className={styles['panel']}>
      {progress === undefined ? null : <b className={styles['name']}>{progress.fileName}</b>}
      <p className={styles['stage']}>{stage}</p>
      <Progress wide value={pace?.ratio ?? 0} label={text('data.progress.bar')} />
      <div className={styles['figures']}>
        <span>
          <RowsDone progress={progress} pace={pace} isCounted={countedRows !== undefined} />
        </span>
        {progress === undefined || progress.bytesTotal === 0 || countedRows !== undefined ? null : (
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
        <span>{leftText(pace, hasData, formatter)}</span>
      </div>
    </div>
  )
}

/** The time left, and that nothing changes before: where there is something that could. */
function leftText(
  pace: ImportPace | undefined,
  hasData: boolean,
  { text, integer }: Formatter,
): string {
  if (pace?.secondsLeft === undefined) return hasData ? text('data.progress.stays') : ''
  const seconds = integer(pace.secondsLeft)
  return text(hasData ? 'data.progress.leftStays' : 'data.progress.left', { seconds })
}

interface RowsDoneProps {
  readonly progress: ImportProgress | undefined
  readonly pace: ImportPace | undefined
  readonly isCounted: boolean
}

function RowsDone({ progress, pace, isCounted }: RowsDoneProps) {
  const { text, integer } = useFormatter()
  if (progress === undefined || progress.rows === 0) return null
  if (pace?.rowsTotal === undefined) return text('data.progress.rows', { rows: progress.rows })
  const figures = { rows: integer(progress.rows), total: integer(pace.rowsTotal) }
  return text(isCounted ? 'data.progress.rowsOf' : 'data.progress.rowsOfAbout', figures)
}
