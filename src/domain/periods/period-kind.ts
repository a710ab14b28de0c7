import type { PeriodInfo, PeriodKind } from './period.ts'

/**
 * Whether a period is a month or a quarter, by its key.
 *
 * @example periodKind({ key: '2025-Q4', ... }) // 'quarter'
 */
export function periodKind({ key }: Pick<PeriodInfo, 'key'>): PeriodKind {
  return key.includes('Q') ? 'quarter' : 'month'
}
