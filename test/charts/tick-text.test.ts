import { describe, expect, it } from 'vitest'
import { tickText } from '../../src/charts/tick-text.ts'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('tickText', () => {
  it('leaves out the currency, which the caption names, and zeros that say nothing', () => {
    const ticks = [0, 2_000_000, 2_500_000, 500_000, -40_000].map((units) => units * MONEY_SCALE)
    expect(ticks.map((tick) => tickText(tick, ENGLISH))).toEqual([
      '0',
      '2m',
      '2.50m',
      '500k',
      '−40k',
    ])
    expect(tickText(2_000_000 * MONEY_SCALE, CHINESE)).toBe('200万')
  })
})
