import { useState } from 'react'
import { toCivilDate } from '../../domain/calendar.ts'
import type { BoughtProduct } from '../../domain/customer/customer-products.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { rangeText } from '../../i18n/range-text.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { MoreOnScreen } from '../../ui/more-on-screen.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerSectionProps } from './customer-section.ts'
import { HeatStrip } from './heat-strip.tsx'
import styles from './customer-page.module.css'

const FEW = 8

/** What the customer bought in the last 12 periods, largest sum first. */
export function ProductsSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const [isWhole, setIsWhole] = useState(false)
  const { products, window } = report
  const { bought } = products
  const [first] = window
  const columns = useProductColumns(report)
  return (
    <Section
      title={text('customers.products.title')}
      caption={
        first !== undefined && rangeText({ from: first.key, to: report.period.key }, formatter)
      }
    >
      {bought.length === 0 ? (
        <p className={styles['faint']}>{text('customers.products.none')}</p>
      ) : (
        <DataTable
          label={text('customers.products.title')}
          columns={columns}
          rows={isWhole ? bought : bought.slice(0, FEW)}
          rowKey={({ product }) => product}
        />
      )}
      {bought.length > FEW && (
        <Button look="link" data-print="hide" onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? text('customers.products.fewer')
            : text('customers.products.more', { count: formatter.integer(bought.length) })}
        </Button>
      )}
      {!isWhole && <MoreOnScreen count={bought.length - FEW} />}
    </Section>
  )
}

function useProductColumns({
  products: { bought },
  window,
  period,
  marginCover,
}: CustomerSectionProps['report']): readonly DataColumn<BoughtProduct>[] {
  const formatter = useFormatter()
  const { text, amount, percent, date } = formatter
  const year = toCivilDate(period.last).year
  const largest = Math.max(0, ...bought.flatMap(({ byPeriod }) => byPeriod))
  const sales = bought.reduce((sum, product) => sum + product.sales, 0)
  const marginRate: DataColumn<BoughtProduct> = {
    key: 'marginRate',
    head: <Definition term="marginRate">{text('customers.products.marginRate')}</Definition>,
    kind: 'number',
    cell: ({ margin, marginSales }) =>
      percent(marginSales === 0 ? undefined : margin / marginSales),
    from: 'tablet',
  }
  return [
    {
      key: 'product',
      head: text('customers.products.product'),
      kind: 'name',
      cell: ({ product }) => product || text('customers.products.unnamed'),
      total: text('customers.products.total'),
    },
    {
      key: 'strip',
      head: text(`customers.products.strip.${periodKind(period)}`, { count: window.length }),
      kind: 'text',
      cell: ({ byPeriod }) => <HeatStrip values={byPeriod} largest={largest} periods={window} />,
      from: 'tablet',
    },
    {
      key: 'sales',
      head: (
        <Definition term="sales">
          {text('customers.products.sales', { unit: moneyUnit(formatter) })}
        </Definition>
      ),
      kind: 'number',
      cell: (product) => amount(product.sales),
      total: amount(sales),
    },
    ...(marginCover === undefined ? [] : [marginRate]),
    {
      key: 'lastBought',
      head: text('customers.products.lastBought'),
      kind: 'number',
      cell: ({ lastBought }) =>
        lastBought === undefined ? text('customers.products.returned') : date(lastBought, year),
    },
  ]
}
