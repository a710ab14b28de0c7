import type { Alert } from '../domain/alerts/alert.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { View } from '../domain/periods/view.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

/** What an alert table is made from. */
export interface AlertTableSource {
  /** The alerts on the screen, in their order. */
  readonly alerts: readonly Alert[]
  readonly directory: CustomerDirectory
  readonly moneyDecimals: 2 | 4
}

/** Alerts as a file named after their period and salesperson. */
export async function buildAlertFile(
  source: AlertTableSource,
  view: View,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const name = [formatter.text('files.alerts.name'), view.period, ...customerParts(view, formatter)]
  return buildFile(alertTable(source, formatter), name, style)
}

/** D alerts as a table, for a salesperson to work through. */
function alertTable(source: AlertTableSource, { text }: Formatter): ExportTable {
  const { alerts, directory, moneyDecimals } = source
  const textColumn = (head: string, value: (alert: Alert) => string): ExportColumn => ({
    head,
    kind: 'text',
    value: (row) => (alerts[row] === undefined ? '' : value(alerts[row])),
  })
  const figureColumn = (
    head: string,
    kind: 'integer' | 'money' | 'date',
    value: (alert: Alert) => number | undefined,
  ): ExportColumn => ({
    head,
    kind,
    value: (row) => (alerts[row] === undefined ? undefined : value(alerts[row])),
  })

  return {
    name: text('files.alerts.name'),
    length: alerts.length,
    moneyDecimals,
    columns: [
      textColumn(text('files.alerts.severity'), ({ severity }) =>
        text(`terms.severity.${severity}`),
      ),
      textColumn(text('files.alerts.customerId'), ({ customer }) => directory.ids[customer] ?? ''),
      textColumn(text('files.alerts.customer'), ({ customer }) => directory.names[customer] ?? ''),
      textColumn(
        text('files.alerts.salesperson'),
        ({ owner }) => owner || text('terms.unassigned'),
      ),
      textColumn(text('files.alerts.previousTier'), ({ tierBefore }) => tierBefore),
      figureColumn(
        text('files.alerts.periodsAsleep'),
        'integer',
        ({ periodsAsleep }) => periodsAsleep,
      ),
      figureColumn(text('files.alerts.lastOrder'), 'date', ({ lastOrder }) => lastOrder),
      figureColumn(text('files.alerts.daysSince'), 'integer', ({ daysSince }) => daysSince),
      figureColumn(text('files.alerts.valueAtRisk'), 'money', ({ valueAtRisk }) => valueAtRisk),
      textColumn(text('files.alerts.trail'), ({ trail }) => trail.join(' ')),
    ],
  }
}
