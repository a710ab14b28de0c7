import { describe, expect, it } from 'vitest'
import { columnLetter, columnName } from '../../../src/features/data/column-name.ts'
import { COLUMNS } from './build-inspection.ts'

describe('columnLetter', () => {
  it('counts as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })
})

describe('columnName', () => {
  it('is the heading, or the letter where there is none', () => {
    expect(columnName(COLUMNS, 3)).toBe('Net')
    expect(columnName(COLUMNS, 4)).toBe('E')
  })
})
