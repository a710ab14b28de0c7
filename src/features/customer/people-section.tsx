import type { CustomerReport } from '../../domain/customer/customer-report.ts'
import type { NamedSalesperson } from '../../domain/customer/salesperson-history.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { CustomerSectionProps } from './customer-section.ts'
import styles from './customer-page.module.css'

/** Who has owned the customer, from when on, and what was sold in whose name. */
export function PeopleSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <Section
      title={text('customers.people.title')}
      caption={text('customers.people.caption', { unit: moneyUnit(formatter) })}
    >
      <table className={table['table']} aria-label={text('customers.people.title')}>
        <tbody>
          {peopleOf(report).map((name) => (
            <Person key={name} name={name} report={report} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** The present owner, then earlier ones, the newest first, then who else is named on lines. */
function peopleOf({ currentOwner, owner, salespeople }: CustomerReport): readonly string[] {
  const owners = salespeople.owners.map((ownership) => ownership.owner)
  const named = salespeople.named.map(({ name }) => name)
  return [...new Set([currentOwner, owner, ...owners, ...named])]
}

function Person({ name, report }: CustomerSectionProps & { readonly name: string }) {
  const { text, fullDate, amount, list } = useFormatter()
  const { currentOwner, salespeople } = report
  const from = salespeople.owners.filter(({ owner }) => owner === name)
  const named = salespeople.named.find((one) => one.name === name)
  const dates = from.map((ownership) => fullDate(ownership.from)).toReversed()
  return (
    <tr>
      <th scope="row">
        <PageLink to="salespeople" name={name} className={styles['person']}>
          {name || text('terms.unassigned')}
        </PageLink>
        {name === currentOwner && (
          <span className={styles['current']}>{text('customers.people.current')}</span>
        )}
        {dates.length > 0 && (
          <span className={styles['about']}>
            {text('customers.people.owner', { dates: list(dates) })}
          </span>
        )}
        {named !== undefined && <NamedOnLines named={named} />}
      </th>
      <td className={table['number']}>{named && amount(named.sales)}</td>
    </tr>
  )
}

function NamedOnLines({ named: { lines, first, last } }: { readonly named: NamedSalesperson }) {
  const { text, fullDate } = useFormatter()
  return (
    <span className={styles['about']}>
      {first === last
        ? text('customers.people.namedOnce', { lines, day: fullDate(first) })
        : text('customers.people.named', { lines, first: fullDate(first), last: fullDate(last) })}
    </span>
  )
}
