import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../src/domain/tiers/tier-rule.ts'
import { percentNumber, ruleText, scopeText } from '../../src/i18n/rule-text.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('ruleText', () => {
  it('gives the three parts that a rule cuts, of what it counts', () => {
    expect(ruleText(PRESETS['20-60-20-customers'], ENGLISH)).toBe('20 / 60 / 20 of customers')
    expect(ruleText({ basis: 'contribution', a: 1_250, b: 7_500, scope: 'company' }, ENGLISH)).toBe(
      '12.5 / 62.5 / 25 of contribution',
    )
    expect(ruleText(PRESETS['20-60-20-contribution'], CHINESE)).toBe('按贡献 20 / 60 / 20')
  })

  it('names classic ABC, whoever is ranked together', () => {
    const classic = ruleText(PRESETS['classic-abc'], ENGLISH)
    expect(classic).toMatch(/classic ABC/i)
    expect(ruleText({ ...PRESETS['classic-abc'], scope: 'owner' }, ENGLISH)).toBe(classic)
  })
})

describe('scopeText', () => {
  it('says who is ranked together', () => {
    expect(scopeText(PRESETS['classic-abc'], ENGLISH)).toBe('whole company')
    expect(scopeText({ ...PRESETS['classic-abc'], scope: 'owner' }, ENGLISH)).toMatch(/salesperson/)
  })
})

describe('percentNumber', () => {
  it('writes a cut-off as it is typed', () => {
    expect([2_000, 1_250, 9_999, 10_000].map(percentNumber)).toEqual(['20', '12.5', '99.99', '100'])
  })
})
