import type { ReactNode } from 'react'
import { KeyFigureStrip } from '../../charts/key-figure-strip.tsx'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Screen } from '../../ui/screen.tsx'
import { valueOf } from './people-order.ts'
import { PersonAlerts } from './person-alerts.tsx'
import { PersonHands } from './person-hands.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonMovement } from './person-movement.tsx'
import type { PersonSectionProps } from './person-section.ts'
import { PersonTabs } from './person-tabs.tsx'
import { PersonTiers } from './person-tiers.tsx'
import { TopCustomers } from './top-customers.tsx'
import styles from './person.module.css'

/** One salesperson: key figures, tiers, what moved, whom to call, customers that came and went. */
export function PersonPage({ report, overview }: PersonSectionProps) {
  const { text, period } = useFormatter()
  const { name, row } = report
  const title = name || text('terms.unassigned')
  const back = (
    <ScreenLink to="salespeople" className={styles['back']}>
      {text('salespeople.person.back')}
    </ScreenLink>
  )
  if (row === undefined || report.period.state === 'gap') {
    return (
      <Screen title={title}>
        <PersonTabs>
          <Empty
            title={text('salespeople.person.nothing', {
              name: title,
              period: period(report.period),
            })}
            action={back}
          />
        </PersonTabs>
      </Screen>
    )
  }
  return (
    <Screen
      title={title}
      findings={<PersonFindings report={report} overview={overview} />}
      actions={<span data-print="hide">{back}</span>}
    >
      <PersonTabs>
        <KeyFigureStrip report={overview} />
        <div className={styles['grid']} data-paper="upright">
          <Panels className={styles['stack']}>
            <PersonTiers report={report} overview={overview} />
            <TopCustomers report={report} />
            <PersonMovement report={report} overview={overview} />
          </Panels>
          <Panels className={styles['stack']}>
            <PersonHistory report={report} overview={overview} />
            <PersonAlerts report={report} overview={overview} />
          </Panels>
        </div>
        <PersonHands report={report} />
      </PersonTabs>
    </Screen>
  )
}

function linkToAlerts(name: string) {
  return (chunks: ReactNode) => (
    <ScreenLink to="alerts" patch={{ salesperson: name }}>
      {chunks}
    </ScreenLink>
  )
}

/** What the person brings, whom to wake, and what the lines that name it come to where that differs. */
function PersonFindings({ report, overview }: PersonSectionProps) {
  const formatter = useFormatter()
  const { text, percent, shortMoney } = formatter
  const { row, total, measure, name, period } = report
  if (row === undefined) return null
  const value = valueOf(row, measure)
  const whole = valueOf(total, measure) ?? 0
  const named = row.named?.[measure] ?? 0
  const { alerts, valueAtRisk } = overview.alerts.total
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  return (
    <>
      {text.rich('salespeople.person.finding', {
        value: shortMoney(value),
        share: percent(whole > 0 ? (value ?? 0) / whole : undefined),
        measure,
        count: row.now?.orderingCustomers ?? 0,
        b: bold,
      })}
      {gap}
      {alerts > 0 &&
        text.rich('salespeople.person.alertsToo', {
          count: alerts,
          value: shortMoney(valueAtRisk),
          kind: periodKind(period),
          a: linkToAlerts(name),
        })}
      {gap}
      {named !== value &&
        text.rich('salespeople.person.namedMore', {
          name: name || text('terms.unassigned'),
          named: shortMoney(named),
          b: bold,
        })}
    </>
  )
}
