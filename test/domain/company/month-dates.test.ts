import { describe, expect, it } from 'vitest'
import { computeCompanyReport } from '../../../src/domain/company/company-report.ts'
import { redLetterPairs } from '../../../src/domain/company/company.ts'
import { dayOfLine, daysOfLines } from '../../../src/domain/company/month-dates.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { company, day, orderFile, view, type LineDraft } from '../build-company.ts'

const OCTOBER: LineDraft = { id: 'K1', date: '2025-10-31', amount: 100, isMonthOnly: true }
const DAILY: LineDraft = { id: 'K1', date: '2025-10-31', amount: 100 }

describe('dayOfLine', () => {
  it('is the last day of the month, wherever months end', () => {
    const { orders } = orderFile([OCTOBER, DAILY])
    const days = [1, 2, 26].map((firstDay) => dayOfLine(orders!, 0, firstDay))
    expect(days).toEqual([day('2025-10-31'), day('2025-10-01'), day('2025-10-25')])
    expect(dayOfLine(orders!, 1, 26)).toBe(day('2025-10-31'))
  })

  it('puts lines dated by a month into the period of its name', () => {
    const subject = company([{ ...OCTOBER, date: '2025-09-30' }, OCTOBER], { firstDay: 26 })
    const { months, asOf } = computeCompanyReport(subject, 1)
    expect(months.map(({ key, state }) => [key, state])).toEqual([
      ['2025-09', 'complete'],
      ['2025-10', 'complete'],
    ])
    expect(asOf).toBe(day('2025-10-25'))
    expect(computeTierReport(subject, view('2025-10')).total).toBe(1_000_000)
  })

  it('pairs a return with a sale of the same month, be it dated by the day or not', () => {
    const sale = { ...DAILY, date: '2025-10-20' }
    const drafts = [sale, { ...OCTOBER, amount: -100 }]
    const { linesOf } = redLetterPairs(company(drafts, { firstDay: 26 }))
    expect([...linesOf.values()].map((lines) => [...lines])).toEqual([[0, 1]])
  })
})

describe('daysOfLines', () => {
  it('is the column itself where all lines have a day, or months are those of the calendar', () => {
    const daily = orderFile([DAILY]).orders!
    const monthly = orderFile([OCTOBER, DAILY]).orders!
    expect(daysOfLines(daily, 26)).toBe(daily.day)
    expect(daysOfLines(monthly, 1)).toBe(monthly.day)
    expect([...daysOfLines(monthly, 26)]).toEqual([day('2025-10-25'), day('2025-10-31')])
  })
})
