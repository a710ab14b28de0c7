import { describe, expect, it } from 'vitest'
import { computeDecileList, type DecileSelection } from '../../../src/domain/deciles/decile-list.ts'
import { rangeView } from '../build-range-view.ts'
import { publishedCompany } from '../published-customers.ts'

describe('computeDecileList', () => {
  const subject = publishedCompany()
  const list = (selection: DecileSelection) =>
    computeDecileList(subject, rangeView('2025-01'), selection)
  const keys = (selection: DecileSelection) =>
    Array.from(list(selection).customer, (at) => subject.directory.keys[at])

  it('names all customers of a decile, largest first, equal ones by id', () => {
    expect(keys({ kind: 'decile', decile: 1 })).toEqual(['k01', 'k02', 'k03', 'k04', 'k05'])
    expect(keys({ kind: 'decile', decile: 10 })).toEqual(['k40', 'k41', 'k42', 'k43'])
    expect(list({ kind: 'decile', decile: 10 }).sales).toEqual(
      Float64Array.of(60_000_000, 60_000_000, 60_000_000, 50_000_000),
    )
  })

  it('names the customers of a part and of a group', () => {
    expect(keys({ kind: 'part', measure: 'sales', part: 2 })).toEqual(['k02', 'k03'])
    expect(keys({ kind: 'group', group: 'core' })).toEqual(['k01'])
    expect(keys({ kind: 'group', group: 'growth' })).toHaveLength(11)
  })

  it('is empty for a group that is not there', () => {
    expect(keys({ kind: 'decile', decile: 11 })).toEqual([])
    expect(keys({ kind: 'group', group: 'losing-value' })).toEqual([])
  })
})
