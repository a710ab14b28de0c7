import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { useSaveBackup } from '../queries/backup.ts'
import { useCompany } from '../queries/company.ts'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import type { RestoreOutcome } from '../worker/backup-protocol.ts'
import styles from './restore-dialog.module.css'

interface RestoreRefusedProps {
  readonly outcome: Exclude<RestoreOutcome, { kind: 'done' }>
  /** Restores without keeping what is here now. */
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** Why nothing was restored, and what can be done. */
export function RestoreRefused({ outcome, onRestore, onClose }: RestoreRefusedProps) {
  const { text } = useFormatter()
  const hasFiles = (useCompany().data?.fileNames.length ?? 0) > 0
  const save = useSaveBackup()
  const isForUndo = outcome.kind === 'no-room' && outcome.forUndo
  return (
    <div className={styles['stack']}>
      <Notice tone="error">{text.rich(`backup.dialog.${reason(outcome)}`, { b: bold })}</Notice>
      {typeof save.data === 'object' && (
        <Notice tone="ok">{text('backup.saved', save.data)}</Notice>
      )}
      <DialogActions>
        <Button onClick={onClose}>{text('terms.cancel')}</Button>
        {isForUndo && (
          <>
            <Button disabled={save.isPending} onClick={() => save.mutate({ withData: hasFiles })}>
              {text(save.isPending ? 'backup.saving' : 'backup.save')}
            </Button>
            <Button look="danger" onClick={onRestore}>
              {text('backup.dialog.withoutUndo')}
            </Button>
          </>
        )}
      </DialogActions>
    </div>
  )
}

function reason(outcome: RestoreRefusedProps['outcome']) {
  if (outcome.kind === 'not-kept') return 'notKept'
  return outcome.forUndo ? 'noRoomForUndo' : 'noRoom'
}
