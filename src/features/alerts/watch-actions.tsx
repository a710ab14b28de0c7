import type { View } from '../../domain/periods/view.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExportWatchList } from '../../queries/watch.ts'
import { useAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useWatchSheet, type WatchSheetSource } from './use-watch-sheet.tsx'
import styles from './alerts-screen.module.css'

/** Files and paper of the customers on the screen. */
export function WatchActions(props: WatchSheetSource & { readonly view: View }) {
  const { list, view } = props
  const { text } = useFormatter()
  const { q: searched = '' } = useAddress()
  const { mutate, isPending } = useExportWatchList()
  const printSheet = useWatchSheet(props)
  const isEmpty = list.columns.length === 0
  const save = (format: 'csv' | 'xlsx') => () =>
    mutate({ view, group: list.group, text: searched, format })
  return (
    <div className={styles['actions']}>
      <Menu
        trigger={
          <Button look="quiet" icon="download" disabled={isPending || isEmpty}>
            {text('alerts.export')}
          </Button>
        }
        items={[
          { label: text('alerts.csv'), onSelect: save('csv') },
          { label: text('alerts.excel'), onSelect: save('xlsx') },
        ]}
      />
      <Button icon="print" disabled={isEmpty} onClick={printSheet}>
        {text('alerts.watch.print')}
      </Button>
    </div>
  )
}
