import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Formatter } from '../../i18n/formatter.ts'
import { rowReasonText } from '../../i18n/ingest-text.ts'
import { useFileLines, useNotUsedRows, useRedLetterPairs } from '../../queries/files.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Select } from '../../ui/select.tsx'
import type { LoadedFile } from '../../worker/loaded-file.ts'
import { RowList, type RowHeads } from './row-list.tsx'
import { linesOf, selectNotUsed, type RowSelection } from './row-selection.ts'
import { lineSource, notUsedSource, readSource, type RowSource } from './row-source.ts'
import styles from './row-list.module.css'

interface RowsDialogProps {
  readonly file: LoadedFile
  /** What was asked for; the list can be widened or narrowed from there. */
  readonly initial: RowSelection
  readonly onClose: () => void
}

/** The rows behind a figure of the report. */
export function RowsDialog({ file, initial, onClose }: RowsDialogProps) {
  const formatter = useFormatter()
  const { text, integer } = formatter
  const [selection, setSelection] = useState(initial)
  const source = useRows(file, selection, formatter)
  const title = text(selection.kind === 'used' ? 'data.rows.usedTitle' : titleOf(selection))
  return (
    <Dialog opened wide onClose={onClose} title={title}>
      <div className={styles['head']}>
        <SelectionSelect file={file} value={selection} onChange={setSelection} />
        <span className={styles['caption']}>
          {source !== undefined &&
            text('data.rows.caption', {
              rows: integer(source.length),
              count: source.length,
              name: file.report.fileName,
            })}
        </span>
      </div>
      {source === undefined ? (
        <Pending />
      ) : (
        <RowList source={source} heads={headsOf(selection, formatter)} label={title} />
      )}
    </Dialog>
  )
}

function titleOf(selection: RowSelection) {
  return selection.kind === 'read' ? 'data.rows.readTitle' : 'data.rows.title'
}

/** The rows of a selection; undefined until all that it needs is here. */
function useRows(
  file: LoadedFile,
  selection: RowSelection,
  formatter: Formatter,
): RowSource | undefined {
  const { report } = file
  const lines = useFileLines(file.id, linesOf(selection)).data
  const notUsed = useNotUsedRows(selection.kind === 'used' ? undefined : file.id).data
  if (selection.kind === 'used') {
    return lines === undefined || lines === null ? undefined : lineSource(lines, formatter)
  }
  if (notUsed === undefined) return undefined
  const rows = selectNotUsed(notUsed, selection)
  if (selection.kind !== 'read') return notUsedSource(rows, report, formatter)
  return lines === undefined || lines === null
    ? undefined
    : readSource(lines, rows, report, formatter)
}

function headsOf({ kind }: RowSelection, { text }: Formatter): RowHeads {
  if (kind === 'used') {
    return {
      where: text('data.rows.date'),
      value: text('data.rows.customer'),
      note: text('data.rows.salesperson'),
    }
  }
  if (kind === 'read') {
    return {
      where: text('data.rows.dateOrColumn'),
      value: text('data.rows.content'),
      note: text('data.rows.salespersonOrReason'),
    }
  }
  return {
    where: text('data.rows.column'),
    value: text('data.rows.value'),
    note: text('data.rows.reason'),
  }
}

interface SelectionSelectProps {
  readonly file: LoadedFile
  readonly value: RowSelection
  readonly onChange: (selection: RowSelection) => void
}

function SelectionSelect({ file, value, onChange }: SelectionSelectProps) {
  const formatter = useFormatter()
  const pairs = useRedLetterPairs(file.id).data?.lines ?? 0
  const choices = selectionsOf(file, pairs, formatter)
  const at = choices.findIndex(
    ({ selection }) => JSON.stringify(selection) === JSON.stringify(value),
  )
  return (
    <Select
      label={formatter.text('data.rows.which')}
      value={String(at)}
      options={choices.map(({ label }, position) => ({ value: String(position), label }))}
      onChange={(position) => {
        const choice = choices[Number(position)]
        if (choice !== undefined) onChange(choice.selection)
      }}
    />
  )
}

interface NamedSelection {
  readonly selection: RowSelection
  readonly label: string
}

/** What can be looked at in a file: only what it has rows of. */
function selectionsOf(
  { report }: LoadedFile,
  pairs: number,
  formatter: Formatter,
): readonly NamedSelection[] {
  const { text } = formatter
  const { kind, rejected, setAside, reasons, notes, duplicates } = report
  const has = (note: 'returns' | 'samples'): boolean => notes.some((one) => one.kind === note)
  const candidates: readonly (NamedSelection & { readonly offered: boolean })[] = [
    { offered: kind === 'orders', selection: { kind: 'read' }, label: text('data.rows.read') },
    {
      offered: kind === 'orders',
      selection: { kind: 'used', lines: 'all' },
      label: text('data.rows.used'),
    },
    {
      offered: has('returns'),
      selection: { kind: 'used', lines: 'returns' },
      label: text('data.rows.returns'),
    },
    {
      offered: has('samples'),
      selection: { kind: 'used', lines: 'samples' },
      label: text('data.rows.samples'),
    },
    {
      offered: duplicates.lines > 0,
      selection: { kind: 'used', lines: 'duplicates' },
      label: text('data.rows.duplicates'),
    },
    {
      offered: pairs > 0,
      selection: { kind: 'used', lines: 'pairs' },
      label: text('data.rows.pairs'),
    },
    { offered: true, selection: { kind: 'left-out' }, label: text('data.rows.leftOut') },
    {
      offered: rejected > 0,
      selection: { kind: 'outcome', outcome: 'rejected' },
      label: text('data.report.rejected'),
    },
    {
      offered: setAside > 0,
      selection: { kind: 'outcome', outcome: 'set-aside' },
      label: text('data.report.setAside'),
    },
  ]
  return [
    ...candidates.filter(({ offered }) => offered),
    ...reasons.map((reason) => ({
      selection: { kind: 'reason', reason: reason.kind } as const,
      label: rowReasonText(reason.kind, formatter),
    })),
  ]
}
