import type { AlertColumns } from '../../domain/alerts/alert-columns.ts'
import { SEVERITIES, type Severity } from '../../domain/alerts/alert.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segmented, ToggleGroup } from '../../ui/segmented.tsx'
import { countBySeverity, selectAlerts, type AlertFilter } from './select-alerts.ts'
import styles from './alerts-screen.module.css'

export interface AlertFiltersProps {
  readonly alerts: AlertColumns
  readonly filter: AlertFilter
  /** What stands in the search field; what was found may be a letter behind. */
  readonly searched: string
}

/** A pasted address may name two severities: then none of the segments is the one. */
type Segment = 'all' | 'several' | Severity

/** Severity and search; the counts are those of the chosen person, as the search leaves them. */
export function AlertFilters({ alerts, filter, searched }: AlertFiltersProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const found = selectAlerts(alerts, { ...filter, severities: undefined })
  const shown = selectAlerts(alerts, filter)
  const counts = countBySeverity(alerts, found)
  return (
    <div className={styles['filters']}>
      <Segmented<Segment>
        label={text('alerts.severity')}
        options={[
          { value: 'all', label: text('alerts.allSeverities'), count: integer(found.length) },
          ...SEVERITIES.map((severity) => ({
            value: severity,
            label: text(`terms.severity.${severity}`),
            count: integer(counts[severity]),
          })),
        ]}
        value={segmentOf(filter.severities)}
        onChange={(segment) => setAddress({ severity: severitiesOf(segment) })}
      />
      <ToggleGroup<'none'>
        label={text('alerts.contacts')}
        options={[
          {
            value: 'none',
            label: text('alerts.notContacted'),
            count: integer(selectAlerts(alerts, { ...filter, isNotContacted: true }).length),
          },
        ]}
        values={filter.isNotContacted === true ? ['none'] : []}
        onChange={([contacts]) => setAddress({ contacts })}
      />
      <SearchField
        label={text('alerts.search')}
        value={searched}
        onChange={(typed) => setAddress({ q: typed === '' ? undefined : typed }, { replace: true })}
        className={styles['search']}
      />
      <LiveRegion>{text('alerts.shown', { count: shown.length })}</LiveRegion>
    </div>
  )
}

function segmentOf(severities: readonly Severity[] | undefined): Segment {
  const [only, another] = severities ?? []
  if (only === undefined) return 'all'
  return another === undefined ? only : 'several'
}

function severitiesOf(segment: Segment): Severity[] | undefined {
  return segment === 'all' || segment === 'several' ? undefined : [segment]
}
