import { useState } from 'react'
import { BackupAge } from '../../backup/backup-age.tsx'
import { RestoreButton } from '../../backup/restore-button.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { momentText } from '../../i18n/moment-text.ts'
import { useBackupState, useSaveBackup, useUndoRestore } from '../../queries/backup.ts'
import { useCompany } from '../../queries/company.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import type { UndoableRestore } from '../../worker/backup-protocol.ts'
import styles from './rules.module.css'

/** One file with all that the cockpit keeps, and the way back from it. */
export function BackupSection() {
  const { text } = useFormatter()
  const undo = useBackupState().data?.undo
  return (
    <Section title={text('backup.title')} caption={text('backup.caption')}>
      <div className={styles['stack']}>
        <p>
          <BackupAge />
        </p>
        <NewBackup />
        {undo !== undefined && <Undo restore={undo} />}
      </div>
    </Section>
  )
}

function NewBackup() {
  const { text } = useFormatter()
  const company = useCompany().data
  const save = useSaveBackup()
  const [withData, setWithData] = useState(true)
  const files = company?.fileNames.length ?? 0
  return (
    <>
      {files > 0 && (
        <Checkbox
          checked={withData}
          onChange={setWithData}
          label={text('backup.withData', { files, lines: company?.lines ?? 0 })}
        />
      )}
      <div className={styles['row']}>
        <Button
          look="primary"
          icon="download"
          disabled={save.isPending}
          onClick={() => save.mutate({ withData: withData && files > 0 })}
        >
          {text(save.isPending ? 'backup.saving' : 'backup.save')}
        </Button>
        <RestoreButton />
      </div>
      <LiveRegion>{save.isPending && text('backup.saving')}</LiveRegion>
      {save.data === undefined ? (
        <p className={styles['note']}>{text('backup.holds')}</p>
      ) : (
        <div data-full role="status">
          {save.data === 'too-large' ? (
            <Notice tone="amber">{text('backup.tooLarge')}</Notice>
          ) : (
            <Notice tone="ok">{text('backup.saved', { name: save.data.name })}</Notice>
          )}
        </div>
      )}
    </>
  )
}

function Undo({ restore }: { readonly restore: UndoableRestore }) {
  const formatter = useFormatter()
  const { text, locale } = formatter
  const undo = useUndoRestore()
  const { mode, at, backupAt } = restore
  return (
    <div data-full>
      <Notice
        tone="plain"
        action={
          <Button look="link" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {text('backup.undo')}
          </Button>
        }
      >
        {[
          text(`backup.restored.${mode}`, {
            backup: momentText(backupAt, formatter),
            at: momentText(at, formatter),
          }),
          text('backup.undoHint'),
        ].join(locale === 'en' ? ' ' : '')}
      </Notice>
    </div>
  )
}
