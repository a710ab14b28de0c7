import { useMemo } from 'react'
import type { Alert, AlertReport, CustomerDirectory } from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { CallSheetDocument } from '../../print/call-sheet-document.tsx'
import { usePrint, usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { useCompany, useSettings } from '../../queries/company.ts'
import { useAddress } from '../../state/address.ts'

/**
 * Makes the call sheet of the alerts on the screen, all of them, the screen's document on paper.
 * @returns prints it.
 */
export function useCallSheet(
  report: AlertReport,
  alerts: readonly Alert[],
  directory: CustomerDirectory,
): () => void {
  const { text, list } = useFormatter()
  const company = useCompany().data
  const settings = useSettings().data
  const { severity: severities, q: searched = '' } = useAddress()
  const print = usePrint()

  const create = useMemo<CreateDocument | undefined>(() => {
    if (company === undefined || settings === undefined) return undefined
    const parts = (severities ?? []).map((severity) => text(`terms.severity.${severity}`))
    if (searched.trim() !== '') parts.push(searched.trim())
    return (printedOn) => (
      <CallSheetDocument
        report={report}
        alerts={alerts}
        directory={directory}
        filter={parts.length === 0 ? undefined : list(parts)}
        origin={{
          companyName: settings.companyName,
          fileNames: company.fileNames,
          dataTo: company.dataTo,
          printedOn,
        }}
      />
    )
  }, [report, alerts, directory, company, settings, severities, searched, text, list])
  usePrintDocument(create)
  return () => print()
}
