import { describe, expect, it } from 'vitest'
import { lastPeriods } from '../../src/app/range-choices.ts'
import { month } from '../features/months.ts'

const PERIODS = [
  month('2025-01'),
  month('2025-02', { state: 'gap' }),
  month('2025-03'),
  month('2025-04'),
]
const [january, february, , april] = PERIODS

describe('lastPeriods', () => {
  it('counts back periods with data, and passes over gaps', () => {
    expect(april && lastPeriods(PERIODS, april, 3)).toEqual({ from: '2025-01', to: '2025-04' })
    expect(april && lastPeriods(PERIODS, april, 1)).toEqual({ from: '2025-04', to: '2025-04' })
  })

  it('offers none that the data does not fill', () => {
    expect(april && lastPeriods(PERIODS, april, 6)).toBeUndefined()
    expect(january && lastPeriods(PERIODS, january, 3)).toBeUndefined()
    expect(february && lastPeriods(PERIODS, february, 1)).toBeUndefined()
  })
})
