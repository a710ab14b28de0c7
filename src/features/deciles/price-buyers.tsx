import type { NamedCustomers } from '../../domain/deciles/decile-report.ts'
import { discountRate, marginRate } from '../../domain/deciles/group-figures.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import type { DecileSectionProps } from './section-props.ts'
import styles from './deciles.module.css'

const TIMES = 1.5

/** Who buys for the discount; absent where the data has no discount or no margin. */
export function PriceBuyers({ report, directory, selection, onSelect }: DecileSectionProps) {
  const { text, percent, integer } = useFormatter()
  const buyers = report.groups['price-buyers']
  const columns = usePriceColumns(directory, buyers)
  if (buyers === undefined) return null
  const discount = discountRate(report.everyone)
  const margin = marginRate(report.everyone)
  const more = buyers.customers - buyers.names.length
  return (
    <Section
      title={<Definition term="priceBuyer">{text('deciles.price.title')}</Definition>}
      caption={
        discount === undefined || discount <= 0 || margin === undefined
          ? text('deciles.price.captionNone')
          : text('deciles.price.caption', {
              discount: percent(TIMES * discount),
              margin: percent(margin),
            })
      }
    >
      {buyers.customers === 0 ? (
        <p className={styles['note']}>{text('deciles.price.nobody')}</p>
      ) : (
        <DataTable
          label={text('deciles.price.title')}
          columns={columns}
          rows={buyers.names}
          rowKey={({ customer }) => customer}
        />
      )}
      {more > 0 && (
        <Button
          look="link"
          className={styles['more']}
          aria-expanded={selection?.kind === 'group' && selection.group === 'price-buyers'}
          aria-label={text('deciles.groups.moreOf', {
            group: text('deciles.groups.name.price-buyers'),
            count: integer(buyers.customers),
          })}
          onClick={() => onSelect({ kind: 'group', group: 'price-buyers' })}
        >
          {text('deciles.groups.more', { count: more })}
        </Button>
      )}
    </Section>
  )
}

type Buyer = NamedCustomers['names'][number]

function usePriceColumns(
  directory: DecileSectionProps['directory'],
  buyers: NamedCustomers | undefined,
): readonly DataColumn<Buyer>[] {
  const formatter = useFormatter()
  const { text, percent, amount } = formatter
  const hasOwners = buyers?.names.some(({ owner }) => owner !== '') === true
  const salesperson: DataColumn<Buyer> = {
    key: 'salesperson',
    kind: 'text',
    head: text('deciles.price.salesperson'),
    from: 'tablet',
    cell: ({ owner }) => owner || text('terms.unassigned'),
  }
  return [
    {
      key: 'customer',
      kind: 'name',
      head: text('deciles.price.customer'),
      cell: ({ customer }) => (
        <PageLink to="customers" name={directory.keys[customer] ?? ''}>
          {directory.names[customer]}
        </PageLink>
      ),
    },
    ...(hasOwners ? [salesperson] : []),
    {
      key: 'discount',
      kind: 'number',
      head: <Definition term="discountRate">{text('deciles.money.discount')}</Definition>,
      cell: ({ figure }) => percent(figure),
    },
    {
      key: 'given',
      kind: 'number',
      head: text('deciles.price.given', { unit: moneyUnit(formatter) }),
      from: 'tablet',
      cell: ({ figures }) => amount(figures.listValue - figures.listSales),
    },
    {
      key: 'marginRate',
      kind: 'number',
      head: <Definition term="marginRate" />,
      cell: ({ figures }) => percent(marginRate(figures)),
    },
    {
      key: 'sales',
      kind: 'number',
      head: text('deciles.money.sales', { unit: moneyUnit(formatter) }),
      cell: ({ figures }) => amount(figures.sales),
    },
  ]
}
