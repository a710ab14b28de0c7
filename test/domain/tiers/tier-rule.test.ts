import { describe, expect, it } from 'vitest'
import { areCutOffs, DEFAULT_RULE, PRESETS, presetOf } from '../../../src/domain/tiers/tier-rule.ts'

describe('areCutOffs', () => {
  it('wants 0 < a < b <= 100 %', () => {
    expect([areCutOffs(1, 2), areCutOffs(9_999, 10_000)]).toEqual([true, true])
    expect([areCutOffs(0, 2), areCutOffs(2, 2), areCutOffs(1, 10_001)]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('presetOf', () => {
  it('knows a preset by basis and cut-offs, whatever the scope', () => {
    expect(presetOf({ ...PRESETS['classic-abc'], scope: 'owner' })).toBe('classic-abc')
    expect(presetOf({ ...DEFAULT_RULE, a: 2_001 })).toBeUndefined()
  })
})
