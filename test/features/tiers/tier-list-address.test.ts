import { describe, expect, it } from 'vitest'
import {
  groupings,
  isGrouped,
  sortAfterClick,
  sortParameter,
  sortShown,
  toTierListFilter,
  toTierListSort,
} from '../../../src/features/tiers/tier-list-address.ts'

const BY_RANK = { key: 'rank', descending: false } as const

describe('toTierListSort', () => {
  it('is by rank where the address names no column that exists', () => {
    expect(toTierListSort({}, [])).toEqual(BY_RANK)
    expect(toTierListSort({ sort: 'colour' }, [])).toEqual(BY_RANK)
  })

  it('reads a minus as descending, and comes back from sortParameter', () => {
    for (const sort of ['customer', '-orders', '-rank']) {
      expect(sortParameter(toTierListSort({ sort }, []))).toBe(sort)
    }
    expect(sortParameter(BY_RANK)).toBeUndefined()
  })
})

describe('groupings', () => {
  const fields = [
    { key: 'region', values: [{ value: 'East', customers: 2 }], distinct: 1, without: 0 },
    { key: 'address', values: undefined, distinct: 400, without: 0 },
  ]

  it('offers the salesperson, and the fields that can be listed', () => {
    expect(groupings(fields)).toEqual(['salesperson', 'region'])
  })

  it('are what the address may name; a click on a head keeps the groups', () => {
    const sort = toTierListSort({ by: 'region' }, fields)
    expect(sort).toEqual({ ...BY_RANK, groupBy: 'region' })
    expect(toTierListSort({ by: 'address' }, fields)).toEqual(BY_RANK)
    expect(sortAfterClick(sort, 'orders', 'company').groupBy).toBe('region')
    const smallestFirst = sortAfterClick(sort, 'value', 'company')
    expect(sortAfterClick(smallestFirst, 'value', 'company')).toEqual(sort)
  })
})

describe('toTierListFilter', () => {
  it('takes tiers, movements and the text from the address', () => {
    expect(toTierListFilter({ tier: ['A'], movement: ['up'], q: ' pumps ' })).toEqual({
      tiers: ['A'],
      movements: ['up'],
      text: 'pumps',
    })
    expect(toTierListFilter({})).toEqual({ tiers: [], movements: [], text: '' })
  })
})

describe('sortAfterClick', () => {
  it('starts texts from A and figures from the largest, then turns round', () => {
    const byName = sortAfterClick(BY_RANK, 'customer', 'company')
    expect(byName).toEqual({ key: 'customer', descending: false })
    expect(sortAfterClick(byName, 'customer', 'company').descending).toBe(true)
    expect(sortAfterClick(BY_RANK, 'orders', 'company').descending).toBe(true)
  })

  it('comes back to the groups by tier when the largest amount is asked for first', () => {
    const smallestFirst = sortAfterClick(BY_RANK, 'value', 'company')
    expect(smallestFirst).toEqual({ key: 'value', descending: false })
    const back = sortAfterClick(smallestFirst, 'value', 'company')
    expect(isGrouped(back)).toBe(true)
  })

  it('keeps rank and amount apart where each salesperson’s customers are ranked by themselves', () => {
    expect(sortAfterClick(BY_RANK, 'value', 'owner')).toEqual({ key: 'value', descending: true })
  })
})

describe('sortShown', () => {
  it('shows the order by rank as the one by amount only where all are ranked together', () => {
    expect(sortShown(BY_RANK, 'company')).toEqual({ key: 'value', descending: true })
    expect(sortShown(BY_RANK, 'owner')).toEqual(BY_RANK)
  })
})
