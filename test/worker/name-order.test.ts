import { describe, expect, it, vi } from 'vitest'
import type { CustomerDirectory } from '../../src/domain/company/customer-directory.ts'
import { namePlaces } from '../../src/domain/row-order.ts'
import { createNamePreparation, nameOrder } from '../../src/worker/name-order.ts'

describe('nameOrder', () => {
  it('orders Chinese names by their sound, and English ones by the alphabet', () => {
    const names = ['张敏', '李娜', '陈伟', '王磊']
    expect(names.toSorted(nameOrder('zh-CN').compare)).toEqual(['陈伟', '李娜', '王磊', '张敏'])
    expect(['Zoe', 'anna', 'Émile', 'Bob'].toSorted(nameOrder('en').compare)).toEqual([
      'anna',
      'Bob',
      'Émile',
      'Zoe',
    ])
  })
})

describe('createNamePreparation', () => {
  it('has the names of a long list in order before they are asked for', async () => {
    vi.useFakeTimers()
    const names = Array.from({ length: 6_000 }, (_, at) => `Firm ${(at * 7919) % 6_007}`)
    const directory = { names } as unknown as CustomerDirectory
    const prepare = createNamePreparation()
    prepare(directory, 'en')
    prepare(directory, 'en')
    expect(vi.getTimerCount()).toBe(1) // once is enough
    await vi.runAllTimersAsync()
    const compare = vi.fn<(x: string, y: string) => number>()
    expect(namePlaces(directory, { name: 'en', compare })).toHaveLength(names.length)
    expect(compare).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('leaves a short list until it is sorted', () => {
    vi.useFakeTimers()
    createNamePreparation()({ names: ['b', 'a'] } as unknown as CustomerDirectory, 'en')
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})
