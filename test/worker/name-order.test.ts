import { describe, expect, it } from 'vitest'
import { nameOrder } from '../../src/worker/name-order.ts'

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
