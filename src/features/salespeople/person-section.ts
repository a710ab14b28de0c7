import type { PersonReport } from '../../domain/people/person-report.ts'
import type { OverviewReport } from '../../domain/overview/overview.ts'

/** What each section of a person's page is given. */
export interface PersonSectionProps {
  readonly report: PersonReport
  /** The overview of the same customers. */
  readonly overview: OverviewReport
}
