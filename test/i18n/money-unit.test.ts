import { describe, expect, it } from 'vitest'
import { moneyUnit } from '../../src/i18n/money-unit.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('moneyUnit', () => {
  it('is the currency sign, but 元 for ¥ in Chinese', () => {
    expect(moneyUnit(ENGLISH)).toBe('¥')
    expect(moneyUnit(CHINESE)).toBe('元')
    expect(moneyUnit({ ...CHINESE, currency: '€' })).toBe('€')
  })
})
