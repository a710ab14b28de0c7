import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import type { Measure } from '../../../src/domain/tiers/tier-rule.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'

type Options = Partial<CompanySettings> & {
  readonly records?: readonly { id: string; salesperson?: string }[]
  readonly salesperson?: string
  readonly measure?: Measure
}

function report(drafts: readonly LineDraft[], month: string, options: Options = {}) {
  const { salesperson, measure = 'sales', ...settings } = options
  const subject = company(drafts, settings)
  const { alerts, ...rest } = computeAlertReport(subject, view(month, { salesperson, measure }))
  return {
    ...rest,
    alerts: readAlerts(alerts).map((alert) => ({
      key: subject.directory.keys[alert.customer],
      ...alert,
    })),
  }
}

const grades = (drafts: readonly LineDraft[], month: string, options: Options = {}) =>
  report(drafts, month, options).alerts.map(({ key, severity }) => `${key} ${severity}`)

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })
/** Someone who keeps every month from January on from being a gap. */
const months = (until: number) =>
  Array.from({ length: until }, (_, at) =>
    sale('keeper', `2025-${String(at + 1).padStart(2, '0')}-28`, 1000),
  )

describe('computeAlertReport', () => {
  it('takes the customers that match the fields of the customer file', () => {
    const drafts = [sale('a', '2025-01-10', 900), sale('b', '2025-01-10', 50), ...months(2)]
    const records = ['a', 'b'].map((id) => ({
      id,
      fields: { keys: ['region'], values: [id === 'a' ? 'East' : 'West'] },
    }))
    const only = [{ field: 'region', values: ['West'] }]
    const subject = company(drafts, { records })
    const found = computeAlertReport(subject, view('2025-02', { only }))
    expect(Array.from(found.alerts.customer, (one) => subject.directory.keys[one])).toEqual(['b'])
    expect(found.total.alerts).toBe(1)
    const all = computeAlertReport(subject, view('2025-02'))
    expect(all.alerts).toHaveLength(2)
  })

  it('grades by the tier in the period before', () => {
    // January: keeper and a of 7 are A, b1 to b4 B, c C.
    const january = [
      sale('a', '2025-01-10', 900),
      ...['b1', 'b2', 'b3', 'b4'].map((id) => sale(id, '2025-01-10', 50)),
      sale('c', '2025-01-10', 5),
      sale('c', '2025-01-12', -5),
    ]
    expect(grades([...january, ...months(2)], '2025-02')).toEqual([
      'a critical',
      'b1 high',
      'b2 high',
      'b3 high',
      'b4 high',
      'c medium',
    ])
    expect(grades([...january, ...months(3)], '2025-03')).toHaveLength(6)
    expect(
      new Set(report([...january, ...months(3)], '2025-03').alerts.map((a) => a.severity)),
    ).toEqual(new Set(['low']))
  })

  it('gives no alert for prospects, excluded customers, and customers with returns only ever', () => {
    const drafts = [...months(2), sale('cash', '2025-01-10'), sale('refund', '2025-01-10', -1)]
    const options = { records: [{ id: 'prospect' }], excluded: ['cash'] }
    expect(grades(drafts, '2025-02', options)).toEqual([])
  })

  it('is for a customer with returns only too, and says so', () => {
    const drafts = [...months(2), sale('x', '2025-01-10'), sale('x', '2025-02-10', -1)]
    expect(report(drafts, '2025-02').alerts).toMatchObject([{ key: 'x', returnsOnly: true }])
    expect(report([...months(2), sale('x', '2025-01-10')], '2025-02').alerts).toMatchObject([
      { key: 'x', returnsOnly: false },
    ])
  })

  it('counts a customer as churned from the 6th period asleep on', () => {
    const drafts = [...months(8), sale('x', '2025-01-10')]
    expect(grades(drafts, '2025-06')).toEqual(['x low'])
    expect(report(drafts, '2025-06').alerts[0]?.periodsAsleep).toBe(5)
    expect(grades(drafts, '2025-07')).toEqual([])
    expect(grades(drafts, '2025-07', { churnedAfter: 7 })).toEqual(['x low'])
  })

  it('does not count gaps as asleep', () => {
    const drafts = [...months(8), sale('x', '2025-01-10')].filter(
      ({ date }) => !String(date).startsWith('2025-04'),
    )
    expect(report(drafts, '2025-07').alerts).toMatchObject([{ key: 'x', periodsAsleep: 5 }])
  })

  it('has none in the first period, in an open one and in a gap', () => {
    const drafts = [
      sale('x', '2025-01-28'),
      sale('y', '2025-03-28'),
      sale('z', '2025-04-05'),
      sale('y', '2025-04-05'),
    ]
    expect(report(drafts, '2025-01')).toMatchObject({ none: 'first', alerts: [] })
    expect(report(drafts, '2025-02')).toMatchObject({ none: 'gap', alerts: [] })
    expect(report(drafts, '2025-03')).toMatchObject({ none: undefined, total: { alerts: 1 } })
    expect(report(drafts, '2025-04')).toMatchObject({ none: 'open', alerts: [] })
    expect(report([], '2025-04')).toMatchObject({ none: 'gap', alerts: [], before: undefined })
  })

  it('passes over quiet periods that the user accepts, to the last that is not', () => {
    const drafts = [...months(4), sale('a', '2025-01-10', 5000), sale('late', '2025-03-10', 5000)]
    const quiet = ['2025-02', '2025-03']
    expect(report(drafts, '2025-04').gradedOn?.key).toBe('2025-03')
    expect(grades(drafts, '2025-04')).toEqual(['late critical', 'a low'])
    expect(report(drafts, '2025-04', { quiet }).gradedOn?.key).toBe('2025-01')
    // 'late' was not known in January, so that its tier of March counts.
    expect(grades(drafts, '2025-04', { quiet })).toEqual(['late critical', 'a critical'])
  })

  it('puts customers within their rhythm after the others of their severity, then by value', () => {
    const often = ['2025-01-10', '2025-02-10', '2025-03-10', '2025-04-10']
    const drafts = [
      ...months(5),
      ...months(5).map((draft) => ({ ...draft, id: 'keeper2' })),
      ...often.map((date) => sale('often', date, 60)),
      ...['2025-02-10', '2025-04-10'].map((date) => sale('more', date, 50)),
      sale('less', '2025-04-10', 50),
      sale('last', '2025-04-10', 50),
      sale('alike', '2025-04-10', 50),
    ]
    // The reference date is 28 May, 48 days after 10 April; gaps of 31, 28 and 31 days allow 46.5.
    const { alerts } = report(drafts, '2025-05')
    expect(alerts.map(({ key }) => key)).toEqual(['often', 'alike', 'last', 'less', 'more'])
    expect(alerts[0]).toMatchObject({ withinRhythm: false, usualGap: 31, daysSince: 48 })
    const later = drafts.map((draft) =>
      draft.id === 'often' && draft.date === '2025-04-10'
        ? { ...draft, date: '2025-04-12' }
        : draft,
    )
    const second = report(later, '2025-05').alerts
    expect(second.map(({ key }) => key)).toEqual(['alike', 'last', 'less', 'more', 'often'])
    expect(second.at(-1)).toMatchObject({ withinRhythm: true, usualGap: 31, daysSince: 46 })
  })

  it('is addressed to the current owner, and a salesperson sees what is addressed to them', () => {
    const drafts = [
      ...months(2),
      { ...sale('x', '2025-01-10'), person: 'Ann' },
      { ...sale('y', '2025-01-10', 3), person: 'Bob' },
      sale('z', '2025-01-10'),
    ]
    const handovers = [{ from: 'Ann', to: 'Bob' }]
    const owners = (options: Options) =>
      report(drafts, '2025-02', options).alerts.map(({ key, owner }) => `${key} ${owner}`)
    expect(owners({})).toEqual(['y Bob', 'x Ann', 'z '])
    expect(owners({ salesperson: 'ann' })).toEqual(['x Ann'])
    expect(owners({ salesperson: '' })).toEqual(['z '])
    expect(owners({ handovers, salesperson: 'Bob' })).toEqual(['y Bob', 'x Bob'])
    expect(owners({ handovers, salesperson: 'Ann' })).toEqual([])
    expect(owners({ salesperson: 'Nobody' })).toEqual([])
    expect(report(drafts, '2025-02', { handovers }).bySalesperson).toMatchObject([
      { owner: 'Bob', alerts: 2, valueAtRisk: 40_000 },
      { owner: '', alerts: 1, valueAtRisk: 10_000 },
    ])
  })

  it('tells the last order, its products, the trail and whether there is an order since', () => {
    const drafts = [
      ...months(3),
      { ...sale('x', '2025-01-10', 3), product: 'pump' },
      { ...sale('x', '2025-01-10', 2), product: 'valve' },
      { ...sale('x', '2025-01-10', 2), product: 'valve' },
      { ...sale('x', '2025-01-10', 1), product: 'b' },
      { ...sale('x', '2025-01-10', 1), product: 'a' },
      { ...sale('x', '2025-01-09', 9), product: 'old' },
      { ...sale('x', '2025-01-11', -9), product: 'returned' },
      sale('x', '2025-03-20'),
      sale('y', '2025-01-10'),
    ]
    expect(report(drafts, '2025-02').alerts).toMatchObject([
      {
        key: 'x',
        lastOrder: day('2025-01-10'),
        daysSince: 49,
        lastProducts: ['valve', 'pump', 'a'],
        trail: ['B', 'D'],
        orderedSince: day('2025-03-20'),
      },
      { key: 'y', orderedSince: undefined },
    ])
    expect(report(drafts, '2025-02').total).toMatchObject({ alerts: 2, orderedSince: 1 })
  })

  it('gives no days since an order that is dated by month only', () => {
    const monthOnly = [...months(2), { ...sale('x', '2025-01-31'), isMonthOnly: true }]
    expect(report(monthOnly, '2025-02').alerts).toMatchObject([
      { lastOrderMonthOnly: true, daysSince: undefined, withinRhythm: false },
    ])
    const exact = sale('x', '2025-01-31')
    for (const drafts of [
      [...monthOnly, exact],
      [exact, ...monthOnly],
    ]) {
      expect(report(drafts, '2025-02').alerts).toMatchObject([
        { lastOrderMonthOnly: false, daysSince: 28 },
      ])
    }
  })

  it('counts in an open period who had ordered by the same day of the last', () => {
    const drafts = [
      sale('on', '2025-01-28'),
      sale('early', '2025-02-10'),
      sale('late', '2025-02-11'),
      sale('both', '2025-02-10'),
      sale('both', '2025-03-02'),
      sale('first', '2025-03-10'),
      sale('cash', '2025-02-01'),
    ]
    expect(report(drafts, '2025-03', { excluded: ['cash'] }).notYet).toEqual({
      customers: 1,
      byThen: 2,
      byNow: 2,
    })
    expect(report(drafts, '2025-02').notYet).toBeUndefined()
  })
})
