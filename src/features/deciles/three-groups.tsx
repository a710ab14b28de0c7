import type { NamedGroup } from '../../domain/deciles/customer-groups.ts'
import type { NamedCustomers } from '../../domain/deciles/decile-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { PageLink } from '../../state/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { classNames } from '../../ui/class-names.ts'
import type { DecileSectionProps } from './section-props.ts'
import styles from './three-groups.module.css'

const GROUPS = ['core', 'growth', 'losing-value'] as const
type Group = (typeof GROUPS)[number]

const TERMS = {
  core: 'coreCustomers',
  growth: 'growthCustomers',
  'losing-value': 'losingValue',
} as const satisfies Partial<Record<NamedGroup, string>>

/** Core, growth and losing value: how many, how much they bring, and the first names of each. */
export function ThreeGroups(props: DecileSectionProps) {
  const { text } = useFormatter()
  return (
    <Section title={text('deciles.groups.title')} caption={text('deciles.groups.caption')}>
      <div className={styles['groups']}>
        {GROUPS.map((group) => (
          <GroupColumn key={group} {...props} group={group} />
        ))}
      </div>
    </Section>
  )
}

interface GroupProps extends DecileSectionProps {
  readonly group: Group
}

function GroupColumn(props: GroupProps) {
  const { report, group } = props
  const { text, integer, percent } = useFormatter()
  const customers = report.groups[group]
  const name = text(`deciles.groups.name.${group}`)
  return (
    <div className={styles['group']} role="group" aria-label={name}>
      <div className={styles['head']}>
        <b>{integer(customers?.customers)}</b>
        <span className={styles['name']}>
          <Definition term={TERMS[group]}>{name}</Definition>
        </span>
        {customers?.share !== undefined && (
          <span className={styles['share']}>
            {text(`deciles.groups.share.${report.measure}`, { share: percent(customers.share) })}
          </span>
        )}
      </div>
      <p className={styles['rule']}>
        <GroupRule report={report} group={group} />
      </p>
      {customers !== undefined && <Names {...props} customers={customers} />}
    </div>
  )
}

/** What makes a customer one of the group, or what is missing to tell. */
function GroupRule({ report, group }: Pick<GroupProps, 'report' | 'group'>) {
  const { text } = useFormatter()
  const { measure, periodsInThird, marginCover, periods } = report
  if (group !== 'losing-value') return text(`deciles.groups.rule.${group}.${measure}`)
  if (marginCover === undefined) return text('deciles.groups.losingNeedsMargin')
  const kind = periods[0] === undefined ? 'month' : periodKind(periods[0])
  if (periodsInThird === undefined) return text(`deciles.groups.losingNeedsPeriods.${kind}`)
  return text('deciles.groups.rule.losing', { count: periodsInThird, kind })
}

interface NamesProps extends GroupProps {
  readonly customers: NamedCustomers
}

function Names({ directory, group, onSelect, selection, customers }: NamesProps) {
  const { text, shortMoney, integer } = useFormatter()
  if (customers.customers === 0) {
    return <p className={styles['rule']}>{text('deciles.groups.nobody')}</p>
  }
  const more = customers.customers - customers.names.length
  const isOpen = selection?.kind === 'group' && selection.group === group
  return (
    <>
      <table className={classNames(table['table'], styles['table'])}>
        <tbody>
          {customers.names.map(({ customer, owner, figure }) => (
            <tr key={customer}>
              <th scope="row" className={table['name']}>
                <PageLink to="customers" name={directory.keys[customer] ?? ''}>
                  {directory.names[customer]}
                </PageLink>
                {owner !== '' && <span className={table['second']}>{owner}</span>}
              </th>
              <td className={classNames(table['number'], figure < 0 && styles['loss'])}>
                {shortMoney(figure)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button
          look="link"
          className={styles['more']}
          aria-expanded={isOpen}
          aria-label={text('deciles.groups.moreOf', {
            group: text(`deciles.groups.name.${group}`),
            count: integer(customers.customers),
          })}
          onClick={() => onSelect({ kind: 'group', group })}
        >
          {text('deciles.groups.more', { count: more })}
        </Button>
      )}
    </>
  )
}
