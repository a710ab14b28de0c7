import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSettings } from '../../queries/company.ts'
import { useExport } from '../../queries/export.ts'
import { PageLink } from '../../state/link.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import type { ShownAlerts } from './from-paper/offered-sheets.ts'
import { TypeInButton } from './from-paper/type-in-button.tsx'
import type { AlertRows } from './select-alerts.ts'
import { useBrief } from './use-brief.tsx'
import { callSheetsOf, useCallSheet } from './use-call-sheet.tsx'
import styles from './alerts-screen.module.css'

export interface AlertActionsProps {
  readonly report: AlertReport
  /** What is shown is what is exported and printed. */
  readonly rows: AlertRows
  readonly owner: string | undefined
  readonly directory: CustomerDirectory
}

/** Files and paper of the alerts on the screen. */
export function AlertActions({ report, rows, owner, directory }: AlertActionsProps) {
  const { text } = useFormatter()
  const { save, isPending } = useExport('exportAlerts')
  const printCallSheet = useCallSheet(report, rows, directory)
  const brief = useBrief(report, rows, owner, directory)
  const { period, measure, rule } = report
  const causes = useSettings().data?.causes ?? []
  const shown: ShownAlerts = {
    group: 'wake',
    period: period.key,
    owner,
    current: () => callSheetsOf(report, rows, directory),
    causes,
  }
  const view = { period: period.key, measure, rule, salesperson: owner }
  const customers = () => rows.map((row) => report.alerts.customer[row] ?? -1)
  return (
    <div className={styles['actions']}>
      {owner !== undefined && (
        <PageLink
          to="salespeople"
          name={owner}
          patch={{ show: 'plan' }}
          className={buttonClass('quiet')}
        >
          {text('plan.title')}
        </PageLink>
      )}
      <ExportMenu
        disabled={isPending || rows.length === 0}
        onExport={(format) => save({ view, format, customers: customers() })}
        below={
          brief === undefined ? [] : [{ label: text('paper.brief.copy'), onSelect: brief.copy }]
        }
      />
      <TypeInButton shown={shown} isEmpty={rows.length === 0} directory={directory} />
      <Button icon="print" disabled={rows.length === 0} onClick={printCallSheet}>
        {text('alerts.callSheet')}
      </Button>
      {brief?.note}
    </div>
  )
}
