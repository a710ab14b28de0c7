import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { Money } from '../domain/money.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import type { SheetOrigin } from './sheet-origin.ts'

/** What the printed tier list is made from. */
export interface TierListDocumentProps {
  readonly report: TierReport
  /** The rows of the report that the screen shows, in its order. */
  readonly rows: Int32Array
  /** The name of each row's section, where the list is put together by a field; undefined: by tier. */
  readonly sectionOf?: ((row: number) => string) | undefined
  readonly directory: CustomerDirectory
  /** All salespeople, in the order in which their pages follow. */
  readonly people: readonly string[]
  readonly settings: CompanySettings
  /** The measure of the whole company, excluded customers included. */
  readonly companyTotal: Money | undefined
  /** What the list is narrowed to by tier, movement or text; undefined: by nothing. */
  readonly filter: string | undefined
  readonly origin: SheetOrigin
}
