import { NO_DAY } from '../domain/calendar.ts'
import type { View } from '../domain/periods/view.ts'
import { MOVEMENTS } from '../domain/tiers/movement-kind.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import type { TierListFilter } from '../domain/tiers/tier-list-choice.ts'
import type { TierList } from '../domain/tiers/tier-list.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'
import { averageMoney } from './plain-text.ts'

/** What a tier table is made from. */
export interface TierTableSource {
  readonly report: TierReport
  /** The rows on the screen, in their order. */
  readonly list: TierList
  readonly directory: CustomerDirectory
  /** Whether any line of the data has a margin; without one the table has no margin column. */
  readonly hasMargin: boolean
  readonly moneyDecimals: 2 | 4
}

/** The tier list as a file named after its period and filters. */
export async function buildTierFile(
  source: TierTableSource,
  view: View,
  filter: TierListFilter,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const filters = [
    ...customerParts(view, formatter),
    filter.tiers.join('-'),
    filter.movements.map((movement) => text(`terms.movement.${movement}`)).join('-'),
    filter.text,
  ]
  const measure = view.measure === 'margin' ? text('terms.measure.margin') : ''
  const name = [text('files.tiers.name'), view.period, measure, ...filters]
  return buildFile(tierTable(source, formatter), name, style)
}

/** The tier list as a table: what is filtered, in the order of the screen. */
function tierTable(source: TierTableSource, { text }: Formatter): ExportTable {
  const { report, list, directory, hasMargin, moneyDecimals } = source
  const { columns, owners } = report
  const at = (row: number): number => list.rows[row] ?? 0
  const customer = (row: number): number => columns.customer[at(row)] ?? 0
  const figure = (column: Float64Array) => (row: number) => known(column[at(row)])
  const margin: ExportColumn = {
    head: text('files.tiers.margin'),
    kind: 'money',
    value: figure(columns.margin),
  }

  return {
    name: text('files.tiers.name'),
    length: list.rows.length,
    moneyDecimals,
    columns: [
      textColumn(text('files.tiers.customerId'), (row) => directory.ids[customer(row)]),
      textColumn(text('files.tiers.customer'), (row) => directory.names[customer(row)]),
      textColumn(
        text('files.tiers.salesperson'),
        (row) => owners[columns.owner[at(row)] ?? -1] || text('terms.unassigned'),
      ),
      textColumn(text('files.tiers.tier'), (row) => TIERS[columns.tier[at(row)] ?? -1]),
      textColumn(
        text('files.tiers.previousTier'),
        (row) => TIERS[columns.tierBefore[at(row)] ?? -1],
      ),
      textColumn(text('files.tiers.movement'), (row) => {
        const movement = MOVEMENTS[columns.movement[at(row)] ?? -1]
        return movement === undefined || movement === 'none'
          ? ''
          : text(`terms.movement.${movement}`)
      }),
      { head: text('files.tiers.sales'), kind: 'money', value: figure(columns.sales) },
      ...(hasMargin ? [margin] : []),
      { head: text('files.tiers.share'), kind: 'ratio', value: figure(columns.share) },
      {
        head: text('files.tiers.cumulativeShare'),
        kind: 'ratio',
        value: figure(columns.cumulativeShare),
      },
      {
        head: text('files.tiers.rank'),
        kind: 'integer',
        value: (row) => columns.rank[at(row)] || undefined,
      },
      {
        head: text('files.tiers.orders'),
        kind: 'integer',
        value: (row) => columns.orders[at(row)],
      },
      {
        head: text('files.tiers.averageOrderValue'),
        kind: 'money',
        value: (row) =>
          averageMoney(columns.sales[at(row)] ?? 0, columns.orders[at(row)] ?? 0, moneyDecimals),
      },
      {
        head: text('files.tiers.lastOrder'),
        kind: 'date',
        value: (row) => unless(NO_DAY, columns.lastOrder[at(row)]),
      },
      {
        head: text('files.tiers.daysSince'),
        kind: 'integer',
        value: (row) => unless(-1, columns.daysSince[at(row)]),
      },
    ],
  }
}

function textColumn(head: string, value: (row: number) => string | undefined): ExportColumn {
  return { head, kind: 'text', value: (row) => value(row) ?? '' }
}

function known(figure: number | undefined): number | undefined {
  return figure === undefined || Number.isNaN(figure) ? undefined : figure
}

function unless(none: number, value: number | undefined): number | undefined {
  return value === none ? undefined : value
}
