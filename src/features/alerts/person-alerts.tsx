import { summarizeAlerts } from '../../domain/alerts/alert-summary.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { AlertReport, CustomerDirectory, FollowedAlert } from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { PartBar } from '../../ui/part-bar.tsx'
import { AlertActions } from './alert-actions.tsx'
import { AlertList } from './alert-list.tsx'
import { NothingShown } from './nothing-shown.tsx'
import { selectAlerts, sumAtRisk, type AlertFilter } from './select-alerts.ts'
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
  const own = selectAlerts(report.alerts, { owner, severities: undefined, text: '' }, directory)
  const shown = selectAlerts(own, filter, directory)
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
              value: shortMoney(sumAtRisk(shown)),
              kind: periodKind(report.period),
            })}
          </span>
        )}
        {shown.length > 0 && <Standing alerts={shown} />}
        <AlertActions report={report} alerts={shown} owner={owner} directory={directory} />
      </div>
      {shown.length === 0 ? (
        <NothingShown report={report} own={own} filter={filter} directory={directory} />
      ) : (
        <AlertList
          report={report}
          alerts={shown}
          directory={directory}
          trailPeriods={trailPeriods}
          showsOwner={owner === undefined}
        />
      )}
    </section>
  )
}

/** How many were contacted, how many are back, and what they brought. */
function Standing({ alerts }: { readonly alerts: readonly FollowedAlert[] }) {
  const { text, integer, shortMoney } = useFormatter()
  const { contacted, orderedSince, recoveredMoney, cameBackMoney } = summarizeAlerts('', alerts)
  const money = recoveredMoney + cameBackMoney
  const values = { count: integer(orderedSince), value: shortMoney(money) }
  return (
    <>
      <PartBar part={contacted} whole={alerts.length} className={styles['contacted']}>
        <Definition term="alertContacted">
          {text('results.contactedOf', {
            contacted: integer(contacted),
            alerts: integer(alerts.length),
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
