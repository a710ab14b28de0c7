import type { DecileReport } from '../domain/deciles/decile-report.ts'
import { NO_PART } from '../domain/deciles/purchase-deciles.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { Measure } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import {
  buildFile,
  customerParts,
  formatterOf,
  type BuiltFile,
  type FileStyle,
} from './build-file.ts'
import { columnsOver, type ExportColumn, type ExportTable } from './export-table.ts'
import { averageMoney } from './plain-text.ts'

/** What tables of deciles are made from. */
export interface DecileTableSource {
  readonly report: DecileReport
  readonly moneyDecimals: 2 | 4
}

/** Money deciles as a table: a row a decile, best first; none under 10 customers. */
export function moneyDecileTable(
  { report, moneyDecimals }: DecileTableSource,
  { text }: Formatter,
): ExportTable {
  const { deciles, marginCover } = report
  const column = columnsOver(deciles)
  const margin = [
    column.figure(text('files.deciles.margin'), 'money', (decile) => decile.margin),
    column.figure(text('files.deciles.marginShare'), 'ratio', ({ marginShare }) => marginShare),
  ]
  return {
    name: text('files.deciles.name'),
    length: deciles.length,
    moneyDecimals,
    columns: [
      column.figure(text('files.deciles.decile'), 'integer', ({ decile }) => decile),
      column.figure(text('files.deciles.customers'), 'integer', ({ customers }) => customers),
      column.figure(text('files.deciles.sales'), 'money', ({ sales }) => sales),
      column.figure(text('files.deciles.salesShare'), 'ratio', ({ salesShare }) => salesShare),
      column.figure(
        text('files.deciles.cumulativeSalesShare'),
        'ratio',
        ({ cumulativeSalesShare }) => cumulativeSalesShare,
      ),
      ...(marginCover === undefined ? [] : margin),
      column.figure(text('files.deciles.orders'), 'integer', ({ orders }) => orders),
      column.figure(text('files.deciles.averageOrderValue'), 'money', ({ sales, orders }) =>
        averageMoney(sales, orders, moneyDecimals),
      ),
      column.figure(text('files.deciles.smallest'), 'money', ({ smallest }) => smallest.value),
      column.figure(text('files.deciles.largest'), 'money', ({ largest }) => largest.value),
    ],
  }
}

/**
 * Purchase deciles as a table: a row a part, 1 to 10, and last those without a positive contribution.
 * Shares are of all ordering customers.
 */
export function purchaseDecileTable(
  { report, moneyDecimals }: DecileTableSource,
  { text }: Formatter,
): ExportTable {
  const { parts, total } = report
  const columnsOf = (measure: Measure, counts: readonly number[]): readonly ExportColumn[] => [
    {
      head: text(`files.purchaseDeciles.customers.${measure}`),
      kind: 'integer',
      value: (row) => counts[row],
    },
    {
      head: text(`files.purchaseDeciles.share.${measure}`),
      kind: 'ratio',
      value: (row) => (total.customers > 0 ? (counts[row] ?? 0) / total.customers : undefined),
    },
  ]
  return {
    name: text('files.purchaseDeciles.name'),
    length: NO_PART,
    moneyDecimals,
    columns: [
      {
        head: text('files.purchaseDeciles.part'),
        kind: 'text',
        value: (row) => (row + 1 === NO_PART ? text('files.purchaseDeciles.none') : `${row + 1}`),
      },
      ...columnsOf('sales', parts.sales),
      ...(parts.margin === undefined ? [] : columnsOf('margin', parts.margin)),
    ],
  }
}

/** A table of deciles as a file named after its range, what it sorts by, and the salesperson. */
export async function buildDecileFile(
  source: DecileTableSource,
  table: 'money' | 'purchase',
  view: RangeView,
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const { text } = formatter
  const { from, to } = view.range
  const isMoney = table === 'money'
  const name = [
    text(isMoney ? 'files.deciles.name' : 'files.purchaseDeciles.name'),
    from,
    to === from ? '' : to,
    isMoney && view.measure === 'margin' ? text('terms.measure.margin') : '',
    ...customerParts(view, formatter),
  ]
  const built = isMoney ? moneyDecileTable : purchaseDecileTable
  return buildFile(built(source, formatter), name, style)
}
