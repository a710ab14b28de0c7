import { describe, expect, it } from 'vitest'
import { findCustomers, foldForSearch, search, searchTexts } from '../../src/app/search-results.ts'

const TEXTS = searchTexts({
  keys: ['k1', 'k2', 'k3'],
  ids: ['K10021', 'K10022', '007'],
  names: ['Suzhou Hongtai Pumps', 'Hongtai Precision', '苏州宏泰泵业'],
  contacts: ['', '', ''],
  phones: ['', '', ''],
  listedFrom: new Int32Array(3),
  fields: [],
  otherNames: ['', '', 'Old Name Ltd\nOlder Name'],
})

const SCREENS = [
  { screen: 'overview', name: 'Overview' },
  { screen: 'tiers', name: 'Tiers' },
] as const

describe('findCustomers', () => {
  it('puts those whose name or id begins with the text first', () => {
    expect(findCustomers(TEXTS, 'hongtai')).toEqual([1, 0])
    expect(findCustomers(['1\nzhongke', '2\nsu hongtai', '3\nhongtai'], 'hong')).toEqual([2, 1, 0])
    expect(findCustomers(TEXTS, 'k1002')).toEqual([0, 1])
  })

  it('finds Chinese names, other names and ids with leading zeros', () => {
    expect(findCustomers(TEXTS, '宏泰')).toEqual([2])
    expect(findCustomers(TEXTS, 'older')).toEqual([2])
    expect(findCustomers(TEXTS, '007')).toEqual([2])
  })
})

describe('foldForSearch', () => {
  it('makes full width and half width, large and small one', () => {
    expect(foldForSearch('Ｋ１００ Pumps')).toBe('k100 pumps')
  })
})

describe('search', () => {
  const searchable = { texts: TEXTS, salespeople: ['', 'Li Na', 'Zhang Min'], screens: SCREENS }

  it('lists customers, then salespeople, then screens', () => {
    expect(search('i', searchable).map(({ kind }) => kind)).toEqual([
      'customer',
      'customer',
      'salesperson',
      'salesperson',
      'screen',
      'screen',
    ])
  })

  it('offers the screens before anything is typed', () => {
    expect(search('  ', searchable)).toEqual([
      { kind: 'screen', screen: 'overview' },
      { kind: 'screen', screen: 'tiers' },
    ])
  })

  it('finds nothing in nothing', () => {
    expect(search('zzz', searchable)).toEqual([])
  })
})
