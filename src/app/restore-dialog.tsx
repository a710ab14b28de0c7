import type { ReactNode } from 'react'
import { RestoreButton } from '../backup/restore-button.tsx'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { Formatter } from '../i18n/formatter.ts'
import { useCheckBackup, useRestore } from '../queries/backup.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { KitProvider } from '../ui/kit-provider.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pending } from '../ui/pending.tsx'
import type { BackupError } from '../worker/backup-protocol.ts'
import { RestoreChoice } from './restore-choice.tsx'

/** Checks the backup that was chosen or dropped, and asks what is to be done with it. */
export function RestoreDialog() {
  const { text } = useFormatter()
  const { file, close } = useRestore()
  if (file === undefined) return null
  return (
    <KitProvider>
      <Dialog opened wide onClose={close} title={text('backup.dialog.title')}>
        <CheckedBackup key={`${file.name} ${file.lastModified}`} file={file} onClose={close} />
      </Dialog>
    </KitProvider>
  )
}

interface CheckedBackupProps {
  readonly file: File
  readonly onClose: () => void
}

function CheckedBackup({ file, onClose }: CheckedBackupProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const check = useCheckBackup(file).data
  if (check === undefined) {
    return (
      <>
        <p role="status">{text('backup.dialog.checking', { name: file.name })}</p>
        <Pending lines={3} />
      </>
    )
  }
  if (check.ok) return <RestoreChoice preview={check.value} onClose={onClose} />
  return (
    <Refused onClose={onClose}>
      {[backupErrorText(check.error, formatter), text('backup.error.unchanged')].join(
        formatter.locale === 'en' ? ' ' : '',
      )}
    </Refused>
  )
}

function Refused({
  children,
  onClose,
}: {
  readonly children: ReactNode
  readonly onClose: () => void
}) {
  const { text } = useFormatter()
  return (
    <>
      <Notice tone="error">{children}</Notice>
      <DialogActions>
        <Button onClick={onClose}>{text('terms.close')}</Button>
        <RestoreButton look="primary">{text('backup.dialog.other')}</RestoreButton>
      </DialogActions>
    </>
  )
}

/** Which file, what is wrong with it, what to do. */
function backupErrorText(error: BackupError, { text, bytes }: Formatter): string {
  const { fileName } = error
  switch (error.kind) {
    case 'changed':
    case 'bad-record':
      return text(`backup.error.${error.kind}`, { fileName, part: error.part })
    case 'too-large':
      return text('backup.error.too-large', {
        fileName,
        bytes: bytes(error.bytes),
        limit: bytes(error.limitBytes),
      })
    case 'empty':
    case 'other-file':
    case 'cut-off':
    case 'wrong-counts':
    case 'newer':
    case 'too-large-sum':
    case 'unreadable':
      return text(`backup.error.${error.kind}`, { fileName })
  }
}
