import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { momentText } from '../i18n/moment-text.ts'
import { useUndoRestore } from '../queries/backup.ts'
import { useSetAddress } from '../state/address.ts'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import type { BackupPreview, RestoreMode, RestoreOutcome } from '../worker/backup-protocol.ts'
import styles from './restore-dialog.module.css'

interface RestoreDoneProps {
  readonly preview: BackupPreview
  readonly mode: RestoreMode
  readonly outcome: Extract<RestoreOutcome, { kind: 'done' }>
  readonly onClose: () => void
}

/** What a restore has brought, and the way back. */
export function RestoreDone({ preview, mode, outcome, onClose }: RestoreDoneProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const undo = useUndoRestore()
  if (undo.isSuccess) {
    return (
      <>
        <Notice tone="ok">{text('backup.undone')}</Notice>
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            {text('terms.close')}
          </Button>
        </DialogActions>
      </>
    )
  }
  const when = momentText(preview.createdAt, formatter)
  const hasFiles = outcome.company.fileNames.length > 0
  function openCockpit() {
    setAddress({}, { screen: 'overview' })
    onClose()
  }
  return (
    <div className={styles['stack']}>
      <div role="status">
        <Notice tone="ok">
          {mode === 'replace'
            ? text.rich('backup.dialog.done', { when, b: bold })
            : text.rich('backup.dialog.doneLog', { b: bold })}
        </Notice>
      </div>
      {!outcome.storage.kept && <Notice tone="amber">{text('backup.dialog.inMemory')}</Notice>}
      {outcome.undoable && <p className={styles['note']}>{text('backup.undoHint')}</p>}
      <DialogActions>
        {outcome.undoable && (
          <Button disabled={undo.isPending} onClick={() => undo.mutate()}>
            {text('backup.undo')}
          </Button>
        )}
        <Button look="primary" onClick={hasFiles ? openCockpit : onClose}>
          {text(hasFiles ? 'backup.dialog.open' : 'terms.close')}
        </Button>
      </DialogActions>
    </div>
  )
}
