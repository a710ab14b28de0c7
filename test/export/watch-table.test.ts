import { describe, expect, it } from 'vitest'
import { computeWatchList } from '../../src/domain/alerts/watch-list.ts'
import { computeWatchReport, type WatchGroup } from '../../src/domain/alerts/watch-report.ts'
import { cellText } from '../../src/export/plain-text.ts'
import { watchTable } from '../../src/export/watch-table.ts'
import { company, day, view, type LineDraft } from '../domain/build-company.ts'
import { ENGLISH } from '../features/formatters.ts'

const sale = (id: string, date: string, amount: number): LineDraft => ({
  id,
  name: `${id} Ltd`,
  date: `2025-${date}`,
  amount,
  person: 'Ann',
})

const COMPANY = company(
  [
    ...['01-28', '02-28', '03-28'].map((date) => sale('Big', date, 100)),
    sale('Big', '04-05', 50.01),
    sale('Big', '04-08', 0.5),
    sale('Old', '01-02', 7),
    sale('Late', '04-03', 3),
    sale('Big', '05-03', 1),
  ],
  {
    churnedAfter: 2,
    today: '2025-05-12',
    records: [{ id: 'New', contact: 'Ms Li', phone: '138', created: day('2025-02-01') }],
  },
)

/** The table as text, head first. */
function rows(group: WatchGroup, month: string): string[] {
  const shown = view(month)
  const table = watchTable(
    {
      list: computeWatchList(COMPANY, shown, group, ''),
      trailLength: computeWatchReport(COMPANY, shown).trailPeriods.length,
      measure: 'sales',
      directory: COMPANY.directory,
      moneyDecimals: 2,
    },
    ENGLISH,
  )
  return [
    table.columns.map(({ head }) => head).join(','),
    ...Array.from({ length: table.length }, (_, row) =>
      table.columns.map((column) => cellText(column, row)).join(','),
    ),
  ]
}

describe('watchTable', () => {
  it('gives the mean, the measure and what lies between, to the cent', () => {
    expect(rows('slipping', '2025-04')).toEqual([
      'Customer ID,Customer,Salesperson,Previous tier,Tier,Mean of the 3 periods before,Sales,Below the mean,Last order,Days since last order,Tier trail,Contact,Phone',
      'Big,Big Ltd,Ann,A,A,100.00,50.51,49.49,2025-04-08,25,A A A A,,',
    ])
  })

  it('gives what late customers had bought by then', () => {
    expect(rows('not-yet', '2025-05')).toEqual([
      'Customer ID,Customer,Salesperson,Previous tier,Bought by the same day before,Last order,Days since last order,Usual gap,Expected order,Tier trail,Contact,Phone',
      'Late,Late Ltd,Ann,B,3.00,2025-04-03,30,,,· · · B D,,',
    ])
  })

  it('says of the dormant whether they ever ordered, and what is on file', () => {
    expect(rows('dormant', '2025-04')).toEqual([
      'State,Customer ID,Customer,Salesperson,Contact,Phone,Created,Last order,Days since last order,Periods asleep,Value at risk,Ordered since',
      'churned,Old,Old Ltd,Ann,,,,2025-01-02,121,3,2.33,',
      'never ordered,New,New,Unassigned,Ms Li,138,2025-02-01,,,,0.00,',
    ])
  })

  it('gives half days of usual gaps and when an order was due', () => {
    expect(rows('overdue', '2025-04')[0]).toBe(
      'Customer ID,Customer,Salesperson,Tier,Last order,Days since last order,Usual gap,Expected order,Value at risk,Ordered since,Tier trail,Contact,Phone',
    )
  })
})
