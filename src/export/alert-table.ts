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
import { columnsOver, type ExportTable } from './export-table.ts'

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
  const column = columnsOver(alerts)

  return {
    name: text('files.alerts.name'),
    length: alerts.length,
    moneyDecimals,
    columns: [
      column.text(text('files.alerts.severity'), ({ severity }) =>
        text(`terms.severity.${severity}`),
      ),
      column.text(text('files.alerts.customerId'), ({ customer }) => directory.ids[customer] ?? ''),
      column.text(text('files.alerts.customer'), ({ customer }) => directory.names[customer] ?? ''),
      column.text(
        text('files.alerts.salesperson'),
        ({ owner }) => owner || text('terms.unassigned'),
      ),
      column.text(text('files.alerts.previousTier'), ({ tierBefore }) => tierBefore),
      column.figure(
        text('files.alerts.periodsAsleep'),
        'integer',
        ({ periodsAsleep }) => periodsAsleep,
      ),
      column.figure(text('files.alerts.lastOrder'), 'date', ({ lastOrder }) => lastOrder),
      column.figure(text('files.alerts.daysSince'), 'integer', ({ daysSince }) => daysSince),
      column.figure(text('files.alerts.valueAtRisk'), 'money', ({ valueAtRisk }) => valueAtRisk),
      column.text(text('files.alerts.trail'), ({ trail }) => trail.join(' ')),
    ],
  }
}
