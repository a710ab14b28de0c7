import { useMemo } from 'react'
import type { CustomerListReport } from '../../domain/customer/customer-list-report.ts'
import type { CustomerList, CustomerListFilter } from '../../domain/customer/customer-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { CustomerListDocument } from '../../print/customer-list-document.tsx'
import { usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useCompany, useSettings } from '../../queries/company.ts'

interface ShownList {
  readonly report: CustomerListReport
  readonly list: CustomerList | undefined
  readonly directory: CustomerDirectory
  readonly filter: CustomerListFilter
}

/** Makes the list that the screen shows, all of its rows, the screen's document on paper. */
export function useCustomerListDocument({ report, list, directory, filter }: ShownList): void {
  const formatter = useFormatter()
  const company = useCompany().data
  const settings = useSettings().data
  const create = useMemo<CreateDocument | undefined>(() => {
    if (list === undefined || company === undefined || settings === undefined) return undefined
    return (printedOn) => (
      <CustomerListDocument
        report={report}
        list={list}
        directory={directory}
        settings={settings}
        filter={filterText(filter, formatter)}
        origin={toSheetOrigin(company, settings, printedOn)}
      />
    )
  }, [report, list, directory, filter, company, settings, formatter])
  usePrintDocument(create)
}

function filterText({ tiers, standings, text: wanted }: CustomerListFilter, { text }: Formatter) {
  return [
    tiers.join(', '),
    standings.map((standing) => text(`customers.standing.${standing}`)).join(', '),
    wanted,
  ]
    .filter((part) => part !== '')
    .join(text('terms.listSemicolon'))
}
