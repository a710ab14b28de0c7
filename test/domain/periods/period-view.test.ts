import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldFilter } from '../../../src/domain/company/customer-fields.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { company, view } from '../build-company.ts'

const inRegion = (id: string, region: string) => ({
  id,
  fields: { keys: ['region'], values: [region] },
})
const subject = company(
  [
    { id: 'a', date: '2025-04-10', amount: 500, person: 'Ann' },
    { id: 'a', date: '2025-05-10', amount: 400, person: 'Ann' },
    { id: 'b', date: '2025-05-10', amount: 300, person: 'Bob' },
    { id: 'c', date: '2025-05-10', amount: 200, person: 'Ann' },
    { id: 'd', date: '2025-05-10', amount: 100, person: 'Ann' },
  ],
  { records: [inRegion('a', 'East'), inRegion('b', 'East'), inRegion('c', 'West')] },
)
const EAST: FieldFilter = { field: 'region', values: ['East'] }
const WEST: FieldFilter = { field: 'region', values: ['West'] }
const NOWHERE: FieldFilter = { field: 'region', values: [''] }
const members = (only: readonly FieldFilter[], salesperson?: string) => {
  const { isMember } = openView(subject, view('2025-05', { only, salesperson }))
  return subject.directory.keys.filter((_, customer) => isMember[customer] === 1).join('')
}

describe('openView', () => {
  it('takes the customers that match the fields, of the salesperson where one is chosen', () => {
    expect(members([])).toBe('abcd')
    expect(members([EAST])).toBe('ab')
    expect(members([EAST], 'Ann')).toBe('a')
    expect(members([NOWHERE])).toBe('d')
    expect(members([EAST, WEST])).toBe('')
  })

  it('keeps company-wide ranks and tiers under a filter', () => {
    const { columns, only } = computeTierReport(subject, view('2025-05', { only: [WEST] }))
    expect([...columns.customer]).toEqual([2])
    expect(columns.rank[0]).toBe(3)
    expect(columns.share[0]).toBe(0.2)
    expect(only).toEqual([WEST])
  })

  it('parts sales, orders and their change among the values of a field without a rest', () => {
    const regions = fc.constantFrom('', 'East', 'West')
    const line = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      date: fc.constantFrom('2025-04-10', '2025-05-10', '2025-05-11'),
      amount: fc.integer({ min: -3, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(line), fc.tuple(regions, regions, regions), (lines, [a, b, c]) => {
        const generated = company(lines, {
          records: [inRegion('a', a), inRegion('b', b), inRegion('c', c)],
        })
        const totals = (only: readonly FieldFilter[]) => {
          const { keyFigures, change, tiers } = computeOverview(
            generated,
            view('2025-05', { only }),
          )
          const figure = (name: string) => keyFigures.find((found) => found.name === name)?.value
          return [
            figure('sales') ?? 0,
            figure('orders') ?? 0,
            change?.after ?? 0,
            change?.before ?? 0,
            ...tiers.flatMap(({ customers, value }) => [customers, value]),
          ]
        }
        const parts = [EAST, WEST, NOWHERE].map((filter) => totals([filter]))
        const hasRegions = generated.profiles.fields.length > 0
        if (!hasRegions) return
        expect(totals([])).toEqual(
          totals([]).map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0)),
        )
      }),
    )
  })
})
