import { describe, expect, it } from 'vitest'
import { computePareto } from '../../../src/domain/pareto/pareto-report.ts'
import type { RangeView } from '../../../src/domain/periods/period-range.ts'
import { DEFAULT_RULE } from '../../../src/domain/tiers/tier-rule.ts'
import { company, customer } from '../build-company.ts'
import { PUBLISHED } from '../published-customers.ts'
import { companyOf, MAY } from './company-of-amounts.ts'

const VIEW: RangeView = {
  range: MAY,
  measure: 'sales',
  rule: DEFAULT_RULE,
  salesperson: undefined,
}

const SMALL = company(
  [
    { id: '1', date: '2025-05-02', amount: 600, person: 'Li Na' },
    { id: '2', date: '2025-05-02', amount: 200, person: 'Wang Wei' },
    { id: '3', date: '2025-05-02', amount: 100, person: 'Li Na' },
    { id: '4', date: '2025-05-02', amount: 100, person: 'Wang Wei' },
    { id: '5', date: '2025-05-02', amount: 20, person: 'Li Na' },
    { id: '5', date: '2025-05-03', amount: -120, person: 'Li Na' },
    { id: '6', date: '2025-05-03', amount: -50, person: 'Li Na' },
    { id: '7', date: '2025-05-03', amount: 5_000, person: 'Li Na' },
  ],
  { excluded: ['7'] },
)

describe('computePareto', () => {
  it('gives Gini and who makes 80 % of the published example', () => {
    const report = computePareto(companyOf(PUBLISHED), VIEW, 'company')
    expect(report.gini).toBeCloseTo(0.3823, 4)
    expect([report.customers, report.making80]).toEqual([43, 25])
    expect([report.total, report.net]).toEqual([10_400_000, 10_400_000])
  })

  it('ranks ordering customers, leaves out returns only and excluded ones, and names these', () => {
    const report = computePareto(SMALL, VIEW, 'company')
    expect([report.customers, report.positive]).toEqual([5, 4])
    expect([report.total, report.net]).toEqual([10_000_000, 9_000_000])
    expect(report.excluded).toEqual({ customers: 1, value: 50_000_000 })
    expect(report.making80).toBe(2)
    expect([...report.bars.measure].at(-1)).toBe(-1_000_000)
  })

  it('says what hangs on the largest, and what is left without them', () => {
    const report = computePareto(SMALL, VIEW, 'company')
    expect(report.concentration).toEqual([
      { customers: 1, value: 6_000_000, share: 0.6, rest: 3_000_000, loss: 6 / 9 },
      { customers: 5, value: 10_000_000, share: 1, rest: 0, loss: 1 },
    ])
    expect(report.largest[0]).toBe(customer(SMALL, '1'))
  })

  it('shows one person’s customers, with the cut-offs where their scope has them', () => {
    const own = { ...VIEW, salesperson: 'Wang Wei' }
    const among = computePareto(SMALL, own, 'company')
    expect(among.customers).toBe(2)
    expect([...among.curve.valueShare]).toEqual([0, 2 / 3, 1])
    expect([...among.curve.aheadCustomers]).toEqual([0.2, 0.4, 1])
    const alone = computePareto(SMALL, own, 'owner')
    expect([...alone.curve.aheadCustomers]).toEqual([0, 0.5, 1])
  })

  it('has no figures where nobody ordered', () => {
    const report = computePareto(SMALL, { ...VIEW, salesperson: 'Nobody' }, 'company')
    expect([report.customers, report.making80, report.gini]).toEqual([0, 0, undefined])
    expect(report.concentration).toEqual([])
  })
})
