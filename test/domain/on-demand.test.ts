import { describe, expect, it } from 'vitest'
import { onDemand } from '../../src/domain/on-demand.ts'

describe('onDemand', () => {
  it('computes once, and not before it is asked', () => {
    let times = 0
    const value = onDemand(() => {
      times += 1
      return undefined
    })
    expect(times).toBe(0)
    expect([value(), value()]).toEqual([undefined, undefined])
    expect(times).toBe(1)
  })
})
