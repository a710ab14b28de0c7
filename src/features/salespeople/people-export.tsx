import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

interface PeopleExportProps {
  readonly report: PeopleReport
  /** As they stand on the screen. */
  readonly rows: readonly GroupRow[]
}

/** The comparison as a file. */
export function PeopleExport({ report, rows }: PeopleExportProps) {
  const { text } = useFormatter()
  const view = useView()
  const { exportPeople, isPending } = useExport()
  const save = (format: 'csv' | 'xlsx') =>
    void exportPeople({ view, by: report.by, order: rows.map(({ name }) => name), format })
  return (
    <span data-print="hide">
      <Menu
        trigger={
          <Button look="quiet" icon="export" disabled={isPending}>
            {text('salespeople.export')}
          </Button>
        }
        items={[
          { label: text('salespeople.csv'), onSelect: () => save('csv') },
          { label: text('salespeople.excel'), onSelect: () => save('xlsx') },
        ]}
      />
    </span>
  )
}
