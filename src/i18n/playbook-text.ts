import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { DueStep } from '../domain/follow-up/due-list.ts'
import type { PlannedContact } from '../domain/follow-up/contact-plan.ts'
import { SEVERITIES, type Severity } from '../domain/alerts/alert.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from './formatter.ts'

type TextOnly = Pick<Formatter, 'text'>

/** What the salesperson does for a tier: the company's own words, else those of the language. */
export function playbookText(
  tier: Tier,
  { playbook }: Pick<CompanySettings, 'playbook'>,
  { text }: TextOnly,
): string {
  return playbook[tier].text.trim() || text(`terms.tier.playbook.${tier}`)
}

/** What the salesperson does for an alert: the company's own words, else those of the language. */
export function alertPlaybookText(
  severity: Severity,
  { alertPlaybook }: Pick<CompanySettings, 'alertPlaybook'>,
  { text }: TextOnly,
): string {
  return alertPlaybook[severity].trim() || text(`plan.alertPlaybook.${severity}`)
}

/** What the salesperson does at a planned contact: by the alert, else by the tier; '' without either. */
export function contactTodoText(
  { tier, reason }: Pick<PlannedContact, 'tier' | 'reason'>,
  settings: Pick<CompanySettings, 'playbook' | 'alertPlaybook'>,
  formatter: TextOnly,
): string {
  if (reason.kind === 'alert') return alertPlaybookText(reason.alert.severity, settings, formatter)
  return tier === undefined ? '' : playbookText(tier, settings, formatter)
}

/** '4 contacts a month'; undefined for a tier without a rhythm. */
export function contactsText(
  tier: Tier,
  { playbook }: Pick<CompanySettings, 'playbook'>,
  { text }: TextOnly,
): string | undefined {
  const count = playbook[tier].contactsPerMonth
  return count > 0 ? text('plan.contacts', { count }) : undefined
}

/** A tier's whole playbook in one line: 'A Keep: Sales hold or rise, …, 4 contacts a month'. */
export function playbookLine(
  tier: Tier,
  settings: Pick<CompanySettings, 'playbook'>,
  formatter: TextOnly,
): string {
  const { text } = formatter
  const contacts = contactsText(tier, settings, formatter)
  const todo = playbookText(tier, settings, formatter)
  const line = text('plan.line', { tier, name: text(`terms.tier.name.${tier}`), todo })
  return contacts === undefined ? line : text('plan.lineContacts', { line, contacts })
}

/**
 * The playbook as a footnote of a list, for the tiers and severities that are in it: 'Playbook. A Keep: …;
 * B Grow: …; Critical: …'. '' where neither is named.
 */
export function playbookNote(
  of: { readonly tiers?: readonly Tier[]; readonly severities?: readonly Severity[] },
  settings: Pick<CompanySettings, 'playbook' | 'alertPlaybook'>,
  formatter: Pick<Formatter, 'text' | 'locale'>,
): string {
  const { text, locale } = formatter
  const lines = [
    ...TIERS.filter((tier) => of.tiers?.includes(tier)).map((tier) =>
      playbookLine(tier, settings, formatter),
    ),
    ...SEVERITIES.filter((severity) => of.severities?.includes(severity)).map((severity) =>
      text('plan.alertLine', {
        severity: text(`terms.severity.${severity}`),
        todo: alertPlaybookText(severity, settings, formatter),
      }),
    ),
  ]
  if (lines.length === 0) return ''
  const joined = lines.join(text('terms.listSemicolon'))
  return locale === 'zh-CN'
    ? `${text('plan.playbook')}${joined}。`
    : `${text('plan.playbook')} ${joined}.`
}

/** The playbook of planned next steps: of the alerts that they are about, and of the tiers of the others. */
export function stepsPlaybookNote(
  steps: readonly Pick<DueStep, 'alert' | 'tier'>[],
  settings: Pick<CompanySettings, 'playbook' | 'alertPlaybook'>,
  formatter: Pick<Formatter, 'text' | 'locale'>,
): string {
  const tiers = steps.flatMap(({ alert, tier }) =>
    alert === undefined && tier !== undefined ? [tier] : [],
  )
  const severities = steps.flatMap(({ alert }) => (alert === undefined ? [] : [alert.severity]))
  return playbookNote({ tiers, severities }, settings, formatter)
}
