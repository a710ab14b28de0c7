import {
  SET_ASIDE_KINDS,
  type NotUsedRow,
  type RowOutcome,
  type RowReason,
} from '../../ingest/import-report.ts'

/** Which of a file's not-used rows are looked at. */
export type RowSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'outcome'; readonly outcome: RowOutcome }
  | { readonly kind: 'reason'; readonly reason: RowReason['kind'] }

/** The rows of a selection, in file order. */
export function selectRows(
  rows: readonly NotUsedRow[],
  selection: RowSelection,
): readonly NotUsedRow[] {
  switch (selection.kind) {
    case 'all':
      return rows
    case 'outcome':
      return rows.filter(({ reason }) => outcomeOf(reason.kind) === selection.outcome)
    case 'reason':
      return rows.filter(({ reason }) => reason.kind === selection.reason)
  }
}

function outcomeOf(kind: RowReason['kind']): RowOutcome {
  return SET_ASIDE_KINDS.some((setAside) => setAside === kind) ? 'set-aside' : 'rejected'
}
