import type { MovementList, MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { usePrint } from '../../print/print-context.tsx'
import { MovementListDocument } from '../../print/movement-list-document.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useCompany, useSettings } from '../../queries/company.ts'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { pickName } from './pick-name.ts'
import styles from './names.module.css'

interface NamesActionsProps {
  readonly report: MovementReport
  readonly pick: MovementPick
  readonly list: MovementList
  readonly directory: CustomerDirectory
}

/** Prints the names, all of them, as a document of their own, or writes them to a file. */
export function NamesActions({ report, pick, list, directory }: NamesActionsProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const view = useView()
  const company = useCompany().data
  const settings = useSettings().data
  const print = usePrint()
  const { save, isPending } = useExport('exportMovement')

  function printList(): void {
    if (company === undefined || settings === undefined) return
    print((printedOn) => (
      <MovementListDocument
        report={report}
        list={list}
        name={pickName(pick, report.period, formatter)}
        directory={directory}
        settings={settings}
        origin={toSheetOrigin(company, settings, printedOn)}
      />
    ))
  }

  return (
    <span className={styles['actions']}>
      <Button look="link" disabled={list.length === 0} onClick={printList}>
        {text('movement.names.print')}
      </Button>
      <ExportMenu
        look="link"
        disabled={isPending || list.length === 0}
        onExport={(format) => save({ view, pick, sort: list.sort, format })}
      />
    </span>
  )
}
