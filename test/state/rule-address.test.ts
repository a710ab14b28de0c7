import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_RULE, PRESETS, type TierRule } from '../../src/domain/tiers/tier-rule.ts'
import { formatAddress, parseAddress } from '../../src/state/address.ts'
import {
  parseCutOff,
  parseCutOffs,
  resolveRule,
  ruleParameters,
  unsaidRule,
} from '../../src/state/rule-address.ts'

const rule: fc.Arbitrary<TierRule> = fc.oneof(
  fc.constantFrom(...Object.values(PRESETS)),
  fc
    .record({
      basis: fc.constantFrom('customers' as const, 'contribution' as const),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 2 }),
      scope: fc.constantFrom('company' as const, 'owner' as const),
    })
    .map(({ basis, cuts, scope }) => {
      const [a = 1, b = 2] = cuts.toSorted((x, y) => x - y)
      return { basis, a, b, scope }
    }),
)

describe('resolveRule', () => {
  it('gives back the rule that ruleParameters wrote, through the address, over any company rule', () => {
    fc.assert(
      fc.property(rule, rule, (chosen, company) => {
        const search = formatAddress(ruleParameters(chosen, company))
        expect(resolveRule(parseAddress(search), company)).toEqual(chosen)
      }),
    )
  })

  it('is the rule of the company where the address names none', () => {
    expect(resolveRule({}, PRESETS['classic-abc'])).toEqual(PRESETS['classic-abc'])
  })

  it('falls back where the address names nonsense', () => {
    expect(resolveRule({ rule: 'toString', a: 'x', b: '120' }, DEFAULT_RULE)).toEqual(DEFAULT_RULE)
    expect(resolveRule({ a: '90', b: '30' }, DEFAULT_RULE)).toEqual(DEFAULT_RULE)
    expect(resolveRule({ a: '0' }, DEFAULT_RULE)).toEqual(DEFAULT_RULE)
  })
})

describe('ruleParameters', () => {
  it('says the rule wherever the company or the address has another than the first', () => {
    const abc = PRESETS['classic-abc']
    expect(formatAddress(ruleParameters(abc, abc))).toBe('?rule=classic-abc')
    expect(formatAddress(ruleParameters(DEFAULT_RULE, abc))).toBe('?rule=20-60-20-customers')
    const perOwner: TierRule = { ...DEFAULT_RULE, scope: 'owner' }
    expect(formatAddress(ruleParameters(DEFAULT_RULE, perOwner))).toBe('?scope=company')
  })

  it('gives the same rule back, whatever the reader’s company has', () => {
    const rules = [...Object.values(PRESETS), { ...DEFAULT_RULE, a: 1_250 }].flatMap((one) => [
      one,
      { ...one, scope: 'owner' as const },
    ])
    for (const one of rules) {
      for (const company of rules) {
        const address = parseAddress(formatAddress(ruleParameters(one, company)))
        expect(resolveRule(address, company)).toEqual(one)
      }
      const said = parseAddress(formatAddress(ruleParameters(one, one)))
      expect(resolveRule(said, DEFAULT_RULE)).toEqual(one)
    }
  })

  it('writes nothing for the first rule, and the name of a preset', () => {
    expect(formatAddress(ruleParameters(DEFAULT_RULE, DEFAULT_RULE))).toBe('')
    expect(formatAddress(ruleParameters(PRESETS['classic-abc'], DEFAULT_RULE))).toBe(
      '?rule=classic-abc',
    )
  })

  it('writes cut-offs in percent', () => {
    const own: TierRule = { basis: 'customers', a: 1_250, b: 8_000, scope: 'owner' }
    expect(formatAddress(ruleParameters(own, DEFAULT_RULE))).toBe(
      '?basis=customers&a=12.5&b=80&scope=owner',
    )
  })
})

describe('parseCutOff', () => {
  it.each([
    ['20', 2_000],
    ['12.5', 1_250],
    ['0.07', 7],
    [' 80 ', 8_000],
    ['', undefined],
    ['-5', undefined],
    ['1.234', undefined],
    ['1e2', undefined],
  ])('reads %j as %j', (typed, cut) => {
    expect(parseCutOff(typed)).toBe(cut)
  })
})

describe('parseCutOffs', () => {
  it('reads both, and neither where they make no rule', () => {
    expect(parseCutOffs('12.5', '80')).toEqual({ a: 1_250, b: 8_000 })
    const wrong = [
      ['80', '80'],
      ['0', '80'],
      ['20', '100.01'],
      ['', '80'],
      ['20', 'x'],
    ] as const
    for (const [a, b] of wrong) expect(parseCutOffs(a, b)).toBeUndefined()
  })
})

describe('unsaidRule', () => {
  const abc = PRESETS['classic-abc']

  it('is the company’s own rule where the address names none', () => {
    expect(unsaidRule({}, DEFAULT_RULE, DEFAULT_RULE)).toEqual({})
    expect(unsaidRule({ period: '2025-10' }, abc, abc)).toEqual({ rule: 'classic-abc' })
    expect(unsaidRule({ rule: 'classic-abc' }, abc, abc)).toEqual({})
    expect(unsaidRule({ a: '10' }, { ...abc, a: 1_000 }, abc)).toEqual({})
  })

  it('is the scope alone where the address names the cut-offs', () => {
    const perOwner: TierRule = { ...abc, scope: 'owner' }
    expect(unsaidRule({ rule: 'classic-abc' }, perOwner, perOwner)).toEqual({ scope: 'owner' })
    expect(unsaidRule({ scope: 'owner' }, perOwner, perOwner)).toEqual({ rule: 'classic-abc' })
  })
})
