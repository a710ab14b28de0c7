import { useState } from 'react'
import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { momentText } from '../i18n/moment-text.ts'
import { useRestoreBackup } from '../queries/backup.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import type { BackupPreview, RestoreMode } from '../worker/backup-protocol.ts'
import { BackupBeside } from './backup-beside.tsx'
import { RestoreDone } from './restore-done.tsx'
import { RestoreRefused } from './restore-refused.tsx'
import styles from './restore-dialog.module.css'

interface RestoreChoiceProps {
  readonly preview: BackupPreview
  readonly onClose: () => void
}

/** What a backup holds beside what is here, what is to be done with it, and what came of it. */
export function RestoreChoice({ preview, onClose }: RestoreChoiceProps) {
  const { text } = useFormatter()
  const [mode, setMode] = useState<RestoreMode>('replace')
  const { mutate, isPending, data: outcome } = useRestoreBackup()
  const isEmptyHere = preview.now.files === 0 && preview.now.entries === 0
  if (outcome?.kind === 'done') {
    return <RestoreDone preview={preview} mode={mode} outcome={outcome} onClose={onClose} />
  }
  const restore = (keepsUndo: boolean): void => mutate({ mode, keepsUndo })
  if (outcome !== undefined && !isPending) {
    return <RestoreRefused outcome={outcome} onRestore={() => restore(false)} onClose={onClose} />
  }
  return (
    <div className={styles['stack']}>
      <Verified preview={preview} />
      <BackupBeside preview={preview} />
      <Warnings preview={preview} mode={mode} />
      {!isEmptyHere && <What preview={preview} mode={mode} onChange={setMode} />}
      {!isEmptyHere && <p className={styles['note']}>{text('backup.dialog.kept')}</p>}
      <DialogActions>
        <Button onClick={onClose}>{text('terms.cancel')}</Button>
        <Button
          look="primary"
          disabled={isPending || (mode === 'log' && preview.missingEntries === 0)}
          onClick={() => restore(true)}
        >
          {text(isPending ? 'backup.dialog.going' : 'backup.dialog.go')}
        </Button>
      </DialogActions>
    </div>
  )
}

function Verified({ preview }: Pick<RestoreChoiceProps, 'preview'>) {
  const formatter = useFormatter()
  const { text, bytes } = formatter
  const { createdAt, bytes: size, fileName } = preview
  return (
    <Notice tone="ok">
      <b>{fileName}</b>
      <br />
      {text('backup.dialog.verified', {
        when: momentText(createdAt, formatter),
        bytes: bytes(size),
      })}
    </Notice>
  )
}

interface OfModeProps extends Pick<RestoreChoiceProps, 'preview'> {
  readonly mode: RestoreMode
}

/** What may not be meant: another company, follow-ups that would go. */
function Warnings({ preview, mode }: OfModeProps) {
  const { text } = useFormatter()
  const { isOtherCompany, companyName, now, ownEntries } = preview
  const hasNames = companyName !== '' && now.companyName !== ''
  return (
    <>
      {isOtherCompany && (
        <Notice tone="amber">
          {hasNames
            ? text.rich('backup.dialog.otherName', {
                theirs: companyName,
                ours: now.companyName,
                b: bold,
              })
            : text.rich('backup.dialog.otherCustomers', { b: bold })}
        </Notice>
      )}
      {mode === 'replace' && ownEntries > 0 && (
        <Notice tone="amber">
          {text.rich('backup.dialog.own', { count: ownEntries, b: bold })}
        </Notice>
      )}
    </>
  )
}

interface WhatProps extends OfModeProps {
  readonly onChange: (mode: RestoreMode) => void
}

function What({ preview, mode, onChange }: WhatProps) {
  const { text } = useFormatter()
  const { withData, missingEntries } = preview
  return (
    <Choice
      question={text('backup.dialog.question')}
      options={[
        {
          value: 'replace',
          label: text('backup.dialog.replace'),
          detail: text(
            withData ? 'backup.dialog.replaceWithData' : 'backup.dialog.replaceWithoutData',
          ),
        },
        {
          value: 'log',
          label: text('backup.dialog.log'),
          detail:
            missingEntries === 0
              ? text('backup.dialog.logNone')
              : text('backup.dialog.logText', { count: missingEntries }),
        },
      ]}
      value={mode}
      onChange={onChange}
    />
  )
}
