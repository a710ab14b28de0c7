import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { rowReasonText } from '../../i18n/ingest-text.ts'
import { useNotUsedRows } from '../../queries/files.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Select } from '../../ui/select.tsx'
import type { LoadedFile } from '../../worker/protocol.ts'
import { NotUsedRows } from './not-used-rows.tsx'
import { selectRows, type RowSelection } from './row-selection.ts'
import styles from './not-used-rows.module.css'

interface NotUsedDialogProps {
  readonly file: LoadedFile
  /** What was asked for; the list can be widened or narrowed from there. */
  readonly initial: RowSelection
  readonly onClose: () => void
}

/** The rows behind a figure of the report. */
export function NotUsedDialog({ file, initial, onClose }: NotUsedDialogProps) {
  const { text, integer } = useFormatter()
  const [selection, setSelection] = useState(initial)
  const { data } = useNotUsedRows(file.id)
  const rows = data === undefined ? undefined : selectRows(data, selection)
  return (
    <Dialog opened wide onClose={onClose} title={text('data.rows.title')}>
      <div className={styles['head']}>
        <SelectionSelect file={file} value={selection} onChange={setSelection} />
        <span className={styles['caption']}>
          {rows !== undefined &&
            text('data.rows.caption', {
              rows: integer(rows.length),
              count: rows.length,
              name: file.report.fileName,
            })}
        </span>
      </div>
      {rows === undefined ? (
        <Pending />
      ) : (
        <NotUsedRows rows={rows} fileName={file.report.fileName} />
      )}
    </Dialog>
  )
}

interface SelectionSelectProps {
  readonly file: LoadedFile
  readonly value: RowSelection
  readonly onChange: (selection: RowSelection) => void
}

function SelectionSelect({ file, value, onChange }: SelectionSelectProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { rejected, setAside, reasons } = file.report
  const choices: readonly { selection: RowSelection; label: string }[] = [
    { selection: { kind: 'all' }, label: text('data.rows.all') },
    ...(rejected > 0
      ? [
          {
            selection: { kind: 'outcome', outcome: 'rejected' } as const,
            label: text('data.report.rejected'),
          },
        ]
      : []),
    ...(setAside > 0
      ? [
          {
            selection: { kind: 'outcome', outcome: 'set-aside' } as const,
            label: text('data.report.setAside'),
          },
        ]
      : []),
    ...reasons.map(({ kind }) => ({
      selection: { kind: 'reason', reason: kind } as const,
      label: rowReasonText(kind, formatter),
    })),
  ]
  const at = choices.findIndex(
    ({ selection }) => JSON.stringify(selection) === JSON.stringify(value),
  )
  return (
    <Select
      label={text('data.rows.which')}
      value={String(at)}
      options={choices.map(({ label }, position) => ({ value: String(position), label }))}
      onChange={(position) => {
        const choice = choices[Number(position)]
        if (choice !== undefined) onChange(choice.selection)
      }}
    />
  )
}
