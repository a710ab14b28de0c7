import { BackupAge } from '../../backup/backup-age.tsx'
import { RestoreButton } from '../../backup/restore-button.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSaveBackup } from '../../queries/backup.ts'
import { useCompany } from '../../queries/company.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './data.module.css'

/** How old the newest backup is, beside the files that it would save. */
export function BackupLine() {
  const { text } = useFormatter()
  const hasFiles = (useCompany().data?.fileNames.length ?? 0) > 0
  const { mutate, isPending, data } = useSaveBackup()
  return (
    <Section title={text('backup.title')}>
      <div className={styles['list']}>
        <p className={styles['text']}>
          <BackupAge />
        </p>
        <div className={styles['row']}>
          <Button
            icon="download"
            disabled={isPending}
            onClick={() => mutate({ withData: hasFiles })}
          >
            {text(isPending ? 'backup.saving' : 'backup.save')}
          </Button>
          <RestoreButton />
        </div>
        <p role="status" className={styles['aside']}>
          {data === 'too-large' && text('backup.tooLarge')}
          {typeof data === 'object' && text('backup.saved', data)}
        </p>
      </div>
    </Section>
  )
}
