import type { EdgeCustomer, MoneyDecile } from '../../domain/deciles/decile-report.ts'
import { averageOrderValue, discountRate, marginRate } from '../../domain/deciles/group-figures.ts'
import type { Measure } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import type { DecileSectionProps } from './section-props.ts'
import { ShareBar } from './share-bar.tsx'
import styles from './deciles.module.css'

type Column = DataColumn<MoneyDecile>

/**
 * The columns of the money deciles: the measure shown leads with its share and the cumulative one, the
 * other follows with its share. Without margin or discount in the data their columns are absent.
 */
export function useDecileColumns(props: DecileSectionProps): readonly Column[] {
  const { report } = props
  const lead = useMoneyColumns(report.measure, props)
  const other = useMoneyColumns(report.measure === 'sales' ? 'margin' : 'sales', props)
  const rate = useRateColumns(props)
  const order = useOrderColumns(props)
  const edges = useEdgeColumns(props)
  const group = useGroupColumns(props)
  const hasMargin = report.marginCover !== undefined
  return [
    ...group,
    lead.money,
    lead.share,
    lead.cumulative,
    ...(hasMargin ? [other.money, other.share, rate.margin] : []),
    ...order,
    ...(report.hasDiscount ? [rate.discount] : []),
    ...edges,
  ]
}

function useGroupColumns({ report, selection }: DecileSectionProps): readonly Column[] {
  const { text, integer } = useFormatter()
  return [
    {
      key: 'decile',
      kind: 'key',
      head: text('deciles.money.group'),
      // The row takes the click; the button is there for the keyboard and for screen readers.
      cell: ({ decile }) => (
        <button
          type="button"
          className={styles['open']}
          aria-expanded={selection?.kind === 'decile' && selection.decile === decile}
          aria-label={text('deciles.money.open', { decile: integer(decile) })}
        >
          {decile}
        </button>
      ),
      total: text('deciles.money.total'),
    },
    {
      key: 'customers',
      kind: 'number',
      head: text('deciles.money.customers'),
      cell: ({ customers }) => integer(customers),
      total: integer(report.total.customers),
    },
  ]
}

function useMoneyColumns(
  measure: Measure,
  { report }: DecileSectionProps,
): Record<'money' | 'share' | 'cumulative', Column> {
  const formatter = useFormatter()
  const { text, amount, percent } = formatter
  const { deciles, total } = report
  const isSales = measure === 'sales'
  const shareOf = (decile: MoneyDecile) => (isSales ? decile.salesShare : decile.marginShare)
  // One scale for sales and margin, so that their bars can be held against each other.
  const full = Math.max(
    ...deciles.flatMap(({ salesShare = 0, marginShare = 0 }) => [
      Math.abs(salesShare),
      Math.abs(marginShare),
    ]),
  )
  return {
    money: {
      key: measure,
      kind: 'number',
      head: (
        <Definition term={measure}>
          {text(`deciles.money.${measure}`, { unit: moneyUnit(formatter) })}
        </Definition>
      ),
      cell: (decile) => amount(decile[measure]),
      total: amount(total[measure]),
    },
    share: {
      key: `${measure}Share`,
      kind: 'text',
      head: (
        <Definition term="decileShare">
          {text(isSales ? 'deciles.money.salesShare' : 'deciles.money.marginShare')}
        </Definition>
      ),
      cell: (decile) => (
        <ShareBar share={shareOf(decile)} full={full} strong={decile.decile === 1} />
      ),
    },
    cumulative: {
      key: `${measure}Cumulative`,
      kind: 'number',
      head: text('deciles.money.cumulative'),
      cell: (decile) => (
        <span className={styles['soft']}>
          {percent(isSales ? decile.cumulativeSalesShare : decile.cumulativeMarginShare)}
        </span>
      ),
    },
  }
}

function useRateColumns({ report }: DecileSectionProps): Record<'margin' | 'discount', Column> {
  const { text, percent } = useFormatter()
  return {
    margin: {
      key: 'marginRate',
      kind: 'number',
      head: <Definition term="marginRate">{text('deciles.money.marginRate')}</Definition>,
      cell: (decile) => percent(marginRate(decile)),
      total: percent(marginRate(report.total)),
    },
    discount: {
      key: 'discount',
      kind: 'number',
      head: <Definition term="discountRate">{text('deciles.money.discount')}</Definition>,
      cell: (decile) => percent(discountRate(decile)),
      total: percent(discountRate(report.total)),
    },
  }
}

function useOrderColumns({ report }: DecileSectionProps): readonly Column[] {
  const { text, integer, amount } = useFormatter()
  return [
    {
      key: 'orders',
      kind: 'number',
      head: <Definition term="orders">{text('deciles.money.orders')}</Definition>,
      cell: ({ orders }) => integer(orders),
      total: integer(report.total.orders),
    },
    {
      key: 'averageOrder',
      kind: 'number',
      head: <Definition term="averageOrderValue">{text('deciles.money.averageOrder')}</Definition>,
      cell: (decile) => amount(averageOrderValue(decile)),
      total: amount(averageOrderValue(report.total)),
    },
  ]
}

/** The largest and the smallest customer of each group, by what is measured; its name on hover. */
function useEdgeColumns({ directory }: DecileSectionProps): readonly Column[] {
  const { text, amount } = useFormatter()
  const edge = ({ customer, value }: EdgeCustomer) => (
    <span title={directory.names[customer]}>{amount(value)}</span>
  )
  return [
    {
      key: 'largest',
      kind: 'number',
      head: text('deciles.money.largest'),
      cell: ({ largest }) => edge(largest),
    },
    {
      key: 'smallest',
      kind: 'number',
      head: text('deciles.money.smallest'),
      cell: ({ smallest }) => edge(smallest),
    },
  ]
}
