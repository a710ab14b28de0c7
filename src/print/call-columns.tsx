import type { PeriodInfo } from '../domain/periods/period.ts'
import type { CustomerDirectory, CustomerIndex } from '../domain/company/customer-directory.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { periodSpan } from '../i18n/period-span.ts'
import { BlankHeads } from './call-blanks.tsx'
import styles from './sheet.module.css'

interface CallHeadRowProps {
  /** '' = unassigned. */
  readonly owner: string
  readonly trailPeriods: readonly PeriodInfo[]
  /** The head of the amounts, with the unit. */
  readonly amount: string
}

/** The heads of a sheet to call from; only its amounts differ from sheet to sheet. */
export function CallHeadRow({ owner, trailPeriods, amount }: CallHeadRowProps) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <tr>
      <th aria-hidden="true" />
      <th>{text('print.callSheet.customerOf', { name: owner || text('terms.unassigned') })}</th>
      <th>{periodSpan(trailPeriods, formatter)}</th>
      <th>{text('print.callSheet.lastOrder')}</th>
      <th className={styles['number']}>{amount}</th>
      <th>{text('print.callSheet.lastBought')}</th>
      <BlankHeads />
    </tr>
  )
}

interface CustomerCellProps {
  readonly customer: CustomerIndex
  readonly directory: CustomerDirectory
  /** What the caller should know; the customer's number where there is nothing to say. */
  readonly remark: string | undefined
}

/** Whom to call: name, contact and phone, and a remark. */
export function CustomerCell({ customer, directory, remark }: CustomerCellProps) {
  const { text } = useFormatter()
  const phone = directory.phones[customer] ?? ''
  return (
    <td>
      <bdi className={styles['customer']}>{directory.names[customer]}</bdi>
      <span className={styles['clip']}>
        {directory.contacts[customer] ?? ''}{' '}
        {phone === '' ? <small>{text('print.callSheet.noPhone')}</small> : phone}
      </span>
      <span className={`${styles['small']} ${styles['clip']}`}>
        {remark ?? directory.ids[customer]}
      </span>
    </td>
  )
}

/** What the customer bought last. */
export function ProductsCell({ products }: { readonly products: readonly string[] }) {
  const { text } = useFormatter()
  return (
    <td>
      <span className={`${styles['small']} ${styles['products']}`}>
        {products.join(text('alerts.productComma'))}
      </span>
    </td>
  )
}
