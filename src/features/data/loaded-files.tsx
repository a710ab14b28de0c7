import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { momentText } from '../../i18n/moment-text.ts'
import { useRemoveFile } from '../../queries/files.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import table from '../../ui/table.module.css'
import type { LoadedFile, LoadedFileId } from '../../worker/loaded-file.ts'
import { FileRow } from './file-row.tsx'
import { readSummary } from './read-summary.ts'
import styles from './data.module.css'

interface LoadedFilesProps {
  readonly files: readonly LoadedFile[]
  readonly selected: LoadedFileId | undefined
  readonly onSelect: (file: LoadedFileId) => void
  readonly onRemoved: (name: string) => void
}

const HASH_SHOWN = 8

/** The files in use: what each covers, where its report is, and the way to take it out. */
export function LoadedFiles({ files, selected, onSelect, onRemoved }: LoadedFilesProps) {
  const [removing, setRemoving] = useState<LoadedFile>()
  return (
    <>
      <table className={classNames(table['table'], styles['files'])}>
        <tbody>
          {files.map((file) => (
            <LoadedFileRow
              key={file.id}
              file={file}
              current={files.length > 1 && file.id === selected}
              onSelect={onSelect}
              onRemove={setRemoving}
            />
          ))}
        </tbody>
      </table>
      {removing !== undefined && (
        <RemoveDialog
          file={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={onRemoved}
        />
      )}
    </>
  )
}

interface LoadedFileRowProps {
  readonly file: LoadedFile
  readonly current: boolean
  readonly onSelect: (file: LoadedFileId) => void
  readonly onRemove: (file: LoadedFile) => void
}

function LoadedFileRow({ file, current, onSelect, onRemove }: LoadedFileRowProps) {
  const formatter = useFormatter()
  const { text, fullDate, exactMoney } = formatter
  const { report } = file
  const name = report.fileName
  const dates =
    report.first === undefined || report.kind === 'customers'
      ? undefined
      : text('data.dates.range', { first: fullDate(report.first), last: fullDate(report.last) })
  const facts = [
    text(report.kind === 'orders' ? 'data.files.orders' : 'data.files.customers'),
    readSummary({ ...report.read, sheet: report.sheet ?? report.read.sheet }, formatter),
    text('data.files.loadedAt', { when: momentText(file.loadedAt, formatter) }),
    text('data.files.hash', { hash: report.hash.slice(0, HASH_SHOWN) }),
  ].filter((fact) => fact !== '')
  return (
    <FileRow
      name={name}
      label={text('data.files.showOf', { name })}
      current={current}
      onSelect={() => onSelect(file.id)}
      below={
        <span className={styles['facts']} title={report.hash}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      }
    >
      <td className={classNames(table['number'], styles['figures'])}>
        {text('data.files.rowCount', { rows: report.rowsRead })}
        <span className={table['second']}>
          {report.kind === 'orders' ? exactMoney(report.amountUsed) : ''}
        </span>
        <span className={table['second']}>{dates}</span>
      </td>
      <td className={styles['act']}>
        <IconButton
          icon="trash"
          look="quiet"
          label={text('data.files.removeOf', { name })}
          onClick={() => onRemove(file)}
        />
      </td>
    </FileRow>
  )
}

interface RemoveDialogProps {
  readonly file: LoadedFile
  readonly onClose: () => void
  readonly onRemoved: (name: string) => void
}

function RemoveDialog({ file, onClose, onRemoved }: RemoveDialogProps) {
  const { text } = useFormatter()
  const { mutate, isPending } = useRemoveFile()
  const { fileName, used } = file.report
  const remove = (): void =>
    mutate(file.id, {
      onSuccess: () => {
        onClose()
        onRemoved(fileName)
      },
    })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text('data.files.removeTitle', { name: fileName })}
      actions={
        <>
          <Button onClick={onClose}>{text('data.files.removeStay')}</Button>
          <Button look="danger" disabled={isPending} onClick={remove}>
            {text('data.files.removeGo')}
          </Button>
        </>
      }
    >
      <p className={styles['text']}>{text('data.files.removeText', { lines: used })}</p>
    </Dialog>
  )
}
