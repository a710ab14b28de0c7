import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTriedRule, isSameRule, parseTriedRule } from '../../src/state/tried-rule.ts'
import { screenAddress } from '../../src/state/address.ts'
import { DEFAULT_RULE } from '../../src/domain/tiers/tier-rule.ts'

describe('parseTriedRule', () => {
  it('reads what formatTriedRule writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom('customers' as const, 'contribution' as const),
        fc.constantFrom('company' as const, 'owner' as const),
        (a, b, basis, scope) => {
          fc.pre(a < b)
          const rule = { a, b, basis, scope }
          expect(parseTriedRule(formatTriedRule(rule))).toEqual(rule)
        },
      ),
    )
  })

  it('reads percent with up to two decimals', () => {
    expect(parseTriedRule('12.5-80-customers-owner')).toEqual({
      a: 1_250,
      b: 8_000,
      basis: 'customers',
      scope: 'owner',
    })
  })

  it.each([
    undefined,
    '',
    '15',
    '80-15-customers-company',
    '0-80-customers-company',
    '15-101-customers-company',
    '15-80-people-company',
    '15-80-customers-all',
    '15-80-customers-company-x',
  ])('takes %o for no rule', (text) => {
    expect(parseTriedRule(text)).toBeUndefined()
  })
})

describe('isSameRule', () => {
  it('sees each part', () => {
    expect(isSameRule(DEFAULT_RULE, { ...DEFAULT_RULE })).toBe(true)
    for (const other of [
      { a: 1 },
      { b: 1 },
      { basis: 'contribution' },
      { scope: 'owner' },
    ] as const) {
      expect(isSameRule(DEFAULT_RULE, { ...DEFAULT_RULE, ...other })).toBe(false)
    }
  })
})

describe('a tried rule', () => {
  it('does not come along to another screen', () => {
    const address = { period: '2025-10', a: '30', try: '15-80-customers-company' }
    expect(screenAddress(address)).toEqual({ period: '2025-10', a: '30' })
  })
})
