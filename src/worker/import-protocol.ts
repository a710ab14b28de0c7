import type { LoadedTable } from '../ingest/loaded-table.ts'
import type { PackedOrderLines } from '../domain/company/packed-order-lines.ts'
import type { ImportStep } from '../ingest/import-control.ts'
import type { ImportContext } from '../ingest/import-context.ts'
import type { Result } from '../domain/result.ts'
import type { FileInspection, ImportFileId, MappingReview } from '../ingest/inspection.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { ReadOptions, Mapping } from '../ingest/mapping.ts'
import type { ImportReport } from '../ingest/import-report.ts'

/** What the import worker hands to the analysis worker, over a port of their own. */
export interface StagingApi {
  stage: (params: { readonly files: readonly StagedFile[] }) => void
}

/** A parsed file on its way to the data in force. */
export type StagedFile = Omit<LoadedTable, 'orders'> & {
  readonly orders: PackedOrderLines | undefined
}

/** What a running import tells while it works. */
export type ImportProgress = ImportStep

/** All the page may ask of the import worker. One worker serves one import, and ends with it. */
export interface ImportApi {
  /** Takes the port that leads to the analysis worker. */
  connect: (params: { readonly port: MessagePort }) => void
  /** Reads made-up files, before an import is begun; answers their lines, to warm up the reports with. */
  warmUp: (params: Record<never, never>) => readonly PackedOrderLines[]
  /** Reads the files and guesses what they are; a bad file does not undo the good ones. */
  inspect: (
    params: ImportContext & { readonly files: readonly File[] },
  ) => readonly Result<FileInspection, IngestError>[]
  /** Reads a file again in another way: encoding, delimiter, sheet, header row. */
  reread: (params: {
    readonly file: ImportFileId
    readonly read: ReadOptions
  }) => Result<FileInspection, IngestError>
  /** What another mapping would give. */
  review: (params: { readonly file: ImportFileId; readonly mapping: Mapping }) => MappingReview
  /** Parses the files and hands them to the analysis worker; answers their reports. */
  load: (params: {
    readonly files: readonly { readonly file: ImportFileId; readonly mapping: Mapping }[]
  }) => readonly Result<ImportReport, IngestError>[]
}
