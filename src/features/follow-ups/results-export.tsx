import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

/** The results as a file: every list, one under the other. */
export function ResultsExport({ report: { span } }: { readonly report: Scoreboard }) {
  const { text } = useFormatter()
  const view = useView()
  const { exportScoreboard, isPending } = useExport()
  return (
    <Menu
      trigger={
        <Button look="quiet" icon="export" disabled={isPending}>
          {text('results.export')}
        </Button>
      }
      items={[
        {
          label: text('results.csv'),
          onSelect: () => void exportScoreboard({ view, span, format: 'csv' }),
        },
        {
          label: text('results.excel'),
          onSelect: () => void exportScoreboard({ view, span, format: 'xlsx' }),
        },
      ]}
    />
  )
}
