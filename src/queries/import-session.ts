import type { StoreApi } from 'zustand'
import type { ImportReport } from '../ingest/import-report.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { FileInspection, ImportFileId, MappingReview } from '../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../ingest/mapping.ts'
import type { Overlap } from '../domain/company/overlap.ts'
import type { ImportProgress } from '../worker/import-protocol.ts'
import type { OverlapChoice } from '../worker/loaded-file.ts'

/**
 * Where an import stands. 'waiting': another window of this browser is importing, this one comes next.
 * 'failed': no file could be used, see `errors` and `problem`.
 */
export type ImportPhase =
  | 'idle'
  | 'waiting'
  | 'reading'
  | 'mapping'
  | 'loading'
  | 'overlap'
  | 'report'
  | 'failed'

/** A file at the mapping step: what was found in it, and the mapping as the user has it now. */
export interface SessionFile {
  readonly inspection: FileInspection
  readonly mapping: Mapping
  /** What `mapping` gives; of the mapping before while `busy`. */
  readonly review: MappingReview
  /** A new mapping or reading is being worked out. */
  readonly busy: boolean
}

/** Where an import stands, and what it knows by then. */
export interface ImportState {
  readonly phase: ImportPhase
  /** The files that it was given. */
  readonly fileNames: readonly string[]
  /** This window is the one that imports now. */
  readonly hasTurn: boolean
  /** Newest word from the worker, while reading or loading. */
  readonly progress: ImportProgress | undefined
  /** When the reading or loading began, by performance.now(). */
  readonly startedAt: number
  readonly inspections: readonly SessionFile[]
  /** Files that could not be read; the others go on. */
  readonly errors: readonly IngestError[]
  /** In phase 'overlap': what the user chooses about. */
  readonly overlap: Overlap | undefined
  /** In phase 'report': one for each loaded file. */
  readonly reports: readonly ImportReport[]
  /** A fault of the app itself, such as a worker that ran out of memory. */
  readonly problem: Error | undefined
}

interface ImportActions {
  /**
   * Gets ready for the next import while nothing else is to be done, so that it is quick. Settles when that
   * is done or given up.
   */
  readonly prepare: () => Promise<void>
  /**
   * Reads files and guesses what they are; a running import is cancelled first.
   * @param options.loadWhenSure - Load at once where no file leaves anything to be answered.
   */
  readonly start: (
    files: readonly File[],
    options?: { readonly loadWhenSure?: boolean },
  ) => Promise<void>
  /** Reads a file again in another way. */
  readonly reread: (file: ImportFileId, read: ReadOptions) => Promise<void>
  /** Takes a mapping at once, and asks what it gives. Of several in a row only the last counts. */
  readonly setMapping: (file: ImportFileId, mapping: Mapping) => Promise<void>
  /** Goes on without a file. The last one ends the import. */
  readonly leaveOut: (file: ImportFileId) => void
  /** Loads all files, unless one of them still has a blocker. */
  readonly load: () => Promise<void>
  readonly chooseOverlap: (choice: OverlapChoice) => Promise<void>
  /** Ends the import at once; nothing has changed. */
  readonly cancel: () => void
  /** Reads the files of the last import again, from the start. */
  readonly startAgain: () => Promise<void>
  /** Ends a running import because of a fault outside of it: what it had handed over is gone. */
  readonly interrupt: (problem: Error) => void
  /** Leaves the report or the errors. */
  readonly close: () => void
}

/** An import as the page sees it: where it stands, and what can be done about it. */
export type ImportSession = ImportState & ImportActions
export type ImportStore = StoreApi<ImportSession>

/** No import under way. */
export const IDLE: ImportState = {
  phase: 'idle',
  fileNames: [],
  hasTurn: false,
  progress: undefined,
  startedAt: 0,
  inspections: [],
  errors: [],
  overlap: undefined,
  reports: [],
  problem: undefined,
}

/** Nothing keeps this file from being loaded. */
export function isSure({ review, busy }: SessionFile): boolean {
  return !busy && review.blockers.length === 0
}
