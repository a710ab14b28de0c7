import { describe, expect, it, vi } from 'vitest'
import { createReportCache } from '../../src/worker/report-cache.ts'

describe('createReportCache', () => {
  it('computes an answer once, and anew when it has been cleared', () => {
    const cache = createReportCache<number>(2)
    const compute = vi.fn<() => number>(() => 7)
    expect([cache.get('a', compute), cache.get('a', compute)]).toEqual([7, 7])
    expect(compute).toHaveBeenCalledOnce()
    cache.clear()
    cache.get('a', compute)
    expect(compute).toHaveBeenCalledTimes(2)
  })

  it('drops the answer that was used longest ago', () => {
    const cache = createReportCache<string>(2)
    const computed: string[] = []
    const ask = (key: string): string =>
      cache.get(key, () => {
        computed.push(key)
        return key
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key)
    expect(computed).toEqual(['a', 'b', 'c', 'b'])
  })

  it('keeps nothing of a computation that threw', () => {
    const cache = createReportCache<number>(2)
    expect(() =>
      cache.get('a', () => {
        throw new RangeError('no such period')
      }),
    ).toThrow('no such period')
    expect(cache.get('a', () => 1)).toBe(1)
  })
})
