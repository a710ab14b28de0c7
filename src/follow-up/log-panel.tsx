import { useRef } from 'react'
import { toCivilDate } from '../domain/calendar.ts'
import type { CountingEntry } from '../domain/follow-up/follow-up-log.ts'
import type { PeriodKey } from '../domain/periods/period.ts'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { useCustomerLog } from '../queries/follow-ups.ts'
import { PageLink } from '../state/link.tsx'
import { Definition } from '../ui/definition.tsx'
import { Pending } from '../ui/pending.tsx'
import { useKeyDown } from '../ui/use-key-down.ts'
import { ContactForm } from './contact-form.tsx'
import { EntryList } from './entry-list.tsx'
import type { Logging } from './use-logging.ts'
import styles from './log-panel.module.css'

export interface LogPanelProps {
  readonly customer: CustomerIndex
  readonly customerKey: string
  readonly logging: Logging
  /** Of the alert that is shown; undefined: none. */
  readonly period?: PeriodKey | undefined
  /** Days; undefined: the customer has none. */
  readonly usualGap?: number | undefined
}

/** Under a row: the form at the left, what was logged before at the right. Esc closes it. */
export function LogPanel(props: LogPanelProps) {
  const { customerKey, logging } = props
  const { text } = useFormatter()
  const panel = useRef<HTMLDivElement>(null)
  useKeyDown(panel, (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    logging.close()
  })
  return (
    <div ref={panel} role="group" aria-label={text('followUps.log')} className={styles['panel']}>
      <div className={styles['parts']}>
        <div className={styles['part']}>
          <h3>{text('followUps.log')}</h3>
          <ContactForm customer={customerKey} logging={logging} />
        </div>
        <Before {...props} />
      </div>
    </div>
  )
}

function Before({ customer, customerKey, logging, period, usualGap }: LogPanelProps) {
  const { text } = useFormatter()
  const entries = useCustomerLog(customer).data
  return (
    <div className={styles['part']}>
      <h3>{text('followUps.before')}</h3>
      {entries === undefined && <Pending lines={2} />}
      {entries?.length === 0 && (
        <p className={styles['quiet']}>{text('followUps.nothingBefore')}</p>
      )}
      {entries !== undefined && entries.length > 0 && (
        <div className={styles['history']}>
          <EntryList entries={entries} logging={logging} label={text('followUps.before')} />
        </div>
      )}
      {entries !== undefined && period !== undefined && (
        <Frozen entries={entries} period={period} />
      )}
      {usualGap !== undefined && (
        <p className={styles['quiet']}>
          <Definition term="usualGap" /> {text('alerts.usually', { count: usualGap })}
        </p>
      )}
      <p className={styles['quiet']}>
        <PageLink to="customers" name={customerKey} className={styles['link']}>
          {text('followUps.openCustomer')}
        </PageLink>
      </p>
    </div>
  )
}

/** How the alert stood when it was first logged, which is how it counts from then on. */
function Frozen({
  entries,
  period,
}: {
  readonly entries: readonly CountingEntry[]
  readonly period: PeriodKey
}) {
  const { text, date, shortMoney } = useFormatter()
  const { year } = toCivilDate(useCockpit().currentDay())
  const [first] = entries
    .filter(({ alert }) => alert?.period === period)
    .toSorted((x, y) => x.loggedAt - y.loggedAt)
  if (first?.alert === undefined) return null
  const { tierBefore, valueAtRisk, owner } = first.alert
  return (
    <p className={styles['quiet']}>
      {text('followUps.frozen', {
        date: date(first.day, year),
        tier: tierBefore,
        value: shortMoney(valueAtRisk),
        name: owner || text('terms.unassigned'),
      })}
    </p>
  )
}
