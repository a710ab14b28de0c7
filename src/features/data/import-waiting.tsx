import { useFormatter } from '../../i18n/formatter-context.tsx'
import { importMarker } from '../../queries/import-marker.ts'
import { Button } from '../../ui/button.tsx'
import styles from './import-progress.module.css'

/** Another window of this browser is importing, and this import comes after it. */
export function ImportWaiting({ onCancel }: { readonly onCancel: () => void }) {
  const { text, list } = useFormatter()
  const fileNames = importMarker.read()?.fileNames ?? []
  return (
    <div className={styles['panel']}>
      <b className={styles['name']}>{text('data.waiting.title')}</b>
      <p className={styles['stage']}>
        {text('data.waiting.text', { files: fileNames.length, name: list(fileNames) })}
      </p>
      <div className={styles['foot']}>
        <Button onClick={onCancel}>{text('data.waiting.cancel')}</Button>
      </div>
    </div>
  )
}
