import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ingestErrorText } from '../../i18n/ingest-text.ts'
import type { ImportFileId } from '../../ingest/inspection.ts'
import type { IngestError } from '../../ingest/ingest-error.ts'
import type { SessionFile } from '../../queries/import-session.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import table from '../../ui/table.module.css'
import { FileRow } from './file-row.tsx'
import { readSummary } from './read-summary.ts'
import styles from './data.module.css'

interface ImportFilesProps {
  readonly files: readonly SessionFile[]
  readonly errors: readonly IngestError[]
  readonly selected: ImportFileId | undefined
  readonly onSelect: (file: ImportFileId) => void
  readonly onLeaveOut: (file: ImportFileId) => void
}

/** The files of an import, each with a line of its own, the unreadable ones with their reason. */
export function ImportFiles(props: ImportFilesProps) {
  const { files, errors, selected, onSelect, onLeaveOut } = props
  return (
    <div className={styles['list']}>
      {files.length > 0 && (
        <table className={classNames(table['table'], styles['files'])}>
          <tbody>
            {files.map((file) => (
              <ImportFileRow
                key={file.inspection.id}
                file={file}
                current={files.length > 1 && file.inspection.id === selected}
                onSelect={onSelect}
                onLeaveOut={files.length > 1 ? onLeaveOut : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      <RefusedFiles errors={errors} />
    </div>
  )
}

/** Files that could not be read: what each is, and what to do. */
export function RefusedFiles({ errors }: { readonly errors: readonly IngestError[] }) {
  const formatter = useFormatter()
  return errors.map((error, position) => (
    <Notice key={position} tone="error">
      {ingestErrorText(error, formatter)}
    </Notice>
  ))
}

interface ImportFileRowProps {
  readonly file: SessionFile
  readonly current: boolean
  readonly onSelect: (file: ImportFileId) => void
  readonly onLeaveOut: ((file: ImportFileId) => void) | undefined
}

function ImportFileRow({ file, current, onSelect, onLeaveOut }: ImportFileRowProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { inspection } = file
  const { id, fileName } = inspection
  return (
    <FileRow
      name={fileName}
      label={text('data.importing.show', { name: fileName })}
      current={current}
      onSelect={() => onSelect(id)}
      below={<span className={table['second']}>{readSummary(inspection.read, formatter)}</span>}
    >
      <td className={styles['state']}>
        <FileState file={file} />
      </td>
      <td className={classNames(table['number'], styles['figures'])}>
        {text('data.files.rowCount', { rows: inspection.rows })}
      </td>
      {onLeaveOut !== undefined && (
        <td className={styles['act']}>
          <IconButton
            icon="close"
            look="quiet"
            label={text('data.importing.skip', { name: fileName })}
            onClick={() => onLeaveOut(id)}
          />
        </td>
      )}
    </FileRow>
  )
}

function FileState({ file }: { readonly file: SessionFile }) {
  const { text } = useFormatter()
  const { blockers } = file.review
  if (blockers.length === 0) {
    return <span className={styles['ready']}>{text('data.importing.ready')}</span>
  }
  const open = blockers.filter(({ kind }) => kind === 'unanswered').length
  return (
    <span className={styles['open']}>
      {open === blockers.length
        ? text('data.importing.questions', { count: open })
        : text('data.importing.blocked')}
    </span>
  )
}
