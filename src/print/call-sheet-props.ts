import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { AlertReport } from '../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { FollowedAlert } from '../domain/alerts/alert.ts'
import type { SheetOrigin } from './sheet-origin.ts'

/** What the printed call sheet is made from. */
export interface CallSheetDocumentProps {
  readonly report: AlertReport
  /** The alerts of the report that the screen shows. */
  readonly alerts: readonly FollowedAlert[]
  readonly directory: CustomerDirectory
  /** What the alerts are narrowed to beside the salesperson; undefined: by nothing. */
  readonly filter: string | undefined
  /** Offered to be ticked, as the settings have them. */
  readonly causes: readonly string[]
  /** What is done for each severity, as the settings have it. */
  readonly alertPlaybook: CompanySettings['alertPlaybook']
  readonly origin: SheetOrigin
}
