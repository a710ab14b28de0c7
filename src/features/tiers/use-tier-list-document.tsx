import { useMemo } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type {
  CompanyReport,
  CustomerDirectory,
  TierList,
  TierListFilter,
  TierReport,
} from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { TierListDocument } from '../../print/tier-list-document.tsx'
import { useTierReport } from '../../queries/reports.ts'
import { useView } from '../../state/view.ts'
import { filterName } from './filter-name.ts'

interface ShownList {
  readonly report: TierReport
  readonly list: TierList | undefined
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly company: CompanyReport
  readonly filter: TierListFilter
}

/** Makes the list that the screen shows, all of its rows, the screen's document on paper. */
export function useTierListDocument(shown: ShownList): void {
  const { report, list, directory, settings, company, filter } = shown
  const formatter = useFormatter()
  const view = useView()
  const everyone = useMemo(() => ({ ...view, salesperson: undefined }), [view])
  const whole = useTierReport(everyone).data

  const create = useMemo<CreateDocument | undefined>(() => {
    if (list === undefined) return undefined
    return (printedOn) => (
      <TierListDocument
        report={report}
        rows={list.rows}
        directory={directory}
        people={company.salespeople}
        settings={settings}
        companyTotal={whole === undefined ? undefined : whole.total + whole.excluded.value}
        filter={filterName(filter, formatter)}
        origin={{
          companyName: settings.companyName,
          fileNames: company.fileNames,
          dataTo: company.dataTo,
          printedOn,
        }}
      />
    )
  }, [report, list, directory, settings, company, filter, whole, formatter])
  usePrintDocument(create)
}
