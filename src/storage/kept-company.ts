import { DEFAULT_SETTINGS, type CompanySettings } from '../domain/company/company-settings.ts'
import type { CustomerRecord, OrderLines } from '../domain/company/order-lines.ts'
import type { ImportReport, NotUsedRow } from '../ingest/import-report.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import type { LoadedFileId, OverlapChoice } from '../worker/loaded-file.ts'
import type { StorageState } from '../worker/storage-state.ts'

/** A file in force, with its lines or customers. Never changes but for `dropsDuplicates`. */
export interface KeptFile {
  readonly id: LoadedFileId
  readonly report: ImportReport
  /** Milliseconds since 1970. */
  readonly loadedAt: number
  /** 'replace': its dates are its own, earlier files' lines within them are out. */
  readonly overlap: OverlapChoice
  readonly dropsDuplicates: boolean
  readonly orders: OrderLines | undefined
  readonly customers: readonly CustomerRecord[] | undefined
}

/** All that outlives a reload, as one state. A change makes a new one, and is kept whole or not at all. */
export interface KeptCompany {
  /** Names this state: another tab's change gives another stamp. '' before anything is kept. */
  readonly stamp: string
  /** Oldest first. */
  readonly files: readonly KeptFile[]
  readonly settings: CompanySettings
  readonly mappings: readonly RememberedMapping[]
}

/** A company of which nothing is known yet. */
export const EMPTY_COMPANY: KeptCompany = {
  stamp: '',
  files: [],
  settings: DEFAULT_SETTINGS,
  mappings: [],
}

/** A company as read, and how well that went. */
export interface StoredCompany {
  readonly company: KeptCompany
  readonly storage: StorageState
}

/** Rows of new files that are not used, by file; large, so they are kept and read apart. */
export type NotUsedByFile = ReadonlyMap<LoadedFileId, readonly NotUsedRow[]>
