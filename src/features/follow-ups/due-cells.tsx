import { toCivilDate } from '../../domain/calendar.ts'
import type { DueStep } from '../../domain/follow-up/due-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { entryWords, resultText } from '../../i18n/entry-text.ts'
import { LogButton } from '../../follow-up/log-button.tsx'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import { PutAway } from '../../follow-up/put-away.tsx'
import type { Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCockpit } from '../../queries/cockpit.ts'
import { PageLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Icon } from '../../ui/icon.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { telephoneLink } from '../../ui/telephone-link.ts'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './due-table.module.css'

export interface DueCellsProps {
  readonly step: DueStep
  readonly directory: CustomerDirectory
  readonly logging: Logging
}

/** One customer whose next step is planned: when, why, what it is worth, and what to do about it. */
export function DueCells({ step, directory, logging }: DueCellsProps) {
  const { text, amount } = useFormatter()
  const { customer, tier, valueAtRisk } = step
  const key = directory.keys[customer] ?? ''
  return (
    <>
      <td>
        <DueDay step={step} />
      </td>
      <Who step={step} directory={directory} />
      <td className={styles['why']}>
        <Why step={step} />
      </td>
      <td className={styles['alert']}>
        <AlertState step={step} />
      </td>
      <td className={styles['tier']}>
        {tier === undefined ? text('terms.noFigure') : <TierBadge letter={tier} />}
      </td>
      <td className={styles['risk']}>{amount(valueAtRisk)}</td>
      <td className={styles['actions']} data-print="hide">
        <Actions step={step} directory={directory} logging={logging} />
      </td>
      {logging.opened === key && (
        <td colSpan={7} className={styles['panel']}>
          <LogPanel
            customer={customer}
            customerKey={key}
            logging={logging}
            period={step.alert?.period}
          />
        </td>
      )}
    </>
  )
}

/** The year is said where it is not this one. */
function useThisYear(): number {
  return toCivilDate(useCockpit().currentDay()).year
}

/** The day, and by how much it is missed. */
function DueDay({ step: { day, time } }: { readonly step: DueStep }) {
  const { text, date } = useFormatter()
  const year = useThisYear()
  const late = useCockpit().currentDay() - day
  return (
    <>
      {date(day, year)}
      {time === 'overdue' && (
        <span className={styles['second']}>{text('followUps.due.late', { count: late })}</span>
      )}
    </>
  )
}

function Who({ step, directory }: Pick<DueCellsProps, 'step' | 'directory'>) {
  const { text } = useFormatter()
  const { salesperson } = useView()
  const { customer, owner } = step
  const phone = directory.phones[customer] ?? ''
  const link = telephoneLink(phone)
  const about = [
    salesperson === undefined ? owner || text('terms.unassigned') : '',
    directory.contacts[customer] ?? '',
  ].filter((part) => part !== '')
  return (
    <th scope="row" className={styles['who']}>
      <PageLink to="customers" name={directory.keys[customer] ?? ''}>
        {directory.names[customer]}
      </PageLink>
      <span className={styles['second']}>
        {about.join(' · ')}
        {about.length > 0 && phone !== '' && ' '}
        {link === undefined ? phone : <a href={link}>{phone}</a>}
      </span>
    </th>
  )
}

/** What was done last, and why: the contact behind the step, or the snooze. */
function Why({ step: { entry, contact } }: { readonly step: DueStep }) {
  const formatter = useFormatter()
  const year = useThisYear()
  const said = contact ?? entry
  const words = entryWords(said, formatter)
  return (
    <>
      {resultText(said, formatter, year)}
      {words !== '' && (
        <span className={styles['words']} title={words}>
          {words}
        </span>
      )}
    </>
  )
}

/** The alert that the step is about, or the order that has closed it. */
function AlertState({ step: { alert, orderedSince } }: { readonly step: DueStep }) {
  const { text, date, shortPeriod } = useFormatter()
  const year = useThisYear()
  if (alert === undefined) {
    return <span className={styles['quiet']}>{text('followUps.due.noAlert')}</span>
  }
  if (orderedSince !== undefined) {
    return (
      <span className={styles['ordered']}>
        <Icon name="check" size={14} />
        {text('alerts.ordersOn', { date: date(orderedSince, year) })}
      </span>
    )
  }
  return (
    <>
      <SeverityMark severity={alert.severity} />
      <span className={styles['second']}>
        {text('followUps.due.move', {
          tier: alert.tierBefore,
          period: shortPeriod(alert.period, true),
        })}
      </span>
    </>
  )
}

/** Log, snooze, done; once one of them is chosen, what was logged and the way back. */
function Actions({ step, directory, logging }: DueCellsProps) {
  const formatter = useFormatter()
  const year = useThisYear()
  const key = directory.keys[step.customer] ?? ''
  const latest = logging.latest.get(key)
  const result = latest?.kind === 'withdrawal' ? undefined : latest
  return (
    <span className={styles['buttons']}>
      <LogButton
        customer={key}
        name={directory.names[step.customer] ?? ''}
        logging={logging}
        result={result && resultText(result, formatter, year)}
      />
      {result === undefined && logging.opened !== key && (
        <PutAway customer={key} logging={logging} />
      )}
    </span>
  )
}
