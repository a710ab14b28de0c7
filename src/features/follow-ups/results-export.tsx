import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'

/** The results as a file: every list, one under the other. */
export function ResultsExport({ report: { span } }: { readonly report: Scoreboard }) {
  const view = useView()
  const { save, isPending } = useExport('exportScoreboard')
  return <ExportMenu disabled={isPending} onExport={(format) => save({ view, span, format })} />
}
