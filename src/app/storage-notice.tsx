import type { Formatter } from '../i18n/formatter.ts'
import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { useStorageState } from '../queries/company.ts'
import { useKeptState } from '../queries/kept-state.ts'
import { ScreenLink } from '../state/link.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { LogState, StorageProblem, StorageState } from '../worker/storage-state.ts'
import styles from './storage-notice.module.css'

/** Says why the data will not be there next time, and what to do; nothing while it will. */
export function StorageNotice() {
  const formatter = useFormatter()
  const { text } = formatter
  const storage = useStorageState().data
  const log = useKeptState().data?.log
  if (storage === undefined) return null
  const isLogAtRisk = log !== undefined && log.unkept > 0 && canSaveLater(storage.problem)
  if (storage.problem === 'none' && !isLogAtRisk) return null
  return (
    <div className={styles['notice']} data-print="hide">
      {storage.problem !== 'none' && (
        <Notice
          tone={canGoOn(storage.problem) ? 'amber' : 'error'}
          action={<WayOn problem={storage.problem} />}
        >
          {text.rich(`frame.storage.${storage.problem}`, { b: bold })}
          {storage.problem === 'full' && !isLogAtRisk && aboutRoom(storage, log, formatter)}
        </Notice>
      )}
      {isLogAtRisk && (
        <Notice tone="error" action={<ToBackup />}>
          {text.rich('frame.storage.logAtRisk', { count: log.unkept, b: bold })}
        </Notice>
      )}
    </div>
  )
}

/** Red where nothing at all is saved any more. */
function canGoOn(problem: StorageProblem): boolean {
  return problem === 'full' || problem === 'damaged'
}

/** Where nothing is ever saved the notice of the storage has said so. */
function canSaveLater(problem: StorageProblem): boolean {
  return problem === 'none' || canGoOn(problem)
}

function aboutRoom(
  { room }: StorageState,
  log: LogState | undefined,
  { text, bytes }: Formatter,
): string {
  const sentences = [
    room === undefined ? '' : roomText(bytes(room.needed), room.free, { text, bytes }),
    log === undefined ? '' : text('frame.storage.logSafe', { count: log.entries }),
    text('frame.storage.freeRoom'),
  ]
  return sentences.map((sentence) => (sentence === '' ? '' : ` ${sentence}`)).join('')
}

function roomText(
  needed: string,
  free: number | undefined,
  { text, bytes }: Pick<Formatter, 'text' | 'bytes'>,
): string {
  if (free === undefined) return text('frame.storage.needed', { needed })
  return text('frame.storage.room', { needed, free: bytes(free) })
}

/** The one thing to do about it. */
function WayOn({ problem }: { readonly problem: StorageProblem }) {
  const { text } = useFormatter()
  switch (problem) {
    case 'newer':
    case 'outdated':
    case 'blocked':
      return (
        <Button look="link" className={styles['link']} onClick={() => location.reload()}>
          {text('frame.storage.reload')}
        </Button>
      )
    case 'full':
    case 'unavailable':
    case 'unreadable':
      return <ToBackup />
    case 'damaged':
    case 'none':
      return (
        <ScreenLink to="data" className={styles['link']}>
          {text('frame.storage.toData')}
        </ScreenLink>
      )
  }
}

function ToBackup() {
  const { text } = useFormatter()
  return (
    <ScreenLink to="rules" className={styles['link']}>
      {text('frame.storage.toBackup')}
    </ScreenLink>
  )
}
