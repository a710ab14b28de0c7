import { describe, expect, it } from 'vitest'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { expectedOrder } from '../../../src/domain/customer/order-rhythm.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'

function rhythm(dates: readonly string[], period: string, today = '2030-01-01') {
  const lines = dates.map((date): LineDraft => ({ id: 'K', date, amount: 10 }))
  return computeCustomerReport(company(lines, { today }), view(period), 0).rhythm
}

const EVERY_TEN = ['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31']

describe('computeRhythm', () => {
  it('expects the next order a usual gap after the last one', () => {
    expect(rhythm([...EVERY_TEN, '2025-02-10', '2025-02-27'], '2025-02')).toMatchObject({
      usualGap: 10,
      expectedNext: day('2025-03-09'),
      daysLate: day('2025-02-27') - day('2025-03-09'),
      withinRhythm: true,
      orderedSince: undefined,
    })
  })

  it('counts how late it is to the as-of date for the newest complete period', () => {
    const early = rhythm([...EVERY_TEN, '2025-02-01', '2025-03-20'], '2025-02')
    expect(early).toMatchObject({
      expectedNext: day('2025-02-11'),
      daysLate: day('2025-03-20') - day('2025-02-11'),
      withinRhythm: false,
      orderedSince: day('2025-03-20'),
    })
  })

  it('says nothing of a rhythm with fewer than 4 order dates', () => {
    expect(rhythm(EVERY_TEN.slice(1), '2025-02')).toMatchObject({
      usualGap: undefined,
      expectedNext: undefined,
      daysLate: undefined,
      withinRhythm: false,
    })
  })

  it('lists each day with a sale line once, to the end of the period', () => {
    const { dates } = rhythm(['2025-01-31', '2025-01-31', '2025-02-28', '2025-03-01'], '2025-02')
    expect(dates).toEqual([day('2025-01-31'), day('2025-02-28')])
  })
})

describe('expectedOrder', () => {
  it('rounds half a day up, and needs both a last order and a gap', () => {
    expect(expectedOrder(100, 11)).toBe(106)
    expect(expectedOrder(undefined, 11)).toBeUndefined()
    expect(expectedOrder(100, undefined)).toBeUndefined()
  })
})
