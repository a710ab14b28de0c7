import { useId, useState, type DragEvent } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './drop-zone.module.css'

/** What the file chooser offers; whatever is dropped is looked at by its content. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls'

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  /** Two lines high, where it is not what the page is about. */
  readonly compact?: boolean
}

/** Takes order files, dropped or chosen. */
export function DropZone({ onFiles, compact = false }: DropZoneProps) {
  const { text } = useFormatter()
  const [over, setOver] = useState(false)
  const id = useId()

  function take(event: DragEvent) {
    event.preventDefault()
    // The frame takes files that are dropped anywhere else.
    event.stopPropagation()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }

  return (
    <label
      htmlFor={id}
      className={classNames(styles['zone'], compact && styles['compact'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Icon name="up" size={22} />
      <b>{text('terms.drop.here')}</b>
      <span>{text.rich('terms.drop.choose', { u: (chunks) => <u>{chunks}</u> })}</span>
      <input
        id={id}
        className={styles['input']}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={text('terms.drop.label')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
