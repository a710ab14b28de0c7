import type { CompanyReport } from '../domain/company/company-report.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'

/**
 * What keeps the data from being kept, or was found when it was read.
 * 'unavailable': this browser lets nothing be kept. 'full': no room; `room` says how much.
 * 'newer': written by a newer version, shown as far as this one understands it, never changed.
 * 'outdated': a newer version has taken the data over since. 'blocked': another window holds it.
 * 'unreadable': a part cannot be read from the disk; the rest is shown, and nothing is overwritten.
 * 'damaged': records that are none were set aside, the rest is kept as usual.
 */
export type StorageProblem =
  | 'none'
  | 'unavailable'
  | 'full'
  | 'newer'
  | 'outdated'
  | 'blocked'
  | 'unreadable'
  | 'damaged'

/** Where things are kept, and whether they are. */
export interface StorageState {
  readonly kept: boolean
  readonly problem: StorageProblem
  /** With problem 'full', in bytes; `free` where the browser tells. */
  readonly room?: { readonly needed: number; readonly free: number | undefined } | undefined
}

/** How well the follow-up log is kept. */
export interface LogState {
  readonly entries: number
  /** Entries in memory alone, for the storage could not take them. */
  readonly unkept: number
  /** Kept records that are no entries: left as they are, and passed over. */
  readonly passedOver: number
}

/** The company in force, and whether it is kept. */
export interface OpenCompany {
  readonly company: CompanyReport
  /** What the company decided about its own figures. */
  readonly settings: CompanySettings
  /** Grows with every change of the follow-up log; part of the key of every report that it has a say in. */
  readonly logRevision: number
  readonly storage: StorageState
}

/** How much of this computer's storage is in use. */
export interface KeptState {
  readonly storage: StorageState
  readonly log: LogState
  /** Bytes in use by the app; undefined where the browser does not tell. */
  readonly usage: number | undefined
}
