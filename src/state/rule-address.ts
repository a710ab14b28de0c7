import {
  areCutOffs,
  DEFAULT_RULE,
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

/**
 * The parameters for a rule. They are absent only where the rule is the one that every company begins
 * with and the company has kept it: an address without them would mean another rule to a colleague
 * whose company settings differ.
 */
export function ruleParameters(rule: TierRule, company: TierRule): RuleParameters {
  const none = { rule: undefined, basis: undefined, a: undefined, b: undefined }
  const isScopePlain = [rule, company].every(({ scope }) => scope === DEFAULT_RULE.scope)
  const scope = isScopePlain ? undefined : rule.scope
  if ([rule, company].every((one) => hasSameCutOffs(one, DEFAULT_RULE))) return { ...none, scope }
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

function hasSameCutOffs(one: TierRule, other: TierRule): boolean {
  return one.basis === other.basis && one.a === other.a && one.b === other.b
}

/** Takes the rule out of an address, so that the company's own is in force. */
export const NO_RULE: RuleParameters = {
  rule: undefined,
  basis: undefined,
  a: undefined,
  b: undefined,
  scope: undefined,
}

/**
 * What an address leaves unsaid of the rule in force: the cut-offs where it names none of their
 * parameters, the scope where it does not. Empty where all is said.
 */
export function unsaidRule(
  address: Address,
  rule: TierRule,
  company: TierRule,
): Partial<RuleParameters> {
  const { scope, ...cutOffs } = ruleParameters(rule, company)
  const names = ['rule', 'basis', 'a', 'b'] as const
  const isNamed = names.some((name) => address[name] !== undefined)
  const said = Object.entries({
    ...(!isNamed && cutOffs),
    ...(address.scope === undefined && { scope }),
  })
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}
