import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { ContactPlanReport, PersonPlan } from '../../domain/follow-up/contact-plan-report.ts'
import type { PlannedContact } from '../../domain/follow-up/contact-plan.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { type Severity, SEVERITIES } from '../../domain/alerts/alert.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { contactReasonText } from '../../i18n/contact-reason-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { alertPlaybookText, contactsText, playbookText } from '../../i18n/playbook-text.ts'
import { PageLink, ScreenLink } from '../../state/link.tsx'
import { Section } from '../../ui/section.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './plan.module.css'

interface PlanNotesProps {
  readonly report: ContactPlanReport
  readonly plan: PersonPlan | undefined
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
}

/** Below the week: who has no place in it, and what the plan follows. */
export function PlanNotes(props: PlanNotesProps) {
  const { plan } = props
  return (
    <div className={styles['notes']}>
      {plan !== undefined && plan.left > 0 && <Left {...props} plan={plan} />}
      <Playbook {...props} />
    </div>
  )
}

function Left({ report, plan, directory }: PlanNotesProps & { readonly plan: PersonPlan }) {
  const formatter = useFormatter()
  const { text } = formatter
  const { left, leftNamed } = plan
  const facts = { period: report.period, week: report.week }
  const more = left - leftNamed.length
  return (
    <Section title={text('plan.left.title')} caption={text('plan.left.caption', { count: left })}>
      <ul className={styles['left']}>
        {leftNamed.map((contact) => (
          <li key={contact.customer}>
            <span className={styles['who']}>
              {contact.tier !== undefined && <TierBadge letter={contact.tier} size="small" />}
              <PageLink
                to="customers"
                name={directory.keys[contact.customer] ?? ''}
                className={styles['name']}
              >
                {directory.names[contact.customer]}
              </PageLink>
            </span>
            <span className={styles['reason']}>{contactReasonText(contact, facts, formatter)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['small']}>{text('plan.left.more', { count: more })}</p>}
    </Section>
  )
}

function Playbook({ report, plan, settings }: PlanNotesProps) {
  const formatter = useFormatter()
  const { text, period, fullDate } = formatter
  const { period: info } = report
  return (
    <Section
      title={text('rules.playbook.title')}
      caption={text('plan.rests', {
        period: period(info),
        state: text(`terms.periodState.${info.state}`, { date: fullDate(info.lastOrder) }),
      })}
      action={<ScreenLink to="rules">{text('plan.limits')}</ScreenLink>}
    >
      <dl className={styles['playbook']}>
        {TIERS.filter((tier) => tier !== 'D').map((tier) => (
          <div key={tier}>
            <dt>
              <TierBadge letter={tier} size="small" />
            </dt>
            <dd>
              {[playbookText(tier, settings, formatter), contactsText(tier, settings, formatter)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </dd>
          </div>
        ))}
        {plannedSeverities(plan).map((severity) => (
          <div key={severity}>
            <dt>
              <SeverityMark severity={severity} />
            </dt>
            <dd>{alertPlaybookText(severity, settings, formatter)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['small']}>{text('plan.order')}</p>
      {plan !== undefined && plan.withoutStep > 0 && (
        <p className={styles['small']}>{text('plan.withoutStep', { count: plan.withoutStep })}</p>
      )}
    </Section>
  )
}

/** The severities of the alerts that are planned or left over. */
function plannedSeverities(plan: PersonPlan | undefined): readonly Severity[] {
  const contacts: readonly PlannedContact[] = [
    ...(plan?.days.flatMap(({ planned }) => planned) ?? []),
    ...(plan?.leftNamed ?? []),
  ]
  return SEVERITIES.filter((severity) =>
    contacts.some(({ reason }) => reason.kind === 'alert' && reason.alert.severity === severity),
  )
}
