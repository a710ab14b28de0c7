import { useState, type DragEvent, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import { droppedFiles } from './dropped-files.ts'
import { Icon } from './icon.tsx'
import styles from './drop-zone.module.css'

/** What the file chooser offers; whatever is dropped is looked at by its content. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls'

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  /** Two lines high, where it is not what the page is about. */
  readonly compact?: boolean
}

/** Takes order files, dropped or chosen: a file input that fills the zone. */
export function DropZone({ onFiles, compact = false }: DropZoneProps) {
  const { text } = useFormatter()
  const [over, setOver] = useState(false)

  async function take(event: DragEvent) {
    // Also tells the frame, which takes files that are dropped anywhere else, that these are taken.
    event.preventDefault()
    setOver(false)
    const files = await droppedFiles(event.dataTransfer)
    if (files.length > 0) onFiles(files)
  }

  return (
    <div
      className={classNames(styles['zone'], compact && styles['compact'], over && styles['over'])}
    >
      <Icon name="up" size={22} />
      <b>{text('terms.drop.here')}</b>
      <span>{text.rich('terms.drop.choose', { u: underlined })}</span>
      <input
        className={styles['input']}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={text('terms.drop.label')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void take(event)}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}

function underlined(chunks: ReactNode) {
  return <u>{chunks}</u>
}
