import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { CustomerReport } from '../../domain/customer/customer-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'

/** What a section of a customer's page may need. */
export interface CustomerPageProps {
  readonly report: CustomerReport
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
}
