import type { ImportReport } from '../ingest/import-report.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'

/** Identifies a loaded file; stable across reloads. */
export type LoadedFileId = string

/** A file that is in force, with its report. */
export interface LoadedFile {
  readonly id: LoadedFileId
  readonly report: ImportReport
  /** Milliseconds since 1970, by the clock of the computer. */
  readonly loadedAt: number
  /** Lines of this file that a newer file replaces. */
  readonly replaced: LineTotal
  /** Exact duplicates of this file are left out. */
  readonly dropsDuplicates: boolean
}

/** 'replace': the new file replaces all earlier lines from its first to its last date. */
export type OverlapChoice = 'replace' | 'add'
