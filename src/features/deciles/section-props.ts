import type { DecileSelection } from '../../domain/deciles/decile-list.ts'
import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'

/** What each section of the screen is given. */
export interface DecileSectionProps {
  readonly report: DecileReport
  readonly directory: CustomerDirectory
  /** Whose names are opened. */
  readonly selection: DecileSelection | undefined
  /** Opens names; closes them where they are open. */
  readonly onSelect: (selection: DecileSelection) => void
}
