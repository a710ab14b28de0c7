import { summarizeAlerts } from '../../domain/alerts/alert-summary.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { AlertActions } from './alert-actions.tsx'
import { AlertList } from './alert-list.tsx'
import { NothingShown } from './nothing-shown.tsx'
import {
  EVERYONE,
  selectAlerts,
  sumAtRisk,
  type AlertFilter,
  type AlertRows,
} from './select-alerts.ts'
import styles from './alerts-screen.module.css'

export interface PersonAlertsProps {
  readonly report: AlertReport
  readonly filter: AlertFilter
  readonly directory: CustomerDirectory
}

/** The alerts of one person, or of everyone, as the filters leave them. */
export function PersonAlerts({ report, filter, directory }: PersonAlertsProps) {
  const { text, shortMoney, shortPeriod } = useFormatter()
  const { owner } = filter
  const { alerts } = report
  const own = selectAlerts(alerts, { owner, severities: undefined, found: EVERYONE })
  const shown = selectAlerts(alerts, filter)
  const trailPeriods = report.trailPeriods.map((info) => shortPeriod(info))
  const name = owner === undefined ? text('terms.everyone') : owner || text('terms.unassigned')
  return (
    <section className={styles['person']} aria-label={name}>
      <div className={styles['personHead']}>
        <h2>{name}</h2>
        {shown.length > 0 && (
          <span className={styles['sum']}>
            {text('alerts.sum', {
              count: shown.length,
              value: shortMoney(sumAtRisk(alerts, shown)),
              kind: periodKind(report.period),
            })}
          </span>
        )}
        {shown.length > 0 && <Standing report={report} rows={shown} />}
        <AlertActions report={report} rows={shown} owner={owner} directory={directory} />
      </div>
      {shown.length === 0 ? (
        <NothingShown report={report} own={own.length} filter={filter} />
      ) : (
        <AlertList
          report={report}
          rows={shown}
          directory={directory}
          trailPeriods={trailPeriods}
          showsOwner={owner === undefined}
        />
      )}
    </section>
  )
}

/** How many were contacted, how many are back, and what they brought. */
function Standing({
  report,
  rows,
}: Pick<PersonAlertsProps, 'report'> & { readonly rows: AlertRows }) {
  const { text, integer, shortMoney } = useFormatter()
  const summary = summarizeAlerts(report.alerts, rows)
  const { contacted, orderedSince, recoveredMoney, cameBackMoney } = summary
  const money = recoveredMoney + cameBackMoney
  const values = { count: integer(orderedSince), value: shortMoney(money) }
  return (
    <>
      <PartBar part={contacted} whole={rows.length} className={styles['contacted']}>
        <Definition term="alertContacted">
          {text('results.contactedOf', {
            contacted: integer(contacted),
            alerts: integer(rows.length),
          })}
        </Definition>
      </PartBar>
      {orderedSince > 0 && (
        <span className={classNames(styles['sum'], styles['back'])}>
          <Definition term="wonBack">
            {text(money === 0 ? 'results.back' : 'results.backMoney', values)}
          </Definition>
        </span>
      )}
    </>
  )
}
