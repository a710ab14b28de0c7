/** The letter a customer carries in a period; D = known, and no sale line in it. */
export type Tier = 'A' | 'B' | 'C' | 'D'

/** Tiers from best to none. Columns hold a tier as its index here. */
export const TIERS = ['A', 'B', 'C', 'D'] as const satisfies readonly Tier[]

/** What customers are compared by. */
export type Measure = 'sales' | 'margin'

/** What stands ahead of a customer: the customers with more, or what those customers contribute. */
export type Basis = 'customers' | 'contribution'

/** Whether all customers are ranked together, or each owner's by themselves. */
export type Scope = 'company' | 'owner'

/** Names of the rules that are offered ready-made. */
export type PresetName = '20-60-20-customers' | '20-60-20-contribution' | 'classic-abc'

/** The rule that gives tiers. Cut-offs are integers of 0.01 %, 0 < a < b <= 10,000. */
export interface TierRule {
  readonly basis: Basis
  readonly a: number
  readonly b: number
  readonly scope: Scope
}

/** The ready-made rules, company-wide. */
export const PRESETS: Readonly<Record<PresetName, TierRule>> = {
  '20-60-20-customers': { basis: 'customers', a: 2_000, b: 8_000, scope: 'company' },
  '20-60-20-contribution': { basis: 'contribution', a: 2_000, b: 8_000, scope: 'company' },
  'classic-abc': { basis: 'contribution', a: 8_000, b: 9_500, scope: 'company' },
}

/** The rule in force until the user chooses another. */
export const DEFAULT_RULE: TierRule = PRESETS['20-60-20-customers']

/** 100 % in units of a cut-off. */
export const WHOLE = 10_000

/** Whether cut-offs make a rule: 0 < a < b <= 100 %. */
export function areCutOffs(a: number, b: number): boolean {
  return a > 0 && a < b && b <= WHOLE
}

/** The ready-made rule with these cut-offs and this basis, whatever the scope; undefined: none. */
export function presetOf(rule: TierRule): PresetName | undefined {
  const names = Object.keys(PRESETS) as PresetName[]
  return names.find((name) => {
    const preset = PRESETS[name]
    return preset.basis === rule.basis && preset.a === rule.a && preset.b === rule.b
  })
}
