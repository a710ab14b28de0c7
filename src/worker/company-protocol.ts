import type { CompanyReport } from '../domain/company/company-report.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { LineSelection } from '../domain/company/line-selection.ts'
import type { LineTotal, OrderLines } from '../domain/company/order-lines.ts'
import type { Overlap } from '../domain/company/overlap.ts'
import type { PossibleDuplicate } from '../domain/company/possible-duplicates.ts'
import type { Result } from '../domain/result.ts'
import type { Locale } from '../i18n/messages.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import type { FileFormat, FileOut } from './file-out.ts'
import type { LoadedFile, LoadedFileId, OverlapChoice } from './loaded-file.ts'
import type { KeptState, OpenCompany } from './storage-state.ts'

/** What the page may ask about the data in force, its files and settings. */
export interface CompanyApi {
  /** Opens the kept company at the first call; answers what is there, as it is seen `today`. */
  open: (params: { readonly today: number }) => OpenCompany
  /** Opens the kept company again where another tab has changed it. */
  reopen: (params: Record<never, never>) => OpenCompany
  /** How well everything is kept. */
  keptState: (params: Record<never, never>) => KeptState
  company: (params: Record<never, never>) => CompanyReport
  directory: (params: Record<never, never>) => CustomerDirectory
  settings: (params: Record<never, never>) => CompanySettings
  saveSettings: (params: { readonly settings: CompanySettings }) => CompanyReport
  files: (params: Record<never, never>) => readonly LoadedFile[]
  notUsedRows: (params: { readonly file: LoadedFileId }) => readonly NotUsedRow[]
  exportNotUsedRows: (params: {
    readonly files: readonly LoadedFileId[]
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  /** Usable lines of an order file, as read; undefined for a customer file. */
  fileLines: (params: {
    readonly file: LoadedFileId
    readonly selection: LineSelection
  }) => OrderLines | undefined
  removeFile: (params: { readonly file: LoadedFileId }) => CompanyReport
  dropDuplicates: (params: { readonly file: LoadedFileId; readonly drop: boolean }) => CompanyReport
  /** The file's lines in red-letter pairs, and the sum of their sales. */
  redLetterPairs: (params: { readonly file: LoadedFileId }) => LineTotal
  possibleDuplicates: (params: Record<never, never>) => readonly PossibleDuplicate[]
  /** Newest first. */
  rememberedMappings: (params: Record<never, never>) => readonly RememberedMapping[]
  /** Takes the port on which an import worker hands over what it has parsed. */
  connectImport: (params: { readonly port: MessagePort }) => void
  /** What the staged import would meet; undefined where no dates overlap. */
  stagedOverlap: (params: Record<never, never>) => Overlap | undefined
  /**
   * Makes the staged import the data in force, in one transaction: complete or absent. What is staged
   * can be put in force once.
   */
  commitStaged: (params: { readonly overlap: OverlapChoice }) => Result<CompanyReport, IngestError>
  discardStaged: (params: Record<never, never>) => void
  deleteEverything: (params: Record<never, never>) => CompanyReport
}
