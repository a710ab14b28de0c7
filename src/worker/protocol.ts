import type { AlertReport, AlertTotals } from '../domain/alerts/alert-report.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { CustomerDirectory, CustomerIndex } from '../domain/company/customer-directory.ts'
import type { OverviewReport } from '../domain/overview/overview.ts'
import type { TierList } from '../domain/tiers/tier-list.ts'
import type { TierListFilter, TierListSort } from '../domain/tiers/tier-list-choice.ts'
import type { TierReason } from '../domain/tiers/tier-reason.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import type { DueList } from '../domain/follow-up/due-list.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import type { ContactPlanReport } from '../domain/follow-up/contact-plan-report.ts'
import type { LogDraft, LogEntry } from '../domain/follow-up/log-entry.ts'
import type { Scoreboard, Span } from '../domain/follow-up/scoreboard.ts'
import type { LogList, LogListFilter } from '../domain/follow-up/log-list.ts'
import type { NewestEntry } from '../domain/follow-up/newest-entries.ts'
import type { CustomerListReport } from '../domain/customer/customer-list-report.ts'
import type {
  CustomerList,
  CustomerListFilter,
  CustomerListSort,
} from '../domain/customer/customer-list.ts'
import type { CustomerOrders } from '../domain/customer/customer-orders.ts'
import type { CustomerReport } from '../domain/customer/customer-report.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { LineSelection } from '../domain/company/line-selection.ts'
import type { LineTotal, OrderLines } from '../domain/company/order-lines.ts'
import type { PackedOrderLines } from '../domain/company/packed-order-lines.ts'
import type { Overlap } from '../domain/company/overlap.ts'
import type { PossibleDuplicate } from '../domain/company/possible-duplicates.ts'
import type { DecileList, DecileSelection } from '../domain/deciles/decile-list.ts'
import type { DecileReport } from '../domain/deciles/decile-report.ts'
import type { Result } from '../domain/result.ts'
import type { MovementList, MovementPick, MovementSort } from '../domain/movement/movement-list.ts'
import type { MovementReport } from '../domain/movement/movement-report.ts'
import type { WatchList } from '../domain/alerts/watch-list.ts'
import type { WatchGroup, WatchReport } from '../domain/alerts/watch-report.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { GroupBy } from '../domain/people/grouping.ts'
import type { PeopleReport } from '../domain/people/people-report.ts'
import type { PersonReport } from '../domain/people/person-report.ts'
import type { View } from '../domain/periods/view.ts'
import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../domain/pareto/what-if.ts'
import type { Scope, TierRule } from '../domain/tiers/tier-rule.ts'
import type { FileInspection, ImportFileId, MappingReview } from '../ingest/inspection.ts'
import type { ImportContext } from '../ingest/import-context.ts'
import type { ImportReport, NotUsedRow } from '../ingest/import-report.ts'
import type { ImportStep } from '../ingest/import-session.ts'
import type { BackupApi } from './backup-protocol.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { LoadedTable } from '../ingest/loaded-table.ts'
import type { Mapping, ReadOptions, RememberedMapping } from '../ingest/mapping.ts'

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

/** How a file is written out. */
export type FileFormat = 'csv' | 'xlsx'
/** How a contact plan is written out: as a table, or for calendars. */
export type PlanFormat = FileFormat | 'ics'
/** The languages that files are written in. */
export type Locale = 'en' | 'zh-CN'

/** The tables that deciles are written to. */
export type DecileTable = 'money' | 'purchase'

/** A file to save. */
export interface FileOut {
  readonly name: string
  readonly blob: Blob
}

/** All the page may ask of the analysis worker. Parameters and results must be structured-cloneable. */
export interface AnalysisApi extends BackupApi {
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

  overview: (params: { readonly view: View }) => OverviewReport
  tiers: (params: { readonly view: View }) => TierReport
  tierList: (params: {
    readonly view: View
    readonly filter: TierListFilter
    readonly sort: TierListSort
    /** Names are ordered as this language has it. */
    readonly locale: Locale
  }) => TierList
  tierReason: (params: { readonly view: View; readonly customer: CustomerIndex }) => TierReason
  alerts: (params: { readonly view: View }) => AlertReport
  /** The same without the alerts themselves, of which there may be a hundred thousand. */
  alertTotals: (params: { readonly view: View }) => AlertTotals
  /** What came of alerts, in the period shown or in the 12 up to it. */
  scoreboard: (params: { readonly view: View; readonly span: Span }) => Scoreboard
  exportScoreboard: (params: {
    readonly view: View
    readonly span: Span
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  pareto: (params: { readonly view: RangeView; readonly scope: Scope }) => ParetoReport
  /** Quick enough to be asked for every frame of a drag; at most `limit` of those who would move. */
  paretoWhatIf: (params: {
    readonly view: RangeView
    readonly rule: TierRule
    readonly limit: number
  }) => WhatIf
  /** Who is to be watched beside the alerts: how many by group and person, and the customers. */
  watch: (params: { readonly view: View }) => WatchReport
  watchList: (params: {
    readonly view: View
    readonly group: WatchGroup
    readonly text: string
  }) => WatchList

  /** Adds entries to the follow-up log, each with the alert of the view that it answers. */
  appendToLog: (params: { readonly drafts: readonly LogDraft[]; readonly view: View }) => {
    readonly entries: readonly LogEntry[]
    readonly storage: StorageState
  }
  /** What was logged about a customer, oldest first. */
  customerLog: (params: { readonly customer: CustomerIndex }) => readonly CountingEntry[]
  /** The newest result of every customer that has one. */
  newestEntries: (params: Record<never, never>) => readonly NewestEntry[]
  /** The next steps that are planned, as `today` has it. */
  dueList: (params: { readonly view: View; readonly today: number }) => DueList
  /** All that was ever logged, newest first, what was taken back among it. */
  logList: (params: { readonly view: View; readonly filter: LogListFilter }) => LogList
  exportDueList: (params: {
    readonly view: View
    readonly today: number
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  exportLogList: (params: {
    readonly view: View
    readonly filter: LogListFilter
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  /** The contact plans of the week that a day lies in: the view's salesperson's, or everyone's. */
  contactPlans: (params: { readonly view: View; readonly week: number }) => ContactPlanReport
  exportContactPlan: (params: {
    readonly view: View
    readonly week: number
    readonly format: PlanFormat
    readonly locale: Locale
  }) => FileOut

  movement: (params: { readonly view: View }) => MovementReport
  /** Without `sort`: the order that suits the pick. */
  movementList: (params: {
    readonly view: View
    readonly pick: MovementPick
    readonly sort: MovementSort | undefined
    readonly locale: Locale
  }) => MovementList
  exportMovement: (params: {
    readonly view: View
    readonly pick: MovementPick
    readonly sort: MovementSort | undefined
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  /** `name` as in an address; undefined where it names no customer. */
  customer: (params: { readonly view: View; readonly name: string }) => CustomerReport | undefined
  /** The newest `count` of a customer's orders. */
  customerOrders: (params: {
    readonly customer: CustomerIndex
    readonly count: number
  }) => CustomerOrders
  customers: (params: { readonly view: View }) => CustomerListReport
  customerList: (params: {
    readonly view: View
    readonly filter: CustomerListFilter
    readonly sort: CustomerListSort
    readonly locale: Locale
  }) => CustomerList
  exportCustomers: (params: {
    readonly view: View
    readonly filter: CustomerListFilter
    readonly sort: CustomerListSort
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  deciles: (params: { readonly view: RangeView }) => DecileReport
  decileList: (params: {
    readonly view: RangeView
    readonly selection: DecileSelection
  }) => DecileList
  exportDeciles: (params: {
    readonly view: RangeView
    readonly table: DecileTable
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  /** Salespeople beside each other, or the values of a field of the customer files. */
  people: (params: { readonly view: View; readonly by: GroupBy }) => PeopleReport
  /** One salesperson's page; undefined where the data names no such person. */
  person: (params: { readonly view: View; readonly name: string }) => PersonReport | undefined
  exportPeople: (params: {
    readonly view: View
    readonly by: GroupBy
    /** Names in the order on the screen. */
    readonly order: readonly string[]
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  exportTiers: (params: {
    readonly view: View
    readonly filter: TierListFilter
    readonly sort: TierListSort
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  exportAlerts: (params: {
    readonly view: View
    readonly format: FileFormat
    readonly locale: Locale
    /** Those of the view that are wanted; without it all. */
    readonly customers?: Int32Array // CustomerIndex
  }) => FileOut
  exportWatchList: (params: {
    readonly view: View
    readonly group: WatchGroup
    readonly text: string
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  exportNotUsedRows: (params: {
    readonly files: readonly LoadedFileId[]
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
}

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
