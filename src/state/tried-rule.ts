import type { Basis, Scope, TierRule } from '../domain/tiers/tier-rule.ts'
import { parseCutOffs } from './rule-address.ts'

const BASES: readonly Basis[] = ['customers', 'contribution']
const SCOPES: readonly Scope[] = ['company', 'owner']

/**
 * The rule that is tried on the Pareto curve, as the address has it: '15-80-customers-company'. It is
 * a parameter of its own, and not among the shared ones, so that no other screen comes under it.
 *
 * @returns undefined where it names no rule.
 */
export function parseTriedRule(tried: string | undefined): TierRule | undefined {
  const [a = '', b = '', basisName, scopeName, ...rest] = tried?.split('-') ?? []
  const cutOffs = parseCutOffs(a, b)
  const basis = BASES.find((name) => name === basisName)
  const scope = SCOPES.find((name) => name === scopeName)
  if (cutOffs === undefined || basis === undefined || scope === undefined) return undefined
  return rest.length === 0 ? { basis, ...cutOffs, scope } : undefined
}

/** A rule as {@link parseTriedRule} reads it. */
export function formatTriedRule({ a, b, basis, scope }: TierRule): string {
  return [a / 100, b / 100, basis, scope].join('-')
}

/** Whether two rules give the same tiers everywhere. */
export function isSameRule(one: TierRule, other: TierRule): boolean {
  return formatTriedRule(one) === formatTriedRule(other)
}
