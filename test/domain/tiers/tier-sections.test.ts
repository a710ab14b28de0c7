import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TierGrouping, TierSortKey } from '../../../src/domain/tiers/tier-list-choice.ts'
import { computeTierList } from '../../../src/domain/tiers/tier-list.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { company, view, type LineDraft } from '../build-company.ts'

const inRegion = (id: string, region: string) => ({
  id,
  fields: { keys: ['region'], values: [region] },
})
const sale = (id: string, amount: number, person = '') => ({
  id,
  amount,
  person,
  date: '2025-01-28',
})
const REGIONS = [
  inRegion('a', 'East'),
  inRegion('b', 'West'),
  inRegion('c', 'East'),
  inRegion('d', 'North'),
  inRegion('e', ''),
]

function sectionsOf(
  lines: readonly LineDraft[],
  groupBy: TierGrouping,
  key: TierSortKey = 'rank',
  records = REGIONS,
) {
  const subject = company(lines, { records })
  const report = computeTierReport(subject, view('2025-01'))
  const filter = { tiers: [], movements: [], text: '' }
  const list = computeTierList(subject, report, filter, { key, descending: false, groupBy })
  const keys = Array.from(list.rows, (row) => subject.directory.keys[report.columns.customer[row]!])
  return { list, keys, report, sections: list.sections ?? [] }
}

describe('sectionRows', () => {
  const lines = [
    sale('a', 30, 'Ann'),
    sale('b', 50, 'Bob'),
    sale('c', 40, 'Bob'),
    sale('e', 90, 'Ann'),
  ]

  it('puts the part with the largest sum first, and those without a value last', () => {
    const { sections, keys } = sectionsOf(lines, 'region')
    expect(sections.map(({ name, start, value }) => [name, start, value])).toEqual([
      ['East', 0, 700_000],
      ['West', 2, 500_000],
      ['North', 3, 0],
      ['', 4, 900_000],
    ])
    expect(keys).toEqual(['c', 'a', 'b', 'd', 'e'])
  })

  it('keeps the order of the list within a part', () => {
    expect(sectionsOf(lines, 'region', 'value').keys).toEqual(['a', 'c', 'b', 'd', 'e'])
  })

  it('parts by the owner of the period', () => {
    const { sections, keys } = sectionsOf(lines, 'salesperson')
    expect(sections.map(({ name, customers }) => [name, customers])).toEqual([
      ['Ann', 2],
      ['Bob', 2],
      ['', 1],
    ])
    expect(keys).toEqual(['e', 'a', 'b', 'c', 'd'])
  })

  it('counts the tiers of each part', () => {
    const [east, , north] = sectionsOf(lines, 'region').sections
    expect(east?.customersByTier).toEqual({ A: 0, B: 2, C: 0, D: 0 })
    expect(north?.customersByTier).toEqual({ A: 0, B: 0, C: 0, D: 1 })
  })

  it('gives one part without a name under a field that no file has', () => {
    expect(sectionsOf(lines, 'industry').sections.map(({ name }) => name)).toEqual([''])
  })

  it('holds every row once, and adds up to the list', () => {
    const line = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      amount: fc.integer({ min: -2, max: 9 }),
      date: fc.constant('2025-01-28'),
      person: fc.constantFrom('', 'Ann', 'Bob'),
    })
    const groupings = fc.constantFrom('salesperson', 'region', 'industry')
    fc.assert(
      fc.property(fc.array(line), groupings, (drafts, groupBy) => {
        const { list, report, sections } = sectionsOf(drafts, groupBy)
        expect(list.rows.toSorted()).toEqual(
          Int32Array.from({ length: report.columns.length }, (_, at) => at),
        )
        const sum = (figure: (section: (typeof sections)[number]) => number) =>
          sections.reduce((total, section) => total + figure(section), 0)
        expect(sum(({ customers }) => customers)).toBe(list.total.customers)
        expect(sum(({ value }) => value)).toBe(list.total.value)
        for (const { tier, customers } of list.groups) {
          expect(sum(({ customersByTier }) => customersByTier[tier])).toBe(customers)
        }
      }),
    )
  })
})
