import { useMemo, type ReactNode } from 'react'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { longestFigure } from '../../i18n/longest-figure.ts'
import { periodSpan } from '../../i18n/period-span.ts'
import { Definition } from '../../ui/definition.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './alert-list.module.css'

interface CustomerTableHeadProps {
  readonly trailPeriods: readonly PeriodInfo[]
  readonly amount: ReactNode
  readonly products: ReactNode
  /** What a group goes by; the alerts have no such column. */
  readonly last?: ReactNode
}

/** The heads of the alerts and of the groups beside them, which differ in three columns. */
export function CustomerTableHead({
  trailPeriods,
  amount,
  products,
  last,
}: CustomerTableHeadProps) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <thead>
      <tr aria-rowindex={1} className={styles['head']}>
        <th scope="col">
          <VisuallyHidden>{text('alerts.move')}</VisuallyHidden>
        </th>
        <th scope="col">{text('alerts.customer')}</th>
        <th scope="col">
          <Definition term="lastOrder">{text('alerts.lastOrder')}</Definition>
        </th>
        <th scope="col" className={styles['trail']}>
          <Definition term="trail">{periodSpan(trailPeriods, formatter)}</Definition>
        </th>
        <th scope="col" className={styles['risk']}>
          {amount}
        </th>
        <th scope="col" className={styles['products']}>
          {products}
        </th>
        {last !== undefined && (
          <th scope="col" className={styles['rhythm']}>
            {last}
          </th>
        )}
        <th scope="col" className={styles['followUp']}>
          {text('alerts.followUp')}
        </th>
      </tr>
    </thead>
  )
}

/** The longest amount that its column is made for: '9,999,999'. */
const ORDINARY_LENGTH = 9

/** Whether amounts need a wider column. */
export function useHasWideAmounts(amounts: Float64Array): boolean {
  const { amount } = useFormatter()
  return useMemo(() => longestFigure(amounts, amount).length > ORDINARY_LENGTH, [amounts, amount])
}

/** Whether any customer has a contact or a phone on file. */
export function useHasContacts({ contacts, phones }: CustomerDirectory): boolean {
  return useMemo(
    () => [contacts, phones].some((column) => column.some((cell) => cell !== '')),
    [contacts, phones],
  )
}
