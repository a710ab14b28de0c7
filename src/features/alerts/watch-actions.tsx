import type { View } from '../../domain/periods/view.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSettings } from '../../queries/company.ts'
import { useExport } from '../../queries/export.ts'
import { useAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import type { ShownAlerts } from './from-paper/offered-sheets.ts'
import { TypeInButton } from './from-paper/type-in-button.tsx'
import { useWatchSheet, watchSheetsOf, type WatchSheetSource } from './use-watch-sheet.tsx'
import styles from './alerts-screen.module.css'

/** Files and paper of the customers on the screen. */
export function WatchActions(props: WatchSheetSource & { readonly view: View }) {
  const { report, list, directory, view } = props
  const { text } = useFormatter()
  const { q: searched = '' } = useAddress()
  const { save, isPending } = useExport('exportWatchList')
  const printSheet = useWatchSheet(props)
  const causes = useSettings().data?.causes ?? []
  const shown: ShownAlerts = {
    group: list.group,
    period: report.period.key,
    owner: view.salesperson,
    current: () => watchSheetsOf({ report, list, directory }),
    causes,
  }
  const isEmpty = list.columns.length === 0
  return (
    <div className={styles['actions']}>
      <ExportMenu
        disabled={isPending || isEmpty}
        onExport={(format) => save({ view, group: list.group, text: searched, format })}
      />
      <TypeInButton shown={shown} isEmpty={isEmpty} directory={directory} />
      <Button icon="print" disabled={isEmpty} onClick={printSheet}>
        {text('alerts.watch.print')}
      </Button>
    </div>
  )
}
