import { describe, expect, it } from 'vitest'
import { toWaterfallSteps } from '../../src/charts/waterfall-steps.ts'
import type { ChangeOfSales } from '../../src/domain/overview/change-of-sales.ts'

const CHANGE: ChangeOfSales = {
  before: 100,
  after: 91,
  parts: [
    { part: 'new', customers: 1, amount: 5 },
    { part: 'back', customers: 2, amount: 10 },
    { part: 'bought-more', customers: 0, amount: 0 },
    { part: 'bought-less', customers: 3, amount: -4 },
    { part: 'lost', customers: 4, amount: -20 },
  ],
  excluded: 0,
}

describe('toWaterfallSteps', () => {
  it('starts each row where the one before it ends, and ends at the total after', () => {
    const steps = toWaterfallSteps(CHANGE)
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to))
    expect(steps.map(({ key }) => key)).toEqual([
      'before',
      'new',
      'back',
      'bought-more',
      'bought-less',
      'lost',
      'after',
    ])
    expect(steps.at(-1)).toMatchObject({ kind: 'total', from: 91, to: 91 })
  })

  it('gives excluded customers a row where they changed the total', () => {
    const steps = toWaterfallSteps({ ...CHANGE, after: 88, excluded: -3 })
    expect(steps.at(-2)).toEqual({
      key: 'excluded',
      kind: 'down',
      from: 91,
      to: 88,
      customers: undefined,
    })
  })
})
