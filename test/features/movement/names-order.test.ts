import { describe, expect, it } from 'vitest'
import { namesSortAfterClick, toNamesSort } from '../../../src/features/movement/names-order.ts'

describe('toNamesSort', () => {
  it('reads a column and its direction, and nothing else', () => {
    expect(toNamesSort('-change')).toEqual({ key: 'change', descending: true })
    expect(toNamesSort('customer')).toEqual({ key: 'customer', descending: false })
    expect(toNamesSort('rank')).toBeUndefined()
    expect(toNamesSort(undefined)).toBeUndefined()
  })
})

describe('namesSortAfterClick', () => {
  const byChange = { key: 'change', descending: false } as const

  it('turns the column that is sorted by, and begins others in their own direction', () => {
    expect(namesSortAfterClick(byChange, 'change')).toBe('-change')
    expect(namesSortAfterClick(byChange, 'customer')).toBe('customer')
    expect(namesSortAfterClick(byChange, 'before')).toBe('-before')
    expect(namesSortAfterClick(byChange, 'trail')).toBeUndefined()
  })
})
