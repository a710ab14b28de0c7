import { describe, expect, it } from 'vitest'
import { createMemory } from '../../src/domain/remember.ts'

describe('createMemory', () => {
  it('computes once per owner and key', () => {
    const remember = createMemory<object>(2)
    const [one, other] = [{}, {}]
    const first = remember(one, 'a', () => ({}))
    expect(remember(one, 'a', () => ({}))).toBe(first)
    expect(remember(one, 'b', () => ({}))).not.toBe(first)
    expect(remember(other, 'a', () => ({}))).not.toBe(first)
  })

  it('forgets what was asked for longest ago beyond its limit', () => {
    const remember = createMemory<object>(2)
    const owner = {}
    const ask = (key: string) => remember(owner, key, () => ({}))
    const [first, second] = [ask('a'), ask('b')]
    expect(ask('a')).toBe(first)
    ask('c')
    expect(ask('a')).toBe(first)
    expect(ask('b')).not.toBe(second)
  })
})
