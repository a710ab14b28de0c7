import { MONEY_SCALE } from '../../domain/money.ts'
import type { CustomerOrder, CustomerOrderLine } from '../../domain/customer/customer-orders.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './orders-section.module.css'

const MOST_SHOWN = 200

/** The lines of an order: product and quantity, amount, and below them margin and salesperson. */
export function OrderLines({ order }: { readonly order: CustomerOrder }) {
  const { text, fullDate, integer } = useFormatter()
  const { id, day, lines } = order
  return (
    <>
      {id !== '' && <p className={styles['id']}>{text('customers.orders.id', { id })}</p>}
      <table
        className={styles['lines']}
        aria-label={text('customers.orders.lines', { date: fullDate(day) })}
      >
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((line, index) => (
            <Line key={index} line={line} order={order} />
          ))}
        </tbody>
      </table>
      {lines.length > MOST_SHOWN && (
        <p className={styles['id']}>
          {text('customers.orders.moreLines', { count: integer(lines.length - MOST_SHOWN) })}
        </p>
      )}
    </>
  )
}

function Line({
  line,
  order,
}: {
  readonly line: CustomerOrderLine
  readonly order: CustomerOrder
}) {
  const formatter = useFormatter()
  const { text, amount } = formatter
  const { product, quantity, margin, salesperson, day } = line
  const about = [
    day === order.day ? '' : formatter.date(day),
    margin === undefined ? '' : text('customers.orders.marginOf', { amount: amount(margin) }),
    salesperson,
  ].filter((part) => part !== '')
  return (
    <tr>
      <th scope="row">
        {product || text('customers.products.unnamed')}
        {quantity !== undefined && (
          <span className={styles['quantity']}> × {quantityText(quantity, formatter)}</span>
        )}
        {about.length > 0 && <span className={styles['about']}>{about.join(' · ')}</span>}
      </th>
      <td>{amount(line.amount)}</td>
    </tr>
  )
}

/** Whole, or with as many decimals as it has, four at most. */
function quantityText(quantity: number, { decimal }: Formatter): string {
  const digits = [0, 1, 2, 3].find((some) => quantity % (MONEY_SCALE / 10 ** some) === 0) ?? 4
  return decimal(quantity / MONEY_SCALE, digits)
}
