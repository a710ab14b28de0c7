import {
  areCutOffs,
  PRESETS,
  presetOf,
  type Basis,
  type PresetName,
  type Scope,
  type TierRule,
} from '../domain/tiers/tier-rule.ts'
import type { Address } from './address.ts'

/** The parameters that name a rule. */
export interface RuleParameters {
  readonly rule: PresetName | undefined
  readonly basis: Basis | undefined
  readonly a: string | undefined
  readonly b: string | undefined
  readonly scope: Scope | undefined
}

/** A cut-off as it is typed and as it stands in the address, in percent: '20', '12.5' -> 2,000, 1,250. */
export function parseCutOff(percent: string | undefined): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(percent?.trim() ?? '')
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Both cut-offs as they are typed; undefined where they make no rule. */
export function parseCutOffs(
  a: string,
  b: string,
): { readonly a: number; readonly b: number } | undefined {
  const cutA = parseCutOff(a)
  const cutB = parseCutOff(b)
  if (cutA === undefined || cutB === undefined || !areCutOffs(cutA, cutB)) return undefined
  return { a: cutA, b: cutB }
}

/** The rule that an address names; what it leaves out, or says badly, is the company's. */
export function resolveRule(address: Address, company: TierRule): TierRule {
  const preset = Object.hasOwn(PRESETS, address.rule ?? '')
    ? PRESETS[address.rule as PresetName]
    : undefined
  const base = preset === undefined ? company : { ...preset, scope: company.scope }
  const a = parseCutOff(address.a) ?? base.a
  const b = parseCutOff(address.b) ?? base.b
  const cuts = areCutOffs(a, b) ? { a, b } : { a: base.a, b: base.b }
  return { basis: address.basis ?? base.basis, ...cuts, scope: address.scope ?? base.scope }
}

/** The parameters for a rule: all absent where it is the company's own. */
export function ruleParameters(rule: TierRule, company: TierRule): RuleParameters {
  const none = { rule: undefined, basis: undefined, a: undefined, b: undefined }
  const scope = rule.scope === company.scope ? undefined : rule.scope
  if (rule.basis === company.basis && rule.a === company.a && rule.b === company.b) {
    return { ...none, scope }
  }
  const preset = presetOf(rule)
  if (preset !== undefined) return { ...none, rule: preset, scope }
  return {
    rule: undefined,
    basis: rule.basis,
    a: String(rule.a / 100),
    b: String(rule.b / 100),
    scope,
  }
}
