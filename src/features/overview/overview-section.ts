import type { OverviewReport } from '../../domain/overview/overview.ts'

/** What each section of the overview is given: the report, and its place in the layout. */
export interface OverviewSectionProps {
  readonly report: OverviewReport
  readonly className: string | undefined
}
