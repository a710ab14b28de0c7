import type { EpochDay } from '../domain/calendar.ts'
import type { DueStep } from '../domain/follow-up/due-list.ts'
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
import { averageMoney, dateText } from './plain-text.ts'

/** What a table of planned next steps is made from. */
export interface DueTableSource {
  /** In their order. */
  readonly steps: readonly DueStep[]
  readonly directory: CustomerDirectory
  readonly moneyDecimals: 2 | 4
}

type Head = Exclude<keyof typeof files.due, 'name'>

/** The planned next steps as a file named after the day and the salesperson. */
export async function buildDueFile(
  source: DueTableSource,
  view: View,
  today: EpochDay,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const parts = [dateText(today), ...customerParts(view, formatter)]
  const name = [formatter.text('files.due.name'), ...parts]
  return buildFile(dueTable(source, formatter), name, style)
}

/** The planned next steps as a table: whom to call when, and why. */
function dueTable(source: DueTableSource, { text }: Formatter): ExportTable {
  const { steps, directory, moneyDecimals } = source
  const column = columnsOver(steps)
  const texts = (key: Head, value: (row: DueStep) => string) =>
    column.text(text(`files.due.${key}`), value)
  const dates = (key: Head, value: (row: DueStep) => number | undefined) =>
    column.figure(text(`files.due.${key}`), 'date', value)
  return {
    name: text('files.due.name'),
    length: steps.length,
    moneyDecimals,
    columns: [
      dates('due', ({ day }) => day),
      texts('customerId', ({ customer }) => directory.ids[customer] ?? ''),
      texts('customer', ({ customer }) => directory.names[customer] ?? ''),
      texts('salesperson', ({ owner }) => owner || text('terms.unassigned')),
      texts('result', ({ contact }) =>
        contact === undefined ? '' : text(`followUps.outcome.${contact.outcome}`),
      ),
      dates('resultOn', ({ contact }) => contact?.day),
      texts('cause', ({ contact }) => causeText(contact?.cause ?? '', text)),
      texts('note', ({ contact }) => contact?.note ?? ''),
      texts('severity', ({ alert }) =>
        alert === undefined ? '' : text(`terms.severity.${alert.severity}`),
      ),
      texts('previousTier', ({ alert }) => alert?.tierBefore ?? ''),
      texts('tier', ({ tier }) => tier ?? ''),
      column.figure(text('files.due.valueAtRisk'), 'money', (step) =>
        averageMoney(step.valueAtRisk, 1, moneyDecimals),
      ),
      dates('orderedSince', ({ orderedSince }) => orderedSince),
      texts('contact', ({ customer }) => directory.contacts[customer] ?? ''),
      texts('phone', ({ customer }) => directory.phones[customer] ?? ''),
    ],
  }
}
