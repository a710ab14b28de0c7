import type { EpochDay } from '../domain/calendar.ts'
import type { CustomerRecord, OrderLines } from '../domain/order-lines.ts'
import type { Result } from '../domain/result.ts'
import type { ImportReport, NotUsedRow } from './import-report.ts'
import type { IngestError } from './ingest-error.ts'
import type { FileInspection, ImportFileId, MappingReview } from './inspection.ts'
import type { Mapping, ReadOptions, RememberedMapping } from './mapping.ts'

/** What an import knows of the company before it reads a file. */
export interface ImportContext {
  readonly remembered: readonly RememberedMapping[]
  /** Files already in force, by the SHA-256 of their content. */
  readonly loaded: readonly {
    readonly hash: string
    readonly name: string
    readonly loadedAt: number
  }[]
  /** Statuses that mean 'cancelled', compared folded, as whole cells. */
  readonly cancelledStatuses: readonly string[]
  readonly today: EpochDay
}

/** How far the work on one file has come. */
export interface ImportStep {
  readonly fileName: string
  readonly phase: 'reading' | 'looking' | 'loading'
  readonly bytes: number
  readonly bytesTotal: number
  readonly rows: number
}

/** How the caller follows and stops the work: every method rejects with the signal's reason. */
export interface ImportControl {
  readonly signal: AbortSignal
  readonly onProgress: (step: ImportStep) => void
}

/** All that one file gives: orders or customers, never both. */
export interface LoadedTable {
  readonly report: ImportReport
  readonly notUsed: readonly NotUsedRow[]
  readonly orders: OrderLines | undefined
  readonly customers: readonly CustomerRecord[] | undefined
}

/** One import: holds the opened files from the first look to the parsed columns. */
export interface ImportSession {
  /** Reads files and guesses what they are; answers in the order given. A bad file does not undo good ones. */
  readonly inspect: (
    files: readonly File[],
    control: ImportControl,
  ) => Promise<readonly Result<FileInspection, IngestError>[]>
  /** Reads a file again in another way: encoding, delimiter, sheet, header row. */
  readonly reread: (
    file: ImportFileId,
    read: ReadOptions,
    control: ImportControl,
  ) => Promise<Result<FileInspection, IngestError>>
  /** What another mapping would give. */
  readonly review: (
    file: ImportFileId,
    mapping: Mapping,
    control: ImportControl,
  ) => Promise<MappingReview>
  /** Parses files; one result for each, in the order given. */
  readonly load: (
    files: readonly { readonly file: ImportFileId; readonly mapping: Mapping }[],
    control: ImportControl,
  ) => Promise<readonly Result<LoadedTable, IngestError>[]>
}

/**
 * Opens an import.
 *
 * @throws RangeError from `reread`, `review` and `load` for a file that `inspect` has not answered.
 */
export function createImportSession(_context: ImportContext): ImportSession {
  throw new Error('Not built yet')
}
