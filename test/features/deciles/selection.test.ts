import { describe, expect, it } from 'vitest'
import type { DecileSelection } from '../../../src/domain/deciles/decile-list.ts'
import { formatSelection, parseSelection } from '../../../src/features/deciles/selection.ts'

describe('parseSelection', () => {
  it('reads a decile, a part and a group', () => {
    expect(parseSelection('10')).toEqual({ kind: 'decile', decile: 10 })
    expect(parseSelection('margin-11')).toEqual({ kind: 'part', measure: 'margin', part: 11 })
    expect(parseSelection('losing-value')).toEqual({ kind: 'group', group: 'losing-value' })
  })

  it('opens nobody’s names for what is none of these', () => {
    for (const parameter of [undefined, '', '0', '11', 'sales-12', 'sales', '3.5', 'toString']) {
      expect(parseSelection(parameter)).toBeUndefined()
    }
  })
})

describe('formatSelection', () => {
  it('is undone by reading', () => {
    const selections: readonly DecileSelection[] = [
      { kind: 'decile', decile: 3 },
      { kind: 'part', measure: 'sales', part: 1 },
      { kind: 'group', group: 'price-buyers' },
    ]
    for (const selection of selections) {
      expect(parseSelection(formatSelection(selection))).toEqual(selection)
    }
  })
})
