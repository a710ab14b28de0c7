import { useMemo } from 'react'
import type { CallSheet } from '../../domain/follow-up/call-sheet.ts'
import { readAlerts } from '../../domain/alerts/alert-row.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { CallSheetDocument } from '../../print/call-sheet-document.tsx'
import { callSheetOf, callSheetPages } from '../../print/call-sheet-pages.ts'
import { usePrint, usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useCompany, useSettings } from '../../queries/company.ts'
import { useAddress } from '../../state/address.ts'
import { RememberSheets } from './remember-sheets.tsx'
import type { AlertRows } from './select-alerts.ts'

/**
 * Makes the call sheet of the alerts on the screen, all of them, the screen's document on paper.
 * @returns prints it.
 */
export function useCallSheet(
  report: AlertReport,
  rows: AlertRows,
  directory: CustomerDirectory,
): () => void {
  const { text, list } = useFormatter()
  const company = useCompany().data
  const settings = useSettings().data
  const { severity: severities, contacts, q: searched = '' } = useAddress()
  const print = usePrint()

  const create = useMemo<CreateDocument | undefined>(() => {
    if (company === undefined || settings === undefined) return undefined
    const parts = (severities ?? []).map((severity) => text(`terms.severity.${severity}`))
    if (contacts === 'none') parts.push(text('alerts.notContacted'))
    if (searched.trim() !== '') parts.push(searched.trim())
    return (printedOn) => (
      <>
        <CallSheetDocument
          report={report}
          alerts={readAlerts(report.alerts, rows)}
          directory={directory}
          filter={parts.length === 0 ? undefined : list(parts)}
          causes={settings.causes}
          alertPlaybook={settings.alertPlaybook}
          origin={toSheetOrigin(company, settings, printedOn)}
        />
        <RememberSheets
          sheets={callSheetsOf(report, rows, directory).map((sheet) => ({
            ...sheet,
            printedOn,
            causes: settings.causes,
          }))}
        />
      </>
    )
  }, [report, rows, directory, company, settings, severities, contacts, searched, text, list])
  usePrintDocument(create)
  return () => print()
}

/** The sheets that these alerts make when they are printed, one a person with anybody to call. */
export function callSheetsOf(
  report: AlertReport,
  rows: AlertRows,
  directory: CustomerDirectory,
): readonly CallSheet[] {
  return callSheetPages(report, readAlerts(report.alerts, rows))
    .filter(({ calls }) => calls > 0)
    .map((page) => callSheetOf(page, report, directory))
}
