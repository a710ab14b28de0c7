import { SEVERITIES, type AlertReport, type AlertSummary } from '../../domain/reports.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import styles from './people.module.css'

export interface PeopleProps {
  readonly report: AlertReport
  /** '' = unassigned; undefined = everyone. */
  readonly chosen: string | undefined
  readonly onChoose: (owner: string | undefined) => void
}

/** The people with alerts, largest value at risk first: the salesperson filter of this screen. */
export function PeopleList({ report, chosen, onChoose }: PeopleProps) {
  const { text } = useFormatter()
  return (
    <section aria-label={text('alerts.people')} className={styles['people']}>
      <ul>
        <Person
          summary={report.total}
          name={text('terms.everyone')}
          isChosen={chosen === undefined}
          onChoose={() => onChoose(undefined)}
        />
        {report.bySalesperson.map((summary) => (
          <Person
            key={summary.owner}
            summary={summary}
            name={summary.owner === '' ? text('terms.unassigned') : summary.owner}
            isChosen={chosen === summary.owner}
            onChoose={() => onChoose(summary.owner)}
          />
        ))}
      </ul>
      <p className={styles['note']}>{text(`alerts.peopleNote.${periodKind(report.period)}`)}</p>
    </section>
  )
}

interface PersonProps {
  readonly summary: AlertSummary
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Person({ summary, name, isChosen, onChoose }: PersonProps) {
  const { text, integer, shortMoney } = useFormatter()
  const { bySeverity, orderedSince, valueAtRisk } = summary
  return (
    <li>
      <button type="button" className={styles['person']} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['value']}>{shortMoney(valueAtRisk)}</span>
        <span className={styles['mix']}>
          {SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) => (
            <SeverityMark
              key={severity}
              severity={severity}
              count={integer(bySeverity[severity])}
            />
          ))}
        </span>
        {orderedSince > 0 && (
          <span className={styles['since']}>
            {text('alerts.ordered', { count: integer(orderedSince) })}
          </span>
        )}
      </button>
    </li>
  )
}

/** The same choice where there is no room for the list. */
export function PeopleSelect({ report, chosen, onChoose }: PeopleProps) {
  const formatter = useFormatter()
  const { text } = formatter
  // A name may be empty (unassigned), so values carry a mark before it; everyone is the bare mark's
  // absence.
  const options = [
    { value: '', label: personText(report.total, text('terms.everyone'), formatter) },
    ...report.bySalesperson.map((summary) => ({
      value: `=${summary.owner}`,
      label: personText(summary, summary.owner || text('terms.unassigned'), formatter),
    })),
  ]
  const isListed = options.some(({ value }) => value === `=${chosen}`)
  if (chosen !== undefined && !isListed) {
    options.push({ value: `=${chosen}`, label: chosen || text('terms.unassigned') })
  }
  return (
    <div className={styles['select']}>
      <SearchSelect
        label={text('alerts.people')}
        value={chosen === undefined ? '' : `=${chosen}`}
        options={options}
        onChange={(value) => onChoose(value === '' ? undefined : value.slice(1))}
        full
      />
    </div>
  )
}

function personText(summary: AlertSummary, name: string, { text, shortMoney }: Formatter): string {
  const { alerts, valueAtRisk } = summary
  return text('alerts.person', { name, count: alerts, value: shortMoney(valueAtRisk) })
}
