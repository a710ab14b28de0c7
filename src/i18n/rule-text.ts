import { presetOf, WHOLE, type TierRule } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from './formatter.ts'

/** A cut-off (an integer of 0.01 %) as a bare number of percent: '20', '12.5'. */
export function percentNumber(cut: number): string {
  return String(cut / 100)
}

/** A rule's cut-offs and basis: '20 / 60 / 20 of customers'. */
export function ruleText(rule: TierRule, { text }: Pick<Formatter, 'text'>): string {
  if (presetOf(rule) === 'classic-abc') return text('terms.rule.classicAbc')
  return text(`terms.rule.${rule.basis}`, {
    a: percentNumber(rule.a),
    b: percentNumber(rule.b - rule.a),
    c: percentNumber(WHOLE - rule.b),
  })
}

/** Who is ranked together under a rule: 'whole company'. */
export function scopeText(rule: TierRule, { text }: Pick<Formatter, 'text'>): string {
  return text(`terms.rule.${rule.scope}`)
}
