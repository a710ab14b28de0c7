import { DUE_TIMES, type DueStep, type DueTime } from '../../domain/follow-up/due-list.ts'
import type { Money } from '../../domain/money.ts'

/** Whether a step is to be done today at the latest. */
export function isDueNow({ time }: Pick<DueStep, 'time'>): boolean {
  return time === 'overdue' || time === 'today'
}

/** The steps of one part of the list, and what their customers are worth. */
export interface DueGroup {
  readonly time: DueTime
  readonly steps: readonly DueStep[]
  readonly valueAtRisk: Money
}

/** Steps by when they are due, in their order; a time without steps has no group. */
export function groupByTime(steps: readonly DueStep[]): readonly DueGroup[] {
  return DUE_TIMES.flatMap((time) => {
    const group = steps.filter((step) => step.time === time)
    return group.length === 0 ? [] : [{ time, steps: group, valueAtRisk: sumAtRisk(group) }]
  })
}

/** What all these customers bring in a usual period. */
export function sumAtRisk(steps: readonly DueStep[]): Money {
  return steps.reduce((sum, { valueAtRisk }) => sum + valueAtRisk, 0)
}
