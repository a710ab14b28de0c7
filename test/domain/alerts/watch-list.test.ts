import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { computeWatchList } from '../../../src/domain/alerts/watch-list.ts'
import { watchParts } from '../../../src/domain/alerts/watch-parts.ts'
import {
  computeWatchReport,
  WATCH_GROUPS,
  type WatchGroup,
} from '../../../src/domain/alerts/watch-report.ts'
import { readWatchRow, type WatchRow } from '../../../src/domain/alerts/watch-row.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, customer, day, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount = 1, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
})

/** Someone who keeps every month from January on from being a gap. */
const months = (until: number) =>
  Array.from({ length: until }, (_, at) =>
    sale('keeper', `2025-${String(at + 1).padStart(2, '0')}-28`, 1000),
  )

function rowsOf(
  subject: Company,
  group: WatchGroup,
  month: string,
  { text = '', ...options }: Partial<View> & { readonly text?: string } = {},
): readonly (WatchRow & { readonly key: string | undefined })[] {
  const shown = view(month, options)
  const list = computeWatchList(subject, shown, group, text)
  const { trailPeriods } = computeWatchReport(subject, shown)
  return Array.from({ length: list.columns.length }, (_, at) => {
    const row = readWatchRow(list, at, trailPeriods.length)
    return { key: subject.directory.keys[row.customer], ...row }
  })
}

const keys = (...asked: Parameters<typeof rowsOf>) => rowsOf(...asked).map(({ key }) => key)

/** Orders every 10 days in January, so that the usual gap is 10 days. */
const rhythm = (id: string) =>
  ['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31'].map((date) => sale(id, date, 10))

describe('computeWatchList: overdue', () => {
  it('begins after 1.5 usual gaps; exactly 1.5 are within the rhythm', () => {
    const lastOn = (date: string) => company([...months(2), ...rhythm('x'), sale('x', date)])
    // The reference date is 28 February.
    expect(keys(lastOn('2025-02-13'), 'overdue', '2025-02')).toEqual([])
    const late = rowsOf(lastOn('2025-02-12'), 'overdue', '2025-02')
    expect(late).toMatchObject([
      { key: 'x', daysSince: 16, usualGap: 10, expected: day('2025-02-22'), tier: 'B' },
    ])
  })

  it('is asked in open periods too, of those who have not ordered in them', () => {
    const subject = company([...months(1), ...rhythm('x'), sale('z', '2025-02-16')])
    expect(keys(subject, 'overdue', '2025-02')).toEqual(['x'])
    expect(
      keys(company([...months(1), ...rhythm('x'), sale('z', '2025-02-15')]), 'overdue', '2025-02'),
    ).toEqual([])
  })

  it('leaves out who has an alert, is churned, or is excluded', () => {
    const drafts = [...months(8), ...rhythm('x'), ...rhythm('often'), sale('often', '2025-03-05')]
    const subject = company(drafts)
    expect(keys(subject, 'overdue', '2025-03')).toEqual(['often'])
    const { alerts } = computeAlertReport(subject, view('2025-03'))
    expect([...alerts.customer]).toEqual([customer(subject, 'x')])
    expect(keys(subject, 'overdue', '2025-07')).toEqual([])
    expect(keys(subject, 'dormant', '2025-07')).toEqual(['x'])
    expect(keys(company(drafts, { excluded: ['often'] }), 'overdue', '2025-03')).toEqual([])
  })

  it('knows no days since an order that is dated by month only', () => {
    const drafts = [...months(2), ...rhythm('x'), sale('x', '2025-02-01')]
    const monthOnly = drafts.map((draft) =>
      draft.date === '2025-02-01' ? { ...draft, isMonthOnly: true } : draft,
    )
    expect(keys(company(drafts), 'overdue', '2025-02')).toEqual(['x'])
    expect(keys(company(monthOnly), 'overdue', '2025-02')).toEqual([])
  })

  it('puts who has ordered since last, the others by value at risk', () => {
    const drafts = [
      ...months(2),
      ...['a', 'b', 'c'].flatMap((id) => [...rhythm(id), sale(id, '2025-02-02')]),
      sale('b', '2025-01-02', 50),
      sale('c', '2025-01-02', 90),
      sale('c', '2025-03-01'),
    ]
    expect(rowsOf(company(drafts), 'overdue', '2025-02')).toMatchObject([
      { key: 'b', amount: 900_000, orderedSince: undefined },
      { key: 'a', amount: 400_000 },
      { key: 'c', orderedSince: day('2025-03-01') },
    ])
  })
})

describe('computeWatchList: dormant', () => {
  const drafts = [
    ...months(9),
    sale('old', '2025-01-10', 60),
    sale('older', '2025-02-10', 90),
    sale('refund', '2025-03-10', -5),
  ]
  const records = [
    { id: 'hope', created: day('2025-03-01'), contact: 'Ms Li' },
    { id: 'later', created: day('2025-12-01') },
  ]

  it('holds the churned from the period on in which the settings give them up', () => {
    expect(keys(company(drafts), 'dormant', '2025-06')).toEqual(['refund'])
    expect(keys(company(drafts), 'dormant', '2025-07')).toEqual(['old', 'refund'])
    expect(keys(company(drafts), 'dormant', '2025-08')).toEqual(['older', 'old', 'refund'])
    expect(keys(company(drafts, { churnedAfter: 8 }), 'dormant', '2025-08')).toEqual(['refund'])
  })

  it('holds who is known and never had a sale line, from the created date on', () => {
    const subject = company(drafts, { records })
    expect(keys(subject, 'dormant', '2025-02')).toEqual([])
    expect(rowsOf(subject, 'dormant', '2025-03')).toMatchObject([
      { key: 'hope', lastOrder: undefined, usualGap: undefined, amount: 0 },
      { key: 'refund' },
    ])
  })

  it('goes on in an open period with the churned of the one before, until they order', () => {
    const open = [...months(7), sale('old', '2025-01-10'), sale('late', '2025-01-10')]
    const subject = company([...open, sale('late', '2025-08-03')])
    expect(keys(subject, 'dormant', '2025-07')).toEqual(['late', 'old'])
    expect(keys(subject, 'dormant', '2025-08')).toEqual(['old'])
  })

  it('parts the churned from the prospects', () => {
    const list = computeWatchList(company(drafts, { records }), view('2025-08'), 'dormant', '')
    expect(watchParts(list)).toEqual([
      { heading: 'churned', from: 0, to: 2 },
      { heading: 'prospects', from: 2, to: 4 },
    ])
    const none = computeWatchList(company(drafts), view('2025-01'), 'dormant', '')
    expect(watchParts(none)).toEqual([])
  })
})

describe('computeWatchList: not yet', () => {
  const drafts = [
    sale('small', '2025-01-02', 5),
    sale('large', '2025-01-03', 50),
    sale('large', '2025-01-09', -10),
    sale('large', '2025-01-20', 900),
    sale('after', '2025-01-11', 70),
    sale('has', '2025-01-04', 80),
    sale('has', '2025-02-10', 1),
    sale('cash', '2025-01-04', 99),
  ]

  it('names who had ordered by the same day and has not now, by what they had brought by then', () => {
    const subject = company(drafts, { excluded: ['cash'] })
    expect(rowsOf(subject, 'not-yet', '2025-02')).toMatchObject([
      { key: 'large', amount: 400_000, lastOrder: day('2025-01-20') },
      { key: 'small', amount: 50_000 },
    ])
    expect(computeAlertReport(subject, view('2025-02')).notYet?.customers).toBe(2)
    expect(keys(subject, 'not-yet', '2025-01')).toEqual([])
  })

  it('says up to when the period before is held against it', () => {
    expect(computeWatchReport(company(drafts), view('2025-02')).comparedDay).toBe(day('2025-01-10'))
    expect(computeWatchReport(company(drafts), view('2025-01')).comparedDay).toBeUndefined()
  })
})

describe('computeWatchList', () => {
  const drafts = [
    ...months(2),
    ...rhythm('x').map((draft) => ({ ...draft, person: 'Ann', name: 'Xerxes' })),
    ...rhythm('y').map((draft) => ({ ...draft, person: 'Bob' })),
    sale('x', '2025-02-01', 1, 'Ann'),
    sale('y', '2025-02-01', 1, 'Bob'),
  ]

  it('is addressed to current owners, after handovers', () => {
    const subject = company(drafts)
    expect(keys(subject, 'overdue', '2025-02', { salesperson: 'ann' })).toEqual(['x'])
    const handed = company(drafts, { handovers: [{ from: 'Ann', to: 'Bob' }] })
    expect(keys(handed, 'overdue', '2025-02', { salesperson: 'Bob' })).toEqual(['x', 'y'])
    expect(keys(handed, 'overdue', '2025-02', { salesperson: 'Ann' })).toEqual([])
  })

  it('looks for a text in names, ids and owners, and says how many there are without it', () => {
    const subject = company(drafts)
    expect(keys(subject, 'overdue', '2025-02', { text: 'XERX' })).toEqual(['x'])
    expect(keys(subject, 'overdue', '2025-02', { text: 'bob' })).toEqual(['y'])
    const none = computeWatchList(subject, view('2025-02'), 'overdue', 'nothing')
    expect([none.columns.length, none.unsearched]).toEqual([0, 2])
  })

  it('answers with no rows for a group that the period does not have', () => {
    const subject = company([...months(2), sale('x', '2025-04-28')])
    for (const group of WATCH_GROUPS) expect(keys(subject, group, '2025-03')).toEqual([])
    expect(Object.values(computeWatchReport(subject, view('2025-03')).groups)).toEqual(
      WATCH_GROUPS.map(() => undefined),
    )
  })
})

describe('computeWatchReport', () => {
  const anyLine = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    person: fc.constantFrom('', 'Ann', 'Bob'),
    date: fc.integer({ min: day('2025-01-01'), max: day('2025-06-30') }),
    amount: fc.integer({ min: -2, max: 9 }),
  })

  it('counts what the lists hold, for everyone and for each person, and nobody twice', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
        const subject = company([...lines], { churnedAfter: 2, records: [{ id: 'new' }] })
        for (const month of ['2025-04', '2025-05', '2025-06']) {
          const { groups } = computeWatchReport(subject, view(month))
          for (const group of WATCH_GROUPS) {
            const rows = rowsOf(subject, group, month)
            expect(groups[group]?.total.customers ?? 0).toBe(rows.length)
            expect(groups[group]?.total.amount ?? 0).toBe(
              rows.reduce((sum, row) => sum + row.amount, 0),
            )
            for (const { owner, customers } of groups[group]?.bySalesperson ?? []) {
              const own = rowsOf(subject, group, month, { salesperson: owner })
              expect(own).toHaveLength(customers)
            }
          }
          const alerted = [...computeAlertReport(subject, view(month)).alerts.customer]
          const listed = (['overdue', 'dormant'] as const).flatMap((group) =>
            rowsOf(subject, group, month).map((row) => row.customer),
          )
          expect(new Set([...alerted, ...listed]).size).toBe(alerted.length + listed.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})
