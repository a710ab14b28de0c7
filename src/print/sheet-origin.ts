import type { EpochDay } from '../domain/calendar.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'

/** What a sheet says of where it comes from. `companyName` '' = none. */
export interface SheetOrigin
  extends
    Pick<CompanySettings, 'companyName'>,
    Pick<CompanyReport, 'fileNames' | 'readings' | 'dataTo'> {
  readonly printedOn: EpochDay
}

/** The origin of what is printed on a day from the data in use. */
export function toSheetOrigin(
  { fileNames, readings, dataTo }: CompanyReport,
  { companyName }: CompanySettings,
  printedOn: EpochDay,
): SheetOrigin {
  return { companyName, fileNames, readings, dataTo, printedOn }
}
