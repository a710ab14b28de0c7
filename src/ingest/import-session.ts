import type { CustomerRecord, OrderLines } from '../domain/order-lines.ts'
import type { Result } from '../domain/result.ts'
import type { ImportReport, NotUsedRow } from './import-report.ts'
import type { IngestError } from './ingest-error.ts'
import type { FileInspection, ImportFileId, MappingReview } from './inspection.ts'
import type { Mapping, ReadOptions, RememberedMapping } from './mapping.ts'

/** What a file has become: its usable records, the rows not used, and the account of both. */
export interface ParsedFile {
  readonly report: ImportReport
  readonly notUsed: readonly NotUsedRow[]
  readonly orders: OrderLines | undefined
  readonly customers: readonly CustomerRecord[] | undefined
}

/** How far an import is. */
export interface SessionProgress {
  readonly fileName: string
  readonly phase: 'reading' | 'looking' | 'loading'
  readonly bytes: number
  readonly bytesTotal: number
  readonly rows: number
}

/** Called as often as convenient; the worker thins it out. */
export interface SessionWatch {
  readonly signal: AbortSignal
  readonly progress: (progress: SessionProgress) => void
}

/** One import: the files it has read stay in it between its steps. */
export interface ImportSession {
  readonly inspect: (
    params: {
      readonly files: readonly File[]
      readonly remembered: readonly RememberedMapping[]
      readonly loaded: readonly {
        readonly hash: string
        readonly name: string
        readonly loadedAt: number
      }[]
      readonly cancelledStatuses: readonly string[]
      readonly today: number
    },
    watch: SessionWatch,
  ) => Promise<readonly Result<FileInspection, IngestError>[]>
  readonly reread: (
    params: { readonly file: ImportFileId; readonly read: ReadOptions },
    watch: SessionWatch,
  ) => Promise<Result<FileInspection, IngestError>>
  readonly review: (params: {
    readonly file: ImportFileId
    readonly mapping: Mapping
  }) => MappingReview
  readonly load: (
    params: {
      readonly files: readonly { readonly file: ImportFileId; readonly mapping: Mapping }[]
    },
    watch: SessionWatch,
  ) => Promise<readonly Result<ParsedFile, IngestError>[]>
}

/** Starts an import. */
export function createImportSession(): ImportSession {
  throw new Error('Not built yet')
}
