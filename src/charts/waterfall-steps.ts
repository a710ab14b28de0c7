import type { Money } from '../domain/money.ts'
import type { ChangeOfSales, ChangePart } from '../domain/overview/change-of-sales.ts'

/** A row of the waterfall: where the running total stands before and after it. */
export interface WaterfallStep {
  readonly key: 'before' | ChangePart | 'excluded' | 'after'
  readonly kind: 'total' | 'up' | 'down'
  readonly from: Money
  readonly to: Money
  readonly customers: number | undefined
}

/**
 * The rows of the waterfall: the total before, what changed it, the total after. Excluded customers
 * have a row only where they changed the total. The last change ends at the total after.
 */
export function toWaterfallSteps(change: ChangeOfSales): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [total('before', change.before)]
  let running = change.before
  const add = (key: WaterfallStep['key'], amount: Money, customers: number | undefined) => {
    const kind = amount < 0 ? 'down' : 'up'
    steps.push({ key, kind, from: running, to: running + amount, customers })
    running += amount
  }
  for (const { part, amount, customers } of change.parts) add(part, amount, customers)
  if (change.excluded !== 0) add('excluded', change.excluded, undefined)
  return [...steps, total('after', change.after)]
}

function total(key: 'before' | 'after', value: Money): WaterfallStep {
  return { key, kind: 'total', from: value, to: value, customers: undefined }
}
