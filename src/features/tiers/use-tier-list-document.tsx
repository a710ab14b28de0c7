import { useMemo } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierGrouping, TierListFilter } from '../../domain/tiers/tier-list-choice.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { TierListDocument } from '../../print/tier-list-document.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useTierReport } from '../../queries/reports.ts'
import { useView } from '../../state/view.ts'
import { filterName } from './filter-name.ts'
import { sectionName } from './section-name.ts'

interface ShownList {
  readonly report: TierReport
  readonly list: TierList | undefined
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly company: CompanyReport
  readonly filter: TierListFilter
  readonly groupBy: TierGrouping | undefined
}

/** Makes the list that the screen shows, all of its rows, the screen's document on paper. */
export function useTierListDocument(shown: ShownList): void {
  const { report, list, directory, settings, company, filter, groupBy } = shown
  const formatter = useFormatter()
  const view = useView()
  const everyone = useMemo(() => ({ ...view, salesperson: undefined, only: undefined }), [view])
  const whole = useTierReport(everyone).data

  const create = useMemo<CreateDocument | undefined>(() => {
    if (list === undefined) return undefined
    return (printedOn) => (
      <TierListDocument
        report={report}
        rows={list.rows}
        sectionOf={sectionNames(list, groupBy, formatter)}
        directory={directory}
        people={company.salespeople}
        settings={settings}
        companyTotal={whole === undefined ? undefined : whole.total + whole.excluded.value}
        filter={filterName(filter, formatter)}
        origin={toSheetOrigin(company, settings, printedOn)}
      />
    )
  }, [report, list, directory, settings, company, filter, groupBy, whole, formatter])
  usePrintDocument(create)
}

/** Per row the name of its section; undefined where the sheets are by tier. Salespeople have their own. */
function sectionNames(
  { rows, sections }: TierList,
  groupBy: TierGrouping | undefined,
  formatter: Formatter,
): ((row: number) => string) | undefined {
  if (sections === undefined || groupBy === undefined || groupBy === 'salesperson') return undefined
  const nameByRow = new Map<number, string>()
  for (const { name, start, customers } of sections) {
    const shown = sectionName(name, groupBy, formatter)
    for (const row of rows.subarray(start, start + customers)) nameByRow.set(row, shown)
  }
  return (row) => nameByRow.get(row) ?? ''
}
