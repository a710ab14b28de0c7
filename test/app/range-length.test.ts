import { describe, expect, it } from 'vitest'
import { rangeLengthText } from '../../src/app/range-length.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'
import { month } from '../features/months.ts'

const PERIODS = [month('2025-01'), month('2025-02', { state: 'gap' }), month('2025-03')]
const QUARTERS = [month('2025-03', { key: '2025-Q1' }), month('2025-06', { key: '2025-Q2' })]

describe('rangeLengthText', () => {
  it('counts the periods', () => {
    const quarters = { from: '2025-Q1', to: '2025-Q2' }
    expect(rangeLengthText(quarters, QUARTERS, ENGLISH)).toBe('2 quarters')
    expect(rangeLengthText(quarters, QUARTERS, CHINESE)).toBe('2个季度')
    expect(rangeLengthText({ from: '2025-03', to: '2025-03' }, PERIODS, ENGLISH)).toBe('1 month')
  })

  it('says how many of them have data where not all do', () => {
    const range = { from: '2025-01', to: '2025-03' }
    expect(rangeLengthText(range, PERIODS, ENGLISH)).toBe('2 of 3 months')
    expect(rangeLengthText(range, PERIODS, CHINESE)).toBe('3个月中有数据的2个')
  })
})
