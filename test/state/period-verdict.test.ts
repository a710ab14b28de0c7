import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { sayQuiet, turnPeriodState } from '../../src/state/period-verdict.ts'
import { month, NOVEMBER } from '../features/months.ts'

describe('turnPeriodState', () => {
  it('says the opposite of what the as-of date says', () => {
    expect(turnPeriodState(DEFAULT_SETTINGS, month('2025-10')).stateByPeriod).toEqual({
      '2025-10': 'open',
    })
    expect(turnPeriodState(DEFAULT_SETTINGS, NOVEMBER).stateByPeriod).toEqual({
      '2025-11': 'complete',
    })
  })

  it('forgets what the user said rather than saying what the as-of date says anyway', () => {
    const said = { ...DEFAULT_SETTINGS, stateByPeriod: { '2025-10': 'open', '2025-09': 'open' } }
    const turned = turnPeriodState(
      said as typeof DEFAULT_SETTINGS,
      month('2025-10', { state: 'open', stateIsUsers: true }),
    )
    expect(turned.stateByPeriod).toEqual({ '2025-09': 'open' })
  })
})

describe('sayQuiet', () => {
  it('takes a period as quiet once, and takes that back', () => {
    const february = month('2025-02')
    const once = sayQuiet(DEFAULT_SETTINGS, february, true)
    const twice = sayQuiet(once, february, true)
    expect(twice.quiet).toEqual(['2025-02'])
    expect(sayQuiet(twice, february, false).quiet).toEqual([])
  })
})
