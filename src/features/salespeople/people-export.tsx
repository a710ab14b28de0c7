import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'

interface PeopleExportProps {
  readonly report: PeopleReport
  /** As they stand on the screen. */
  readonly rows: readonly GroupRow[]
}

/** The comparison as a file. */
export function PeopleExport({ report, rows }: PeopleExportProps) {
  const view = useView()
  const { save, isPending } = useExport('exportPeople')
  return (
    <span data-print="hide">
      <ExportMenu
        disabled={isPending}
        onExport={(format) =>
          save({ view, by: report.by, order: rows.map(({ name }) => name), format })
        }
      />
    </span>
  )
}
