import { periodKind } from '../../domain/periods/period-kind.ts'
import { SEVERITIES, type Alert } from '../../domain/alerts/alert.ts'
import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { useDirectory } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Move } from '../../ui/move.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { customerColumn } from './customer-column.tsx'
import type { PersonSectionProps } from './person-section.ts'
import styles from './person.module.css'

/** Whom the person should wake: how many, how urgent, and the first five. */
export function PersonAlerts({ report, overview }: PersonSectionProps) {
  const formatter = useFormatter()
  const { text, shortMoney, integer } = formatter
  const { total, none } = overview.alerts
  const { name } = report
  const isEmpty = none !== undefined || total.alerts === 0
  return (
    <Section
      title={<Definition term="alert">{text('salespeople.person.alerts')}</Definition>}
      caption={
        !isEmpty &&
        text('salespeople.person.alertsCaption', {
          count: total.alerts,
          value: shortMoney(total.valueAtRisk),
        })
      }
      action={
        !isEmpty && (
          <ScreenLink to="alerts" patch={{ salesperson: name }}>
            {text('salespeople.person.callSheet')}
          </ScreenLink>
        )
      }
    >
      {isEmpty ? (
        <Empty
          {...(none === undefined
            ? { title: text('salespeople.person.noAlerts') }
            : noAlertsText({ ...report, ...overview.alerts }, formatter))}
        />
      ) : (
        <>
          <p className={styles['severities']}>
            {SEVERITIES.map((severity) => (
              <ScreenLink
                key={severity}
                to="alerts"
                patch={{ salesperson: name, severity: [severity] }}
                className={styles['severity']}
              >
                <SeverityMark severity={severity} /> {integer(total.bySeverity[severity])}
              </ScreenLink>
            ))}
          </p>
          <Standing total={total} />
          <Urgent alerts={overview.callFirst} kind={periodKind(report.period)} />
        </>
      )}
    </Section>
  )
}

/** How many were contacted, how many are back, and what they brought. */
function Standing({ total }: { readonly total: AlertSummary }) {
  const { text, integer, shortMoney } = useFormatter()
  const { contacted, recovered, cameBack, recoveredMoney, cameBackMoney } = total
  return (
    <p className={styles['standing']}>
      <PartBar part={contacted} whole={total.alerts}>
        <Definition term="alertContacted">
          {text('results.contactedOf', {
            contacted: integer(contacted),
            alerts: integer(total.alerts),
          })}
        </Definition>
      </PartBar>
      {recovered > 0 && (
        <Definition term="recovered">
          {text('results.recoveredMoney', {
            count: integer(recovered),
            value: shortMoney(recoveredMoney),
          })}
        </Definition>
      )}
      {cameBack > 0 && (
        <Definition term="cameBack">
          {text('results.cameBackMoney', {
            count: integer(cameBack),
            value: shortMoney(cameBackMoney),
          })}
        </Definition>
      )}
    </p>
  )
}

interface UrgentProps {
  readonly alerts: readonly Alert[]
  readonly kind: 'month' | 'quarter'
}

function Urgent({ alerts, kind }: UrgentProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const directory = useDirectory().data
  const columns = urgentColumns(directory, formatter)
  return (
    <DataTable
      label={text('overview.callFirst.caption', { unit: moneyUnit(formatter), kind })}
      columns={columns}
      rows={alerts}
      rowKey={({ customer }) => customer}
    />
  )
}

/** Who, for how long, and what is at risk. */
function urgentColumns(
  directory: CustomerDirectory | undefined,
  formatter: Formatter,
): readonly DataColumn<Alert>[] {
  const { text, amount } = formatter
  return [
    {
      key: 'move',
      head: '',
      kind: 'text',
      cell: ({ tierBefore }) => <Move from={tierBefore} to="D" />,
    },
    customerColumn(directory, formatter),
    {
      key: 'days',
      head: text('salespeople.person.silent'),
      kind: 'number',
      cell: ({ daysSince }) =>
        daysSince === undefined ? '' : text('print.callSheet.days', { count: daysSince }),
    },
    {
      key: 'atRisk',
      head: text('salespeople.table.atRisk', { unit: moneyUnit(formatter) }),
      kind: 'number',
      cell: ({ valueAtRisk }) => amount(valueAtRisk),
    },
  ]
}
