import { NO_DAY } from '../domain/calendar.ts'
import type { CustomerListReport } from '../domain/customer/customer-list-report.ts'
import type { CustomerList, CustomerListFilter } from '../domain/customer/customer-list.ts'
import { STANDINGS } from '../domain/customer/customer-standing.ts'
import { fieldValue } from '../domain/company/customer-fields.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { View } from '../domain/periods/view.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import { fieldName } from '../i18n/field-text.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

/** What a table of customers is made from. */
export interface CustomerTableSource {
  readonly report: CustomerListReport
  /** The rows on the screen, in their order. */
  readonly list: CustomerList
  readonly directory: CustomerDirectory
  readonly moneyDecimals: 2 | 4
}

/** The list of customers as a file named after its period and filters. */
export async function buildCustomerFile(
  source: CustomerTableSource,
  view: View,
  filter: CustomerListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const name = [
    text('files.customers.name'),
    view.period,
    ...customerParts(view, formatter),
    filter.tiers.join('-'),
    filter.standings.map((standing) => text(`customers.standing.${standing}`)).join('-'),
    filter.text,
  ]
  return buildFile(customerTable(source, formatter), name, style)
}

/** The list of customers as a table: what is filtered, in the order of the screen. */
function customerTable(source: CustomerTableSource, { text }: Formatter): ExportTable {
  const { report, list, directory, moneyDecimals } = source
  const { columns, owners } = report
  const at = (row: number): number => list.rows[row] ?? 0
  const ofCustomer = (head: string, texts: readonly string[]): ExportColumn => ({
    head,
    kind: 'text',
    value: (row) => texts[columns.customer[at(row)] ?? -1] ?? '',
  })
  const day = (head: string, column: Int32Array): ExportColumn => ({
    head,
    kind: 'date',
    value: (row) => (column[at(row)] === NO_DAY ? undefined : column[at(row)]),
  })
  return {
    name: text('files.customers.name'),
    length: list.rows.length,
    moneyDecimals,
    columns: [
      ofCustomer(text('files.tiers.customerId'), directory.ids),
      ofCustomer(text('files.tiers.customer'), directory.names),
      {
        head: text('files.tiers.salesperson'),
        kind: 'text',
        value: (row) => owners[columns.owner[at(row)] ?? -1] || text('terms.unassigned'),
      },
      {
        head: text('files.tiers.tier'),
        kind: 'text',
        value: (row) => TIERS[columns.tier[at(row)] ?? -1] ?? '',
      },
      {
        head: text('files.customers.standing'),
        kind: 'text',
        value: (row) =>
          text(`customers.standing.${STANDINGS[columns.standing[at(row)] ?? 0] ?? 'tiered'}`),
      },
      {
        head: text('files.customers.sales', { count: report.window.length }),
        kind: 'money',
        value: (row) => columns.sales[at(row)],
      },
      {
        head: text('files.tiers.orders'),
        kind: 'integer',
        value: (row) => columns.orders[at(row)],
      },
      day(text('files.tiers.lastOrder'), columns.lastOrder),
      {
        head: text('files.tiers.daysSince'),
        kind: 'integer',
        value: (row) =>
          columns.daysSince[at(row)] === -1 ? undefined : columns.daysSince[at(row)],
      },
      {
        head: text('files.customers.usualGap'),
        kind: 'decimal',
        value: (row) => known(columns.usualGap[at(row)]),
      },
      day(text('files.customers.expectedNext'), columns.expectedNext),
      ofCustomer(text('files.customers.contact'), directory.contacts),
      ofCustomer(text('files.customers.phone'), directory.phones),
      // What else the customer files say: last, as the heads differ from company to company.
      ...directory.fields.map((field): ExportColumn => ({
        head: fieldName(field.key, { text }),
        kind: 'text',
        value: (row) => fieldValue(field, columns.customer[at(row)] ?? -1),
      })),
    ],
  }
}

function known(figure: number | undefined): number | undefined {
  return figure === undefined || Number.isNaN(figure) ? undefined : figure
}
