import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { CustomerSectionProps } from './customer-section.ts'
import styles from './customer-page.module.css'

/** Who owned the customer, from when on, and whom its lines name. */
export function PeopleSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text, fullDate, amount } = formatter
  const { salespeople, currentOwner, owner } = report
  const nameOf = (name: string) => name || text('terms.unassigned')
  return (
    <Section
      title={text('customers.people.title')}
      caption={text('customers.products.sales', { unit: moneyUnit(formatter) })}
    >
      <table className={table['table']} aria-label={text('customers.people.title')}>
        <tbody>
          {currentOwner !== owner && (
            <tr>
              <th scope="row">
                <PageLink to="salespeople" name={currentOwner} className={styles['person']}>
                  {nameOf(currentOwner)}
                </PageLink>
                <span className={table['second']}>{text('customers.people.currentWhy')}</span>
              </th>
              <td className={table['number']}>
                <Definition term="currentOwner">{text('customers.people.current')}</Definition>
              </td>
            </tr>
          )}
          {salespeople.owners.map(({ owner: name, from }) => (
            <tr key={from}>
              <th scope="row">
                <PageLink to="salespeople" name={name} className={styles['person']}>
                  {nameOf(name)}
                </PageLink>
                <span className={table['second']}>{text('customers.people.owner')}</span>
              </th>
              <td className={table['number']}>
                {text('customers.people.from', { date: fullDate(from) })}
              </td>
            </tr>
          ))}
          {salespeople.named.map(({ name, lines, sales, first, last }) => (
            <tr key={name}>
              <th scope="row">
                {name || text('customers.people.nobody')}
                <span className={table['second']}>
                  {text('customers.people.named', {
                    lines,
                    first: fullDate(first),
                    last: fullDate(last),
                  })}
                </span>
              </th>
              <td className={table['number']}>{amount(sales)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
