import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import type { ContactPlanReport } from '../domain/follow-up/contact-plan-report.ts'
import type { DueList } from '../domain/follow-up/due-list.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import type { LogDraft, LogEntry } from '../domain/follow-up/log-entry.ts'
import type { LogList, LogListFilter } from '../domain/follow-up/log-list.ts'
import type { NewestEntry } from '../domain/follow-up/newest-entries.ts'
import type { Scoreboard, Span } from '../domain/follow-up/scoreboard.ts'
import type { View } from '../domain/periods/view.ts'
import type { Locale } from '../i18n/messages.ts'
import type { FileFormat, FileOut, PlanFormat } from './file-out.ts'
import type { StorageState } from './storage-state.ts'

/** What the page may ask about what is done about customers: the log, and what follows from it. */
export interface FollowUpApi {
  /** What came of alerts, in the period shown or in the 12 up to it. */
  scoreboard: (params: { readonly view: View; readonly span: Span }) => Scoreboard
  exportScoreboard: (params: {
    readonly view: View
    readonly span: Span
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

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
  exportDueList: (params: {
    readonly view: View
    readonly today: number
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
  /** All that was ever logged, newest first, what was taken back among it. */
  logList: (params: { readonly view: View; readonly filter: LogListFilter }) => LogList
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
}
