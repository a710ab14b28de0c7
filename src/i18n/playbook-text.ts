import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { Tier } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from './formatter.ts'

/** What the salesperson does for a tier: the company's own words, else those of the language. */
export function playbookText(
  tier: Tier,
  { playbook }: Pick<CompanySettings, 'playbook'>,
  { text }: Pick<Formatter, 'text'>,
): string {
  const own = playbook[tier].text.trim()
  return own === '' ? text(`terms.tier.playbook.${tier}`) : own
}
