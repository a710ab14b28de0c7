import { DEFAULT_RULE } from '../../src/domain/tiers/tier-rule.ts'
import type { RangeView } from '../../src/domain/periods/period-range.ts'

export function rangeView(from: string, to = from, options: Partial<RangeView> = {}): RangeView {
  return {
    range: { from, to },
    measure: 'sales',
    rule: DEFAULT_RULE,
    salesperson: undefined,
    ...options,
  }
}
