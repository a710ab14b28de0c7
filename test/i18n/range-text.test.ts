import { describe, expect, it } from 'vitest'
import { rangeText } from '../../src/i18n/range-text.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('rangeText', () => {
  it('names both ends with their years', () => {
    const range = { from: '2024-11', to: '2025-10' }
    expect(rangeText(range, ENGLISH)).toBe('Nov 2024 – Oct 2025')
    expect(rangeText(range, CHINESE)).toBe('2024年11月–2025年10月')
  })

  it('names the year once where both ends are in it', () => {
    const range = { from: '2025-Q1', to: '2025-Q3' }
    expect(rangeText(range, ENGLISH)).toBe('Q1 – Q3 2025')
    expect(rangeText(range, CHINESE)).toBe('2025年第1季度–第3季度')
  })

  it('calls one period by its name', () => {
    expect(rangeText({ from: '2025-10', to: '2025-10' }, ENGLISH)).toBe('October 2025')
  })
})
