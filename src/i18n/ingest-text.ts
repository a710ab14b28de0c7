import type { ImportNote, NotUsedRow, RowReason } from '../ingest/import-report.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { Blocker, ColumnPreview } from '../ingest/inspection.ts'
import type { Formatter } from './formatter.ts'

/** Why a file could not be read, and what to do: one or two sentences. */
export function ingestErrorText(error: IngestError, { text }: Formatter): string {
  return text('errors.pending', { kind: error.kind })
}

/** Why a row is not used, in a few words, as the heading of a list. */
export function rowReasonText(kind: RowReason['kind'], { text }: Formatter): string {
  return text('errors.pending', { kind })
}

/** One row that is not used: file, row, column, value, what was expected, what to do. */
export function notUsedRowText(fileName: string, row: NotUsedRow, { text }: Formatter): string {
  return text('errors.pending', { kind: `${fileName} ${row.row}` })
}

/** Something that was read and deserves a word. */
export function importNoteText(note: ImportNote, { text }: Formatter): string {
  return text('errors.pending', { kind: note.kind })
}

/** Why 'Load' is not offered. */
export function blockerText(
  blocker: Blocker,
  _columns: readonly ColumnPreview[],
  { text }: Formatter,
): string {
  return text('errors.pending', { kind: blocker.kind })
}
