import { describe, expect, it } from 'vitest'
import { followHandovers } from '../../../src/domain/company/owners.ts'
import { latestEntries } from '../../../src/domain/periods/period-table.ts'
import { parsePeriodKey } from '../../../src/domain/periods/period-calendar.ts'
import { timeLine } from '../../../src/domain/periods/periods.ts'
import { ownerIn } from '../../../src/domain/tiers/tiers.ts'
import { company, type LineDraft } from '../build-company.ts'

const lines = (...drafts: readonly Partial<LineDraft>[]): readonly LineDraft[] =>
  drafts.map((draft) => ({ date: '2025-01-10', amount: 1, id: 'x', ...draft }))

/** The owner of customer x in a month, and its current owner. */
function owners(
  drafts: readonly LineDraft[],
  month: string,
  options: Parameters<typeof company>[1] = {},
): readonly [string, string | undefined] {
  const subject = company(drafts, options)
  const { table } = timeLine(subject, 'month')
  const at = subject.directory.keys.indexOf('x')
  const latest = latestEntries(table, parsePeriodKey(month)!.index)
  const owner = ownerIn(subject, table, at, latest[at] ?? -1)
  return [subject.people.names[owner] ?? '', subject.currentOwner[at]]
}

describe('ownerIn', () => {
  it('is the one named on the newest sale line up to the end of the period', () => {
    const drafts = lines(
      { person: 'Ann' },
      { date: '2025-02-10', person: 'Bob' },
      { date: '2025-02-11' },
      { date: '2025-03-10', person: 'Cid' },
    )
    expect(owners(drafts, '2025-01')).toEqual(['Ann', 'Cid'])
    expect(owners(drafts, '2025-02')).toEqual(['Bob', 'Cid'])
  })

  it('passes over returns and samples', () => {
    const drafts = lines(
      { person: 'Ann' },
      { date: '2025-01-11', person: 'Bob', amount: -1 },
      { date: '2025-01-12', person: 'Cid', amount: 0 },
    )
    expect(owners(drafts, '2025-01')).toEqual(['Ann', 'Ann'])
  })

  it('is on one day the one with the larger sum, then the first in code-point order', () => {
    const sums = lines(
      { person: 'Ann', amount: 5 },
      { person: 'Bob', amount: 3 },
      { person: 'Bob', amount: 3 },
    )
    expect(owners(sums, '2025-01')[0]).toBe('Bob')
    const [, ...less] = sums
    expect(owners([...lines({ person: 'Ann', amount: 7 }), ...less], '2025-01')).toEqual([
      'Ann',
      'Ann',
    ])
    const equal = lines({ person: 'Bob', amount: 3 }, { person: 'Ann', amount: 3 })
    expect(owners(equal, '2025-01')[0]).toBe('Ann')
  })

  it("is the customer file's where no sale line up to then names one", () => {
    const drafts = lines({}, { date: '2025-02-10', person: 'Ann' })
    const options = { records: [{ id: 'X', salesperson: 'Eve' }] }
    expect(owners(drafts, '2025-01', options)).toEqual(['Eve', 'Eve'])
    expect(owners(drafts, '2025-02', options)).toEqual(['Ann', 'Eve'])
    expect(owners(drafts, '2025-01')).toEqual(['', 'Ann'])
  })

  it('does not look at lines after the as-of date, but the current owner does', () => {
    const drafts = lines({ person: 'Ann' }, { date: '2025-01-20', person: 'Bob' })
    expect(owners(drafts, '2025-01', { today: '2025-01-15' })).toEqual(['Ann', 'Bob'])
  })
})

describe('followHandovers', () => {
  it('applies to the current owner only', () => {
    const handovers = [{ from: 'ANN', to: 'Bob' }]
    expect(owners(lines({ person: 'Ann' }), '2025-01', { handovers })).toEqual(['Ann', 'Bob'])
  })

  it('follows chains, and lets two people swap', () => {
    const chain = followHandovers([
      { from: 'Ann', to: 'Bob' },
      { from: 'bob', to: 'Cid' },
    ])
    expect(chain('Ann')).toBe('Cid')
    const swap = followHandovers([
      { from: 'Ann', to: 'Bob' },
      { from: 'Bob', to: 'Ann' },
    ])
    expect([swap('Ann'), swap('Bob'), swap('Cid')]).toEqual(['Bob', 'Ann', 'Cid'])
  })

  it("hands over nobody's customers too", () => {
    expect(followHandovers([{ from: '', to: 'Ann' }])('')).toBe('Ann')
  })

  it('shows the successor as data spell the name', () => {
    const drafts = [
      ...lines({ person: 'Ann' }),
      { date: '2025-01-10', amount: 1, id: 'y', person: 'Bob' },
    ]
    expect(owners(drafts, '2025-01', { handovers: [{ from: 'Ann', to: 'BOB' }] })[1]).toBe('Bob')
  })
})
