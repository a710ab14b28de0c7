import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useBackupState } from '../../queries/backup.ts'
import { useCompany } from '../../queries/company.ts'
import { useDeleteEverything } from '../../queries/files.ts'
import { useGoToStart } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './rules.module.css'

/** The way out: everything that the cockpit keeps on this computer goes. */
export function DeleteSection() {
  const { text } = useFormatter()
  const [asking, setAsking] = useState(false)
  return (
    <Section title={text('rules.delete.title')} caption={text('rules.delete.caption')}>
      <div className={styles['stack']}>
        <p className={styles['note']}>{text('rules.delete.text')}</p>
        <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
          {text('rules.delete.button')}
        </Button>
        <DeleteDialog opened={asking} onClose={() => setAsking(false)} />
      </div>
    </Section>
  )
}

interface DeleteDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

function DeleteDialog({ opened, onClose }: DeleteDialogProps) {
  const { text } = useFormatter()
  const company = useCompany().data
  const entries = useBackupState().data?.entries ?? 0
  const remove = useDeleteEverything()
  const goToStart = useGoToStart()
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={text('rules.delete.ask')}
      actions={
        <>
          <Button onClick={onClose}>{text('terms.cancel')}</Button>
          <Button
            look="danger"
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: goToStart })}
          >
            {text('rules.delete.confirm')}
          </Button>
        </>
      }
    >
      <ul className={styles['goes']}>
        <li>
          {text('rules.delete.files', {
            files: company?.fileNames.length ?? 0,
            lines: company?.lines ?? 0,
          })}
        </li>
        <li>{text('rules.delete.mappings')}</li>
        <li>{text('rules.delete.settings')}</li>
        {entries > 0 && <li>{text('rules.delete.log', { entries })}</li>}
        <li>{text('rules.delete.preferences')}</li>
      </ul>
      <p className={styles['note']}>{text('rules.delete.stays')}</p>
    </Dialog>
  )
}
