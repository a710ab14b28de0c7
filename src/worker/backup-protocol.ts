import type { CompanyReport } from '../domain/company/company-report.ts'
import type { Result } from '../domain/result.ts'
import type { FileOut } from './file-out.ts'
import type { StorageState } from './storage-state.ts'

/** How much of everything a backup has. */
export interface BackupCounts {
  readonly files: number
  readonly lines: number
  readonly customers: number
  readonly notUsedRows: number
  readonly mappings: number
  readonly entries: number
}

/** Why a backup cannot be restored; nothing has been changed. */
export type BackupError =
  | { readonly kind: 'empty'; readonly fileName: string }
  /** Something else, whatever its name says. */
  | { readonly kind: 'other-file'; readonly fileName: string }
  /** The end is missing. */
  | { readonly kind: 'cut-off'; readonly fileName: string }
  /** Not as it was saved: a checksum, a size, or a part that is missing. */
  | { readonly kind: 'changed'; readonly fileName: string; readonly part: string }
  /** Whole, and yet not what it says it holds. */
  | { readonly kind: 'wrong-counts'; readonly fileName: string }
  | { readonly kind: 'bad-record'; readonly fileName: string; readonly part: string }
  /** Written by a newer version of the cockpit. */
  | { readonly kind: 'newer'; readonly fileName: string }
  /** More than could be held, packed or unpacked. */
  | {
      readonly kind: 'too-large'
      readonly fileName: string
      readonly bytes: number
      readonly limitBytes: number
    }
  /** Amounts whose sums would not be exact. */
  | { readonly kind: 'too-large-sum'; readonly fileName: string }
  /** Moved, changed or locked while it was read. */
  | { readonly kind: 'unreadable'; readonly fileName: string }

/** When a backup was made, and how long the log was then. */
export interface LastBackup {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly entries: number
}

/**
 * 'replace': everything becomes as the backup has it; data stays where the backup has none.
 * 'log': the entries of the log that are missing here are added, and nothing else changes.
 */
export type RestoreMode = 'replace' | 'log'

/** A restore that can be undone. */
export interface UndoableRestore {
  readonly mode: RestoreMode
  /** When it was done, and when its backup had been made: milliseconds since 1970. */
  readonly at: number
  readonly backupAt: number
}

/** How old the newest backup is, and what it lacks. */
export interface BackupState {
  /** undefined: none was ever made on this computer. */
  readonly last: LastBackup | undefined
  /** Entries of the log in all, and those added since the newest backup. */
  readonly entries: number
  readonly entriesSince: number
  readonly undo: UndoableRestore | undefined
}

/** What a verified backup holds, beside what is here now. */
export interface BackupPreview {
  readonly fileName: string
  readonly bytes: number
  readonly createdAt: number
  readonly companyName: string
  readonly withData: boolean
  readonly counts: BackupCounts
  readonly now: {
    readonly companyName: string
    readonly files: number
    readonly lines: number
    readonly entries: number
  }
  /** Entries of the backup that are not here, and entries here that the backup does not have. */
  readonly missingEntries: number
  readonly ownEntries: number
  /** By name, or because it shares no customer with the data here. */
  readonly isOtherCompany: boolean
}

/**
 * 'done': in force; `storage` says whether it is kept. Without `undoable` there was nothing to go back to,
 * or it was done without. 'no-room': nothing has changed; `forUndo` means that there is no room to keep
 * what is here now, for the undo. 'not-kept': nothing has changed, for another reason of the storage.
 */
export type RestoreOutcome =
  | {
      readonly kind: 'done'
      readonly company: CompanyReport
      readonly storage: StorageState
      readonly undoable: boolean
    }
  | { readonly kind: 'no-room'; readonly forUndo: boolean }
  | { readonly kind: 'not-kept' }

/** What the page may ask about backups. */
export interface BackupApi {
  backupState: (params: Record<never, never>) => BackupState
  /** A backup of what is in force, verified after it was written. `today` is in its name. */
  makeBackup: (params: {
    readonly withData: boolean
    readonly today: number
  }) => Result<FileOut, { readonly kind: 'too-large' }>
  /** Verifies a backup and holds it ready. Nothing is changed. */
  checkBackup: (params: {
    readonly file: Blob
    readonly name: string
  }) => Result<BackupPreview, BackupError>
  /** Puts the backup that was checked last in force, in one transaction: complete or absent. */
  restoreBackup: (params: {
    readonly mode: RestoreMode
    readonly keepsUndo: boolean
  }) => RestoreOutcome
  discardBackup: (params: Record<never, never>) => void
  /** Back to what was there before the last restore; what was logged since stays. */
  undoRestore: (params: Record<never, never>) => CompanyReport
}
