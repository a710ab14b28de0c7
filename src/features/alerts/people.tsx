import { SEVERITIES, type Severity } from '../../domain/alerts/alert.ts'
import type { Money } from '../../domain/money.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './people.module.css'

/** What stands beside a person's name. */
export interface PersonFigures {
  /** '' = unassigned. */
  readonly owner: string
  readonly customers: number
  readonly amount: Money
  readonly orderedSince: number
  /** Of D alerts; the other groups have no severities, and nobody is counted as contacted. */
  readonly bySeverity?: Readonly<Record<Severity, number>>
  readonly contacted?: number
}

export interface PeopleProps {
  /** Largest amount first. */
  readonly people: readonly PersonFigures[]
  readonly total: PersonFigures
  /** What the amounts are. */
  readonly note: string
  /** '' = unassigned; undefined = everyone. */
  readonly chosen: string | undefined
  readonly onChoose: (owner: string | undefined) => void
}

/** The people with customers in the group: the salesperson filter of this screen. */
export function PeopleList({ people, total, note, chosen, onChoose }: PeopleProps) {
  const { text } = useFormatter()
  return (
    <section aria-label={text('alerts.people')} className={styles['people']}>
      <ul>
        <Person
          figures={total}
          name={text('terms.everyone')}
          isChosen={chosen === undefined}
          onChoose={() => onChoose(undefined)}
        />
        {people.map((figures) => (
          <Person
            key={figures.owner}
            figures={figures}
            name={figures.owner === '' ? text('terms.unassigned') : figures.owner}
            isChosen={chosen === figures.owner}
            onChoose={() => onChoose(figures.owner)}
          />
        ))}
      </ul>
      <p className={styles['note']}>{note}</p>
    </section>
  )
}

interface PersonProps {
  readonly figures: PersonFigures
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Person({ figures, name, isChosen, onChoose }: PersonProps) {
  const { text, integer, shortMoney } = useFormatter()
  const { customers, bySeverity, amount } = figures
  return (
    <li>
      <button type="button" className={styles['person']} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['value']}>{amount === 0 ? '' : shortMoney(amount)}</span>
        <span className={styles['counts']}>
          <span className={styles['mix']}>
            {bySeverity === undefined && text('alerts.customers', { count: customers })}
            {bySeverity !== undefined &&
              SEVERITIES.filter((severity) => bySeverity[severity] > 0).map((severity) => (
                <SeverityMark
                  key={severity}
                  severity={severity}
                  count={integer(bySeverity[severity])}
                />
              ))}
          </span>
          <Standing figures={figures} />
        </span>
      </button>
    </li>
  )
}

/** How many are back, and of D alerts how many were contacted. */
function Standing({ figures }: Pick<PersonProps, 'figures'>) {
  const { text, integer } = useFormatter()
  const { customers, orderedSince, contacted } = figures
  if (contacted === undefined && orderedSince === 0) return null
  const count = integer(orderedSince)
  return (
    <span className={styles['standing']}>
      {orderedSince > 0 && (
        <span className={styles['since']}>
          {contacted === undefined
            ? text('alerts.ordered', { count })
            : text('results.back', { count })}
        </span>
      )}
      {contacted !== undefined && (
        <>
          {orderedSince > 0 && ' · '}
          <span aria-hidden="true">
            {text('results.ofAlerts', {
              contacted: integer(contacted),
              alerts: integer(customers),
            })}
          </span>
          <VisuallyHidden>
            {text('results.contactedOf', {
              contacted: integer(contacted),
              alerts: integer(customers),
            })}
          </VisuallyHidden>
        </>
      )}
    </span>
  )
}

/** The same choice where there is no room for the list. */
export function PeopleSelect({ people, total, chosen, onChoose }: PeopleProps) {
  const formatter = useFormatter()
  const { text } = formatter
  // A name may be empty (unassigned), so values carry a mark before it; everyone is the bare mark's
  // absence.
  const options = [
    { value: '', label: personText(total, text('terms.everyone'), formatter) },
    ...people.map((figures) => ({
      value: `=${figures.owner}`,
      label: personText(figures, figures.owner || text('terms.unassigned'), formatter),
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

function personText(figures: PersonFigures, name: string, { text, shortMoney }: Formatter): string {
  const { customers, amount, bySeverity } = figures
  const key = bySeverity === undefined ? 'alerts.personWatch' : 'alerts.person'
  return text(key, { name, count: customers, value: shortMoney(amount) })
}
