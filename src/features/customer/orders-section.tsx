import { Fragment, useId, useState } from 'react'
import type { CustomerOrder } from '../../domain/customer/customer-orders.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useCustomerOrders } from '../../queries/customers.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { MoreOnScreen } from '../../ui/more-on-screen.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { CustomerSectionProps } from './customer-section.ts'
import { OrderLines } from './order-lines.tsx'
import styles from './orders-section.module.css'

const FEW = 6
const MORE = 50

/** The customer's orders, newest first; each opens its lines in place. */
export function OrdersSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text, shortPeriod, integer } = formatter
  const [count, setCount] = useState(FEW)
  const data = useCustomerOrders(report.customer, count).data
  const total = data && data.counts.order + data.counts.return + data.counts.sample
  const since = data?.since
  return (
    <Section
      title={text('customers.orders.title')}
      caption={
        data !== undefined &&
        since !== undefined &&
        text('customers.orders.caption', {
          count: data.counts.order,
          month: shortPeriod(monthOf(since), true),
        })
      }
    >
      {data === undefined && <Pending lines={5} />}
      {total === 0 && <p className={styles['none']}>{text('customers.orders.none')}</p>}
      {data !== undefined && data.orders.length > 0 && (
        <table
          className={classNames(table['table'], styles['orders'])}
          aria-label={text('customers.orders.title')}
        >
          <thead>
            <tr>
              <th scope="col">{text('customers.orders.date')}</th>
              <th scope="col">{text('customers.orders.product')}</th>
              <th scope="col" className={table['number']}>
                {text('customers.orders.amount', { unit: moneyUnit(formatter) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.orders.map((order) => (
              <OrderRows key={`${order.kind} ${order.id} ${order.day}`} order={order} />
            ))}
          </tbody>
        </table>
      )}
      {data !== undefined && total !== undefined && data.orders.length < total && (
        <>
          <Button look="link" data-print="hide" onClick={() => setCount(count + MORE)}>
            {text('customers.orders.more', {
              count: integer(Math.min(MORE, total - data.orders.length)),
            })}
          </Button>
          <MoreOnScreen count={total - data.orders.length} />
        </>
      )}
    </Section>
  )
}

function monthOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7)
}

/** An order: its row is the button that opens its lines. */
function OrderRows({ order }: { readonly order: CustomerOrder }) {
  const { text, fullDate, amount } = useFormatter()
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <Fragment>
      <tr className={styles['order']} onClick={() => setIsOpen(!isOpen)}>
        <td className={styles['date']}>{fullDate(order.day)}</td>
        <th scope="row" className={table['name']}>
          <button type="button" aria-expanded={isOpen} aria-controls={id}>
            <Icon name={isOpen ? 'down' : 'right'} size={12} />
            {order.kind !== 'order' && (
              <i className={styles['kind']}>{text(`customers.orders.${order.kind}`)}</i>
            )}
            <OrderName order={order} />
          </button>
        </th>
        <td className={table['number']}>{amount(order.amount)}</td>
      </tr>
      {isOpen && (
        <tr id={id} className={styles['opened']}>
          <td colSpan={3}>
            <OrderLines order={order} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

/** The product with the largest sum, cut where it must be, and how many there are beside it. */
function OrderName({ order: { lines } }: { readonly order: CustomerOrder }) {
  const { text, integer } = useFormatter()
  const products = [...new Set(lines.map(({ product }) => product))].filter((name) => name !== '')
  const [first] = products
  if (first === undefined) return text('customers.orders.noProduct', { count: lines.length })
  return (
    <>
      <span className={styles['what']} title={products.join('\n')}>
        {first}
      </span>
      {products.length > 1 && (
        <span className={styles['others']}>
          {text('customers.orders.others', { count: integer(products.length - 1) })}
        </span>
      )}
    </>
  )
}
