import type { LineSelection } from '../../domain/company/line-selection.ts'
import {
  SET_ASIDE_KINDS,
  type NotUsedRow,
  type RowOutcome,
  type RowReason,
} from '../../ingest/import-report.ts'

/** Which rows of a file are looked at. */
export type RowSelection =
  /** Every row that was read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'used'; readonly lines: LineSelection }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'outcome'; readonly outcome: RowOutcome }
  | { readonly kind: 'reason'; readonly reason: RowReason['kind'] }

/** The lines that a selection shows; undefined where it shows none. */
export function linesOf(selection: RowSelection): LineSelection | undefined {
  if (selection.kind === 'read') return 'all'
  return selection.kind === 'used' ? selection.lines : undefined
}

/** The not-used rows of a selection, in file order. */
export function selectNotUsed(
  rows: readonly NotUsedRow[],
  selection: RowSelection,
): readonly NotUsedRow[] {
  switch (selection.kind) {
    case 'used':
      return []
    case 'read':
    case 'left-out':
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
