import type { WatchList } from '../domain/alerts/watch-list.ts'
import type { WatchReport } from '../domain/alerts/watch-report.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { SheetOrigin } from './sheet-origin.ts'

/** What the printed sheet of a watch group is made from. */
export interface WatchSheetDocumentProps {
  readonly report: WatchReport
  /** The customers that the screen shows. */
  readonly list: WatchList
  readonly directory: CustomerDirectory
  /** What the list is narrowed to beside the salesperson; undefined: by nothing. */
  readonly filter: string | undefined
  /** Offered to be ticked, as the settings have them. */
  readonly causes: readonly string[]
  readonly origin: SheetOrigin
}
