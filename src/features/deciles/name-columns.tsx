import type { DecileList, DecileSelection } from '../../domain/deciles/decile-list.ts'
import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import {
  averageOrderValue,
  discountRate,
  marginRate,
  type GroupFigures,
} from '../../domain/deciles/group-figures.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'

type Column = DataColumn<number>

/** The columns of the names: who, whose, and what each did over the range. Rows are rows of the list. */
export function useNameColumns(
  list: DecileList,
  selection: DecileSelection,
  report: DecileReport,
  directory: CustomerDirectory,
): readonly Column[] {
  const who = useWhoColumns(list, directory)
  const figures = useFigureColumns(list, report)
  const thirds = useThirdColumns(list)
  const given = useGivenColumn(list)
  const group = selection.kind === 'group' ? selection.group : undefined
  return [
    ...who,
    ...(group === 'losing-value' ? thirds : []),
    ...(group === 'price-buyers' ? [given] : []),
    ...figures,
  ]
}

function useWhoColumns(list: DecileList, directory: CustomerDirectory): readonly Column[] {
  const { text } = useFormatter()
  const salesperson: Column = {
    key: 'salesperson',
    kind: 'text',
    head: text('deciles.list.salesperson'),
    from: 'tablet',
    cell: (row) => list.owners[list.owner[row] ?? -1] || text('terms.unassigned'),
  }
  const customerOf = (row: number): number => list.customer[row] ?? -1
  return [
    {
      key: 'customer',
      kind: 'name',
      head: text('deciles.list.customer'),
      cell: (row) => (
        <PageLink to="customers" name={directory.keys[customerOf(row)] ?? ''}>
          {directory.names[customerOf(row)]}
        </PageLink>
      ),
    },
    {
      key: 'id',
      kind: 'text',
      head: text('deciles.list.id'),
      from: 'laptop',
      cell: (row) => directory.ids[customerOf(row)],
    },
    ...(list.owners.length > 0 ? [salesperson] : []),
  ]
}

function useFigureColumns(list: DecileList, report: DecileReport): readonly Column[] {
  const formatter = useFormatter()
  const { text, amount, percent, integer } = formatter
  const unit = moneyUnit(formatter)
  const figuresOf = (row: number): GroupFigures => ({
    customers: 1,
    sales: list.sales[row] ?? 0,
    margin: list.margin[row] ?? 0,
    marginSales: list.marginSales[row] ?? 0,
    orders: list.orders[row] ?? 0,
    listValue: list.listValue[row] ?? 0,
    listSales: list.listSales[row] ?? 0,
  })
  const column = (
    key: string,
    head: string,
    figure: (figures: GroupFigures) => string,
    from?: 'tablet' | 'laptop',
  ): Column => ({
    key,
    kind: 'number',
    head,
    cell: (row) => figure(figuresOf(row)),
    ...(from !== undefined && { from }),
  })
  const sales = column('sales', text('deciles.money.sales', { unit }), (row) => amount(row.sales))
  const margin = column('margin', text('deciles.money.margin', { unit }), (row) =>
    amount(row.margin),
  )
  const money = report.measure === 'sales' ? [sales, margin] : [margin, sales]
  return [
    ...(report.marginCover === undefined ? [sales] : money),
    ...(report.marginCover === undefined
      ? []
      : [
          column(
            'marginRate',
            text('deciles.money.marginRate'),
            (row) => percent(marginRate(row)),
            'tablet',
          ),
        ]),
    column('orders', text('deciles.money.orders'), (row) => integer(row.orders), 'tablet'),
    column(
      'averageOrder',
      text('deciles.money.averageOrder'),
      (row) => amount(averageOrderValue(row)),
      'laptop',
    ),
    ...(report.hasDiscount
      ? [
          column(
            'discount',
            text('deciles.money.discount'),
            (row) => percent(discountRate(row)),
            'tablet',
          ),
        ]
      : []),
  ]
}

/** What price buyers were given. */
function useGivenColumn({ listValue, listSales }: DecileList): Column {
  const formatter = useFormatter()
  const { text, amount } = formatter
  return {
    key: 'given',
    kind: 'number',
    head: text('deciles.price.given', { unit: moneyUnit(formatter) }),
    cell: (row) => amount((listValue[row] ?? 0) - (listSales[row] ?? 0)),
  }
}

/** What customers that lose value lost. */
function useThirdColumns({ marginFirst, marginLast }: DecileList): readonly Column[] {
  const formatter = useFormatter()
  const { text, amount } = formatter
  const unit = moneyUnit(formatter)
  return [
    {
      key: 'marginFirst',
      kind: 'number',
      head: text('deciles.list.marginFirst', { unit }),
      from: 'tablet',
      cell: (row) => amount(marginFirst?.[row]),
    },
    {
      key: 'marginLast',
      kind: 'number',
      head: text('deciles.list.marginLast', { unit }),
      from: 'tablet',
      cell: (row) => amount(marginLast?.[row]),
    },
    {
      key: 'change',
      kind: 'number',
      head: text('deciles.list.change', { unit }),
      cell: (row) => amount((marginLast?.[row] ?? 0) - (marginFirst?.[row] ?? 0)),
    },
  ]
}
