import type { BackupApi } from './backup-protocol.ts'
import type { CompanyApi } from './company-protocol.ts'
import type { FollowUpApi } from './follow-up-protocol.ts'
import type { ReportApi } from './report-protocol.ts'

/** All the page may ask of the analysis worker. Parameters and results must be structured-cloneable. */
export interface AnalysisApi extends BackupApi, CompanyApi, FollowUpApi, ReportApi {}
