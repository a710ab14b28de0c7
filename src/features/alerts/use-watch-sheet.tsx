import { useMemo } from 'react'
import type { WatchList } from '../../domain/alerts/watch-list.ts'
import type { WatchReport } from '../../domain/alerts/watch-report.ts'
import type { CallSheet } from '../../domain/follow-up/call-sheet.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { usePrint, usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { WatchSheetDocument } from '../../print/watch-sheet-document.tsx'
import { watchSheetOf, watchSheetPages } from '../../print/watch-sheet-pages.ts'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useCompany, useSettings } from '../../queries/company.ts'
import { useAddress } from '../../state/address.ts'
import { RememberSheets } from './remember-sheets.tsx'

export interface WatchSheetSource {
  readonly report: WatchReport
  /** What is shown is what is exported and printed. */
  readonly list: WatchList
  readonly directory: CustomerDirectory
}

/**
 * Makes the sheet of the customers on the screen, all of them, the screen's document on paper.
 * @returns prints it.
 */
export function useWatchSheet({ report, list, directory }: WatchSheetSource): () => void {
  const company = useCompany().data
  const settings = useSettings().data
  const { q: searched = '' } = useAddress()
  const print = usePrint()
  const create = useMemo<CreateDocument | undefined>(() => {
    if (company === undefined || settings === undefined) return undefined
    return (printedOn) => (
      <>
        <WatchSheetDocument
          report={report}
          list={list}
          directory={directory}
          filter={searched.trim() === '' ? undefined : searched.trim()}
          causes={settings.causes}
          origin={toSheetOrigin(company, settings, printedOn)}
        />
        <RememberSheets
          sheets={watchSheetsOf({ report, list, directory }).map((sheet) => ({
            ...sheet,
            printedOn,
            causes: settings.causes,
          }))}
        />
      </>
    )
  }, [report, list, directory, company, settings, searched])
  usePrintDocument(create)
  return () => print()
}

/** The sheets that the customers shown make when they are printed, one a person with anybody to call. */
export function watchSheetsOf({ report, list, directory }: WatchSheetSource): readonly CallSheet[] {
  return watchSheetPages(report, list)
    .filter(({ calls }) => calls > 0)
    .map((page) => watchSheetOf(page, report, list, directory))
}
