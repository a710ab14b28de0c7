import {
  PRESETS,
  presetOf,
  type Basis,
  type PresetName,
  type Scope,
  type TierRule,
} from '../domain/tiers/tier-rule.ts'
import type { Formatter } from './formatter.ts'
import { ruleText } from './rule-text.ts'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** The ready-made rules by name; 'custom' among them only while the rule is none of them. */
export function presetChoices(
  rule: TierRule,
  formatter: Pick<Formatter, 'text'>,
): readonly Choice<PresetName | 'custom'>[] {
  const names = Object.keys(PRESETS) as PresetName[]
  const presets = names.map((value) => ({ value, label: ruleText(PRESETS[value], formatter) }))
  if (presetOf(rule) !== undefined) return presets
  return [...presets, { value: 'custom', label: formatter.text('tiers.rule.custom') }]
}

/** What may stand ahead of a customer under a rule. */
export function basisChoices({ text }: Pick<Formatter, 'text'>): readonly Choice<Basis>[] {
  return [
    { value: 'customers', label: text('tiers.rule.basisCustomers') },
    { value: 'contribution', label: text('tiers.rule.basisContribution') },
  ]
}

/** Who may be ranked together under a rule. */
export function scopeChoices({ text }: Pick<Formatter, 'text'>): readonly Choice<Scope>[] {
  return [
    { value: 'company', label: text('tiers.rule.scopeCompany') },
    { value: 'owner', label: text('tiers.rule.scopeOwner') },
  ]
}
