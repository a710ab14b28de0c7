import type { CustomerDirectory, CustomerIndex } from '../../domain/company/customer-directory.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import styles from './person.module.css'

/** A customer's name as a link to its page. */
export function customerColumn<Row extends { readonly customer: CustomerIndex }>(
  directory: CustomerDirectory | undefined,
  { text }: Formatter,
): DataColumn<Row> {
  return {
    key: 'customer',
    head: text('salespeople.hands.customer'),
    kind: 'name',
    cell: ({ customer }) => (
      <PageLink
        to="customers"
        name={directory?.keys[customer] ?? ''}
        className={styles['plainLink']}
      >
        {directory?.names[customer]}
      </PageLink>
    ),
  }
}
