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

  it('forgets the oldest beyond its limit', () => {
    const remember = createMemory<object>(2)
    const owner = {}
    const first = remember(owner, 'a', () => ({}))
    remember(owner, 'b', () => ({}))
    remember(owner, 'c', () => ({}))
    expect(remember(owner, 'a', () => ({}))).not.toBe(first)
  })
})
