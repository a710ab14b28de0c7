import { useEffect, useRef } from 'react'
import { toCivilDate } from '../../domain/calendar.ts'
import type { PlannedContact } from '../../domain/follow-up/contact-plan.ts'
import type {
  ContactPlanReport,
  MadeContact,
  PersonDay,
  PersonPlan,
} from '../../domain/follow-up/contact-plan-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { LogButton } from '../../follow-up/log-button.tsx'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import { resultText } from '../../i18n/entry-text.ts'
import type { Logging } from '../../follow-up/use-logging.ts'
import { contactReasonText } from '../../i18n/contact-reason-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { weekText } from '../../i18n/week-text.ts'
import { PageLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { telephoneLink } from '../../ui/telephone-link.ts'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './plan.module.css'

interface PlanDaysProps {
  readonly report: ContactPlanReport
  readonly plan: PersonPlan
  readonly directory: CustomerDirectory
  readonly logging: Logging
}

/** The week, a column for each day; a customer's form opens over it. */
export function PlanDays(props: PlanDaysProps) {
  const { report, plan, directory, logging } = props
  const formatter = useFormatter()
  const week = useFocusAfter(logging.opened !== undefined)
  const opened = directory.keys.indexOf(logging.opened ?? '')
  const isListed = plan.days.some(({ made, planned }) =>
    [...made, ...planned].some(({ customer }) => customer === opened),
  )
  return (
    <>
      <div
        ref={week}
        className={styles['days']}
        tabIndex={-1}
        role="group"
        aria-label={weekText(report.week, formatter)}
      >
        {plan.days.map((day) => (
          <Day key={day.day} {...props} day={day} />
        ))}
      </div>
      {logging.opened !== undefined && isListed && (
        <Dialog opened wide title={directory.names[opened] ?? ''} onClose={logging.close}>
          <div className={styles['log']}>
            <LogPanel customer={opened} customerKey={logging.opened} logging={logging} />
          </div>
        </Dialog>
      )}
    </>
  )
}

/** What was logged moves the customer within the week, and its button with it: the week takes the focus. */
function useFocusAfter(isOpen: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    else if (wasOpen.current && document.activeElement === document.body) {
      wasOpen.current = false
      element.current?.focus({ preventScroll: true })
    }
  })
  return element
}

function Day(props: PlanDaysProps & { readonly day: PersonDay }) {
  const { report, day, directory } = props
  const { text, weekday, date, integer } = useFormatter()
  const { made, planned } = day
  const isToday = day.day === report.today
  const isOver = day.day < report.today
  const name = `${weekday(day.day)} ${date(day.day)}`
  return (
    <section
      className={classNames(styles['day'], isOver && styles['over'])}
      aria-label={name}
      aria-current={isToday ? 'date' : undefined}
    >
      <header className={styles['dayHead']}>
        <h2>{name}</h2>
        {isToday && <span className={styles['today']}>{text('plan.today')}</span>}
        <span className={styles['count']}>
          {text('plan.dayCount', {
            count: integer(made.length + planned.length),
            limit: integer(report.contactsPerDay),
          })}
        </span>
      </header>
      {made.length + planned.length === 0 ? (
        <p className={styles['free']}>{text('plan.free')}</p>
      ) : (
        <ol>
          {made.map((contact) => (
            <Made key={contact.entry.id} {...props} contact={contact} />
          ))}
          {planned.map((contact) => (
            <Planned
              key={directory.keys[contact.customer] ?? contact.customer}
              {...props}
              contact={contact}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

type ContactProps<Contact> = PlanDaysProps & { readonly contact: Contact }

/** Whom to contact: tier and name, phone, the reason, and what was agreed. */
function Planned({ report, directory, contact, logging }: ContactProps<PlannedContact>) {
  const formatter = useFormatter()
  const { text } = formatter
  const { customer, tier, reason } = contact
  const person = directory.contacts[customer] ?? ''
  const phone = directory.phones[customer] ?? ''
  const link = telephoneLink(phone)
  const entry = reason.kind === 'promised' ? reason.step.entry : undefined
  const name = directory.names[customer] ?? ''
  return (
    <li className={styles['contact']}>
      <span className={styles['who']}>
        {tier !== undefined && <TierBadge letter={tier} size="small" />}
        <CustomerLink directory={directory} customer={customer} />
      </span>
      <span className={styles['second']}>
        <span className={styles['reach']}>
          {person}{' '}
          {link === undefined ? (
            phone || (person === '' ? directory.ids[customer] : text('plan.noPhone'))
          ) : (
            <a href={link}>{phone}</a>
          )}
        </span>
        <LogButton customer={directory.keys[customer] ?? ''} name={name} logging={logging} />
      </span>
      <span className={styles['reason']}>
        {reason.kind === 'alert' && <SeverityMark severity={reason.alert.severity} />}{' '}
        {contactReasonText(contact, { period: report.period, week: report.week }, formatter)}
      </span>
      {entry?.kind === 'contact' && entry.note !== '' && (
        <span className={styles['note']}>{entry.note}</span>
      )}
    </li>
  )
}

/** Who was contacted already, and what came of it. */
function Made({ report, directory, contact, logging }: ContactProps<MadeContact>) {
  const formatter = useFormatter()
  const { customer, entry } = contact
  const name = directory.names[customer] ?? ''
  return (
    <li className={classNames(styles['contact'], styles['made'])}>
      <span className={styles['who']}>
        <CustomerLink directory={directory} customer={customer} />
      </span>
      <span className={styles['second']}>
        <LogButton
          customer={directory.keys[customer] ?? ''}
          name={name}
          logging={logging}
          result={resultText(entry, formatter, toCivilDate(report.week).year)}
        />
      </span>
    </li>
  )
}

function CustomerLink({
  directory,
  customer,
}: {
  readonly directory: CustomerDirectory
  readonly customer: number
}) {
  return (
    <PageLink to="customers" name={directory.keys[customer] ?? ''} className={styles['name']}>
      {directory.names[customer]}
    </PageLink>
  )
}
