import type { Alert, AlertReport, CustomerDirectory } from '../domain/reports.ts'
import type { SheetOrigin } from './sheet-head.tsx'

/** What the printed call sheet is made from. */
export interface CallSheetDocumentProps {
  readonly report: AlertReport
  /** The alerts of the report that the screen shows. */
  readonly alerts: readonly Alert[]
  readonly directory: CustomerDirectory
  /** What the alerts are narrowed to beside the salesperson; undefined: by nothing. */
  readonly filter: string | undefined
  readonly origin: SheetOrigin
}
