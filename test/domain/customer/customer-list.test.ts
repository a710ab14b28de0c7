import { describe, expect, it } from 'vitest'
import {
  computeCustomerList,
  type CustomerListFilter,
  type CustomerSortKey,
} from '../../../src/domain/customer/customer-list.ts'
import { computeCustomerListReport } from '../../../src/domain/customer/customer-list-report.ts'
import { company, view } from '../build-company.ts'

const subject = company(
  [
    { id: '1', name: 'Delta', date: '2025-01-01', amount: 10, person: 'Cy' },
    { id: '1', name: 'Delta', date: '2025-01-11', amount: 10, person: 'Cy' },
    { id: '1', name: 'Delta', date: '2025-01-21', amount: 10, person: 'Cy' },
    { id: '1', name: 'Delta', date: '2025-01-31', amount: 10, person: 'Cy' },
    { id: '2', name: 'alpha', date: '2025-02-28', amount: 90, person: 'Bo' },
    { id: '3', name: 'Cash', date: '2025-02-20', amount: 500 },
    { id: '5', name: 'Later', date: '2025-03-20', amount: 5 },
  ],
  {
    records: [{ id: '4', name: 'Beta', contact: 'Mr Wu', salesperson: 'Ann' }],
    excluded: ['3'],
  },
)
const report = computeCustomerListReport(subject, view('2025-02'))

function list(
  filter: Partial<CustomerListFilter> = {},
  key: CustomerSortKey = 'customer',
  descending = false,
) {
  const found = computeCustomerList(
    subject,
    report,
    { tiers: [], standings: [], text: '', ...filter },
    { key, descending },
  )
  const ids = Array.from(found.rows, (row) => subject.directory.ids[report.columns.customer[row]!])
  return { ...found, ids: ids.join('') }
}

describe('computeCustomerList', () => {
  it('holds every known customer, excluded ones and prospects too, and none that is not known yet', () => {
    expect(list().ids).toBe('2431')
    expect(list().countByTier).toEqual({ A: 1, B: 0, C: 0, D: 2 })
    expect(list().countByStanding).toEqual({
      tiered: 2,
      churned: 0,
      prospect: 1,
      excluded: 1,
      unknown: 0,
    })
  })

  it('filters by tier, standing and text, and adds up what is left', () => {
    expect(list({ tiers: ['D'] }).ids).toBe('41')
    expect(list({ standings: ['excluded', 'prospect'] }).ids).toBe('43')
    expect(list({ tiers: ['D'] }).countByStanding.prospect).toBe(1)
    expect(list({ standings: ['prospect'] }).countByTier).toEqual({ A: 0, B: 0, C: 0, D: 1 })
    expect(list({ text: 'ALPHA' })).toMatchObject({ ids: '2', sales: 900_000, orders: 1 })
    expect(list({ text: 'cy' }).ids).toBe('1')
  })

  it('sorts by any column, rows without the figure last in both directions', () => {
    expect(list({}, 'sales', true).ids).toBe('3214')
    expect(list({}, 'tier').ids).toBe('2143')
    expect(list({}, 'tier', true).ids).toBe('3412')
    expect(list({}, 'id').ids).toBe('1234')
    expect(list({}, 'salesperson').ids).toBe('3421')
    expect(list({}, 'lastOrder').ids).toBe('1324')
    expect(list({}, 'lastOrder', true).ids).toBe('2314')
    expect(list({}, 'daysSince', true).ids).toBe('1324')
    expect(list({}, 'orders', true).ids).toBe('1234')
    expect(list({}, 'expectedNext').ids).toBe('1234')
    expect(list({}, 'usualGap', true).ids).toBe('1234')
    expect(list({}, 'contact').ids).toBe('4123')
  })
})

describe('computeCustomerListReport', () => {
  it('gives the salesperson’s customers only', () => {
    const own = computeCustomerListReport(subject, view('2025-02', { salesperson: 'Ann' }))
    expect(Array.from(own.columns.customer, (at) => subject.directory.ids[at])).toEqual(['4'])
  })

  it('expects the next order as on the customer’s page', () => {
    const row = report.columns.customer.indexOf(0)
    expect(report.columns.usualGap[row]).toBe(10)
    expect(report.columns.expectedNext[row]).toBe((report.columns.lastOrder[row] ?? 0) + 10)
  })
})
