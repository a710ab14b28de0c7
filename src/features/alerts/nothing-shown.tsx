import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { Severity } from '../../domain/alerts/alert.ts'
import type { Tier } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { EVERYONE, selectAlerts, type AlertFilter } from './select-alerts.ts'

export interface NothingShownProps {
  readonly report: AlertReport
  /** How many the chosen person has before severity and search. */
  readonly own: number
  readonly filter: AlertFilter
}

const TIER_OF: Readonly<Record<Severity, Tier>> = {
  critical: 'A',
  high: 'B',
  medium: 'C',
  low: 'D',
}

/** Why the filters leave no alert, and the way on. */
export function NothingShown(props: NothingShownProps) {
  const { report, own, filter } = props
  const { severities } = filter
  if (own === 0) return <NothingOfPerson {...props} />
  const anyhow = selectAlerts(report.alerts, { ...filter, isNotContacted: false })
  if (anyhow.length > 0) return <AllContacted count={anyhow.length} />
  const unsearched = selectAlerts(report.alerts, { ...filter, found: EVERYONE })
  if (unsearched.length > 0 || severities === undefined) {
    return <NothingFound {...props} hidden={unsearched.length} />
  }
  return <NothingOfSeverity {...props} severities={severities} />
}

function NothingOfPerson({ report, filter: { owner } }: NothingShownProps) {
  const { text, periodName } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Empty
      title={text('alerts.empty.person', { name: owner || text('terms.unassigned') })}
      why={text('alerts.empty.personWhy', { period: periodName(report.period) })}
      action={
        <Button look="link" onClick={() => setAddress({ salesperson: undefined })}>
          {text('alerts.empty.everyone', { count: report.total.alerts })}
        </Button>
      }
    />
  )
}

/** Nobody is left to contact. */
function AllContacted({ count }: { readonly count: number }) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Empty
      title={text('alerts.empty.allContacted')}
      why={text('alerts.empty.allContactedWhy')}
      action={
        <Button look="link" onClick={() => setAddress({ contacts: undefined })}>
          {text('alerts.empty.others', { count })}
        </Button>
      }
    />
  )
}

interface NothingFoundProps extends NothingShownProps {
  readonly hidden: number
}

function NothingFound({ filter, hidden }: NothingFoundProps) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Empty
      title={text('alerts.empty.search', { text: filter.found.text })}
      why={text('alerts.empty.searchWhy', { count: hidden })}
      action={
        <Button onClick={() => setAddress({ q: undefined })}>
          {text('alerts.empty.clearSearch')}
        </Button>
      }
    />
  )
}

interface NothingOfSeverityProps extends NothingShownProps {
  readonly severities: readonly Severity[]
}

/**
 * A D customer of the period before is silent on, or churned; all others of a tier have ordered.
 */
function NothingOfSeverity({ report, own, filter, severities }: NothingOfSeverityProps) {
  const { text, periodName } = useFormatter()
  const setAddress = useSetAddress()
  const severity = severities[0] ?? 'critical'
  const names = {
    graded: periodName(report.gradedOn ?? report.period),
    period: periodName(report.period),
  }
  const name =
    filter.owner === undefined
      ? text('alerts.empty.company')
      : filter.owner || text('terms.unassigned')
  return (
    <Empty
      title={text(`alerts.empty.severity.${severity}`, { name })}
      why={
        severity === 'low'
          ? text('alerts.empty.lowWhy', { graded: names.graded })
          : text('alerts.empty.severityWhy', { ...names, name, tier: TIER_OF[severity] })
      }
      action={
        <Button look="link" onClick={() => setAddress({ severity: undefined, q: undefined })}>
          {text('alerts.empty.others', { count: own })}
        </Button>
      }
    />
  )
}
