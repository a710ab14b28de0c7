import type { ContactEntry } from '../domain/follow-up/log-entry.ts'
import type { LogRow, LogListFilter } from '../domain/follow-up/log-list.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { View } from '../domain/periods/view.ts'
import { causeText } from '../i18n/cause-text.ts'
import type { files } from '../i18n/en/files.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import { columnsOver, type ExportTable } from './export-table.ts'

/** What a table of the follow-up log is made from. */
export interface LogTableSource {
  /** In their order. */
  readonly rows: readonly LogRow[]
  readonly directory: CustomerDirectory
}

type Head = Exclude<keyof typeof files.log, 'name' | 'kindOf'>

/** The follow-up log as a file named after the salesperson and what it is filtered by. */
export async function buildLogFile(
  source: LogTableSource,
  view: View,
  filter: LogListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { channel, outcome } = filter
  const name = [
    text('files.log.name'),
    ...customerParts(view, formatter),
    channel === undefined ? '' : text(`followUps.channel.${channel}`),
    outcome === undefined ? '' : text(`followUps.outcome.${outcome}`),
    filter.text,
  ]
  return buildFile(logTable(source, formatter), name, style)
}

/**
 * The follow-up log as a table, what was taken back among it. A customer that the data does not know
 * stands there by its key.
 */
function logTable({ rows, directory }: LogTableSource, { text }: Formatter): ExportTable {
  const column = columnsOver(rows)
  const texts = (key: Head, value: (row: LogRow) => string) =>
    column.text(text(`files.log.${key}`), value)
  const dates = (key: Head, value: (row: LogRow) => number | undefined) =>
    column.figure(text(`files.log.${key}`), 'date', value)
  const ofContact = (key: Head, value: (contact: ContactEntry) => string) =>
    texts(key, ({ entry }) => (entry.kind === 'contact' ? value(entry) : ''))
  return {
    name: text('files.log.name'),
    length: rows.length,
    moneyDecimals: 4,
    columns: [
      dates('date', ({ entry }) => entry.day),
      texts('customerId', ({ customer, entry }) =>
        customer === undefined ? entry.customer : (directory.ids[customer] ?? ''),
      ),
      texts('customer', ({ customer }) =>
        customer === undefined ? '' : (directory.names[customer] ?? ''),
      ),
      texts('salesperson', ({ salesperson }) => salesperson || text('terms.unassigned')),
      texts('kind', ({ entry }) => text(`files.log.kindOf.${entry.kind}`)),
      ofContact('channel', ({ channel }) => text(`followUps.channel.${channel}`)),
      ofContact('outcome', ({ outcome }) => text(`followUps.outcome.${outcome}`)),
      ofContact('cause', ({ cause }) => causeText(cause, text)),
      texts('note', ({ entry }) => ('note' in entry ? entry.note : '')),
      dates('next', ({ entry }) => plannedDay(entry)),
      texts('period', ({ entry }) => entry.alert?.period ?? ''),
      texts('severity', ({ entry: { alert } }) =>
        alert === undefined ? '' : text(`terms.severity.${alert.severity}`),
      ),
      texts('previousTier', ({ entry }) => entry.alert?.tierBefore ?? ''),
      column.figure(
        text('files.log.valueAtRisk'),
        'money',
        ({ entry }) => entry.alert?.valueAtRisk,
      ),
      dates('withdrawn', ({ withdrawnOn }) => withdrawnOn),
    ],
  }
}

function plannedDay(entry: LogRow['entry']): number | undefined {
  if (entry.kind === 'snooze') return entry.until
  return entry.kind === 'contact' ? entry.next : undefined
}
