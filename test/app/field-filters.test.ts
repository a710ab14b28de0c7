import { describe, expect, it } from 'vitest'
import { toggled, withContains, withoutPart } from '../../src/app/field-filters.ts'

const EAST = { field: 'region', values: ['East'] }

describe('toggled', () => {
  it('takes a value in and out, and drops a field without one', () => {
    expect(toggled([], 'region', 'East')).toEqual([EAST])
    expect(toggled([EAST], 'region', 'West')).toEqual([
      { field: 'region', values: ['East', 'West'] },
    ])
    expect(toggled([EAST], 'size', '')).toEqual([EAST, { field: 'size', values: [''] }])
    expect(toggled([EAST], 'region', 'East')).toEqual([])
  })
})

describe('withContains', () => {
  it('looks for one text in a field, or for none', () => {
    const lake = { field: 'address', values: [], contains: 'lake' }
    expect(withContains([EAST], 'address', 'lake')).toEqual([EAST, lake])
    expect(withContains([lake], 'address', '')).toEqual([])
  })
})

describe('withoutPart', () => {
  it('takes back a value, or the text looked for', () => {
    const both = { field: 'region', values: ['East'], contains: 'we' }
    expect(withoutPart([both], 'region', 'East')).toEqual([{ ...both, values: [] }])
    expect(withoutPart([both], 'region', undefined)).toEqual([EAST])
  })
})
