import { useState } from 'react'
import type { GivenUpProduct } from '../../domain/customer/customer-products.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { MoreOnScreen } from '../../ui/more-on-screen.tsx'
import { Section } from '../../ui/section.tsx'
import texts from '../../ui/text.module.css'
import type { CustomerSectionProps } from './customer-section.ts'

const FEW = 5

const productName = ({ product }: GivenUpProduct) => (
  <span className={texts['wrap']}>{product}</span>
)

/** Products that the customer used to buy; nothing where there is none. */
export function GivenUpSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text, amount, fullDate, integer } = formatter
  const [isWhole, setIsWhole] = useState(false)
  const { givenUp } = report.products
  if (givenUp.length === 0) return null
  const columns: readonly DataColumn<GivenUpProduct>[] = [
    {
      key: 'product',
      head: text('customers.products.product'),
      kind: 'name',
      cell: productName,
    },
    {
      key: 'sales',
      head: text('customers.givenUp.soldBefore', { unit: moneyUnit(formatter) }),
      kind: 'number',
      cell: ({ sales }) => amount(sales),
    },
    {
      key: 'lastBought',
      head: text('customers.products.lastBought'),
      kind: 'number',
      cell: ({ lastBought }) => fullDate(lastBought),
    },
  ]
  return (
    <Section
      title={<Definition term="noLongerBought">{text('customers.givenUp.title')}</Definition>}
      caption={text(`customers.givenUp.caption.${periodKind(report.period)}`)}
    >
      <DataTable
        label={text('customers.givenUp.title')}
        columns={columns}
        rows={isWhole ? givenUp : givenUp.slice(0, FEW)}
        rowKey={({ product }) => product}
      />
      {givenUp.length > FEW && (
        <Button look="link" data-print="hide" onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? text('customers.products.fewer')
            : text('customers.products.more', { count: integer(givenUp.length) })}
        </Button>
      )}
      {!isWhole && <MoreOnScreen count={givenUp.length - FEW} />}
    </Section>
  )
}
