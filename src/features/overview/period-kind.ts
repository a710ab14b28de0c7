import type { PeriodInfo, PeriodKind } from '../../domain/period.ts'

/** Whether a period is a month or a quarter, by its key. */
export function periodKind({ key }: PeriodInfo): PeriodKind {
  return key.includes('Q') ? 'quarter' : 'month'
}
