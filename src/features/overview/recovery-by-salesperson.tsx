import { SEVERITIES, type Severity } from '../../domain/alerts/alert.ts'
import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useCompany } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { QuietCount } from '../../ui/quiet-count.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { NoAlertsNote } from './no-alerts-note.tsx'
import type { OverviewSectionProps } from './overview-section.ts'
import styles from './recovery-by-salesperson.module.css'

/** Larger teams are listed in full on the alerts screen; the total counts everyone. */
const SHOWN = 12

/** How many characters the figures of a row may have in all, or the columns stand closer. */
const ROOM = 32

const GRADES: Readonly<Record<Severity, string>> = {
  critical: 'A→D',
  high: 'B→D',
  medium: 'C→D',
  low: 'D→D',
}

/** Who has how many silent customers, how urgent, what was done, and who and what is back. */
export function RecoveryBySalesperson({ report, className }: OverviewSectionProps) {
  const { text, periodName, date } = useFormatter()
  const asOf = useCompany().data?.asOf
  const { alerts, period } = report
  const isEmpty = alerts.none !== undefined || alerts.total.alerts === 0
  return (
    <Section
      className={className}
      title={<Definition term="ownerThen">{text('overview.alerts.title')}</Definition>}
      caption={
        !isEmpty &&
        text('overview.alerts.caption', { period: periodName(period), date: date(asOf) })
      }
      action={
        !isEmpty && (
          <ScreenLink to="alerts" className={styles['wide']}>
            {text('overview.alerts.all')}
          </ScreenLink>
        )
      }
    >
      {isEmpty ? <NoAlertsNote report={report} /> : <People report={report} />}
    </Section>
  )
}

function People({ report }: Pick<OverviewSectionProps, 'report'>) {
  const formatter = useFormatter()
  const { text } = formatter
  const { bySalesperson, total } = report.recovery
  const hidden = bySalesperson.length - SHOWN
  const isLong = figuresOf(total, formatter).join('').length > ROOM
  const number = table['number']
  return (
    <div className={table['scroll']}>
      <table className={classNames(table['table'], styles['table'], isLong && styles['long'])}>
        <thead>
          <tr>
            <th scope="col">{text('overview.alerts.salesperson')}</th>
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col" className={classNames(number, styles[severity])}>
                {GRADES[severity]}
              </th>
            ))}
            <th scope="col" className={number}>
              <Definition term="valueAtRisk">
                {text('overview.alerts.atRisk', { unit: moneyUnit(formatter) })}
              </Definition>
            </th>
            <th scope="col" className={classNames(number, styles['wide'])}>
              <Definition term="alertContacted">{text('results.head.contacted')}</Definition>
            </th>
            <th scope="col" className={number}>
              <Definition term="backAlert">{text('results.head.back')}</Definition>
            </th>
            <th scope="col" className={number}>
              <Definition term="wonBack">
                {text('results.head.wonBack', { unit: moneyUnit(formatter) })}
              </Definition>
            </th>
          </tr>
        </thead>
        <tbody>
          {bySalesperson.slice(0, SHOWN).map((summary) => (
            <tr key={summary.owner}>
              <th scope="row">
                <ScreenLink to="alerts" patch={{ salesperson: summary.owner }}>
                  {summary.owner === '' ? text('terms.unassigned') : summary.owner}
                </ScreenLink>
              </th>
              <Counts summary={summary} />
            </tr>
          ))}
          {hidden > 0 && (
            <tr>
              <th scope="row" colSpan={9} className={styles['others']}>
                <ScreenLink to="alerts">
                  {text('overview.alerts.others', { count: hidden })}
                </ScreenLink>
              </th>
            </tr>
          )}
          {report.salesperson === undefined && (
            <tr className={table['total']}>
              <th scope="row">
                {text(report.only === undefined ? 'overview.alerts.company' : 'terms.total')}
              </th>
              <Counts summary={total} isTotal />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** The figures of a row as they are shown; those of the total are the longest. */
function figuresOf(summary: AlertSummary, { integer, amount, text }: Formatter): readonly string[] {
  return [
    ...SEVERITIES.map((severity) => integer(summary.bySeverity[severity])),
    amount(summary.valueAtRisk),
    text('results.ofAlerts', {
      contacted: integer(summary.contacted),
      alerts: integer(summary.alerts),
    }),
    integer(summary.orderedSince),
    amount(summary.recoveredMoney + summary.cameBackMoney),
  ]
}

interface CountsProps {
  readonly summary: AlertSummary
  readonly isTotal?: boolean
}

function Counts({ summary, isTotal = false }: CountsProps) {
  const { text, integer, amount } = useFormatter()
  const number = table['number']
  return (
    <>
      {SEVERITIES.map((severity) => {
        const count = summary.bySeverity[severity]
        const isHot = severity === 'critical' && count > 0 && !isTotal
        return (
          <td
            key={severity}
            className={classNames(number, styles[severity], isHot && styles['hot'])}
          >
            <QuietCount count={count} />
          </td>
        )
      })}
      <td className={number}>{amount(summary.valueAtRisk)}</td>
      <td className={classNames(number, styles['wide'])}>
        <PartBar part={summary.contacted} whole={summary.alerts} className={styles['bar']}>
          {text('results.ofAlerts', {
            contacted: integer(summary.contacted),
            alerts: integer(summary.alerts),
          })}
        </PartBar>
      </td>
      <td
        className={classNames(number, !isTotal && summary.orderedSince > 0 && styles['back'])}
        title={text('results.backHint', {
          recovered: summary.recovered,
          cameBack: summary.cameBack,
        })}
      >
        <QuietCount count={summary.orderedSince} />
      </td>
      <td className={number}>{amount(summary.recoveredMoney + summary.cameBackMoney)}</td>
    </>
  )
}
