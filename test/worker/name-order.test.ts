import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { foldText } from '../../src/domain/fold-text.ts'
import type { CustomerDirectory } from '../../src/domain/company/customer-directory.ts'
import { namePlaces, placesOf } from '../../src/domain/row-order.ts'
import { createNamePreparation, nameOrder } from '../../src/worker/name-order.ts'

function toText(unit: number): string {
  return String.fromCharCode(unit)
}

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

  it('puts names where comparing all of them does, whatever they are written with', () => {
    const unit = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'e', 'é', '1', ' ', '-', '王', '李') },
      { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map(toText) },
      { weight: 3, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map(toText) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'à',
          'œ',
          'æ',
          'ß',
          'ñ',
          'ø',
          'ı',
          'İ',
          'ς',
          'Ω',
          'я',
          '한',
          'か',
          'ガ',
          'ー',
          '㐀',
          '豈',
          '〇',
          '·',
          '’',
          '\u0301',
          '\u200B',
          '\t',
          '𠀀',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    )
    const orders = { en: nameOrder('en'), 'zh-CN': nameOrder('zh-CN') }
    const texts = fc.array(fc.string({ unit, maxLength: 5 }), { maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.constantFrom('en' as const, 'zh-CN' as const), (names, locale) => {
        const { compare } = orders[locale]
        const places = placesOf(names, orders[locale])
        const pairs = names.flatMap((x, one) => names.map((y, other) => ({ x, y, one, other })))
        const misplaced = pairs.filter(({ x, y, one, other }) => {
          const wanted = Math.sign(compare(foldText(x), foldText(y)))
          const apart = Math.sign((places[one] ?? 0) - (places[other] ?? 0))
          // Different texts that the language holds equal stand in some order.
          return apart !== wanted && !(wanted === 0 && foldText(x) !== foldText(y))
        })
        expect(misplaced).toEqual([])
      }),
      { numRuns: 100 },
    )
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
