import type { CustomerReport } from '../../domain/customer/customer-report.ts'

/** What a section of the customer's page is drawn from. */
export interface CustomerSectionProps {
  readonly report: CustomerReport
}
