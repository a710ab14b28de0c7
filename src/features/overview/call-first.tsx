import type { Alert } from '../../domain/alerts/alert.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useDirectory } from '../../queries/company.ts'
import { PageLink, ScreenLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Move } from '../../ui/move.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { Trail } from '../../ui/trail.tsx'
import type { OverviewSectionProps } from './overview-section.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import styles from './call-first.module.css'

/** The five customers that should hear from us first. */
export function CallFirst({ report, className }: OverviewSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const directory = useDirectory().data
  const { callFirst, period, alerts } = report
  return (
    <Section
      className={className}
      title={<Definition term="valueAtRisk">{text('overview.callFirst.title')}</Definition>}
      caption={
        callFirst.length > 0 &&
        text('overview.callFirst.caption', { unit: moneyUnit(formatter), kind: periodKind(period) })
      }
      action={
        callFirst.length > 0 && (
          <ScreenLink to="alerts" className={styles['wide']}>
            {text('overview.callFirst.callSheets')}
          </ScreenLink>
        )
      }
    >
      {callFirst.length === 0 ? (
        <Empty
          title={text(`overview.callFirst.${alerts.none === undefined ? 'none' : 'notYet'}`)}
        />
      ) : (
        <table
          className={classNames(table['table'], table['rows'], styles['table'])}
          aria-label={text('overview.callFirst.title')}
        >
          <tbody>
            {callFirst.map((alert) => (
              <Row key={alert.customer} alert={alert} directory={directory} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

interface RowProps {
  readonly alert: Alert
  /** undefined while the names are on their way. */
  readonly directory: CustomerDirectory | undefined
}

function Row({ alert, directory }: RowProps) {
  const { text, amount } = useFormatter()
  const { customer, tierBefore, owner, daysSince, trail, valueAtRisk } = alert
  const ownerName = owner === '' ? text('terms.unassigned') : owner
  return (
    <tr>
      <td className={styles['move']}>
        <Move from={tierBefore} to="D" />
      </td>
      <th scope="row" className={table['name']}>
        {directory && (
          <PageLink to="customers" name={directory.keys[customer] ?? ''}>
            {directory.names[customer]}
          </PageLink>
        )}
        <span className={table['second']}>
          {daysSince === undefined
            ? ownerName
            : text('overview.callFirst.ownerAndDays', { owner: ownerName, count: daysSince })}
        </span>
      </th>
      <td className={styles['trail']}>
        <Trail marks={trail} />
      </td>
      <td className={classNames(table['number'], styles['amount'])}>{amount(valueAtRisk)}</td>
    </tr>
  )
}
