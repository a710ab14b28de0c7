import { describe, expect, it } from 'vitest'
import { callSheetMark, type CallSheet } from '../../../src/domain/follow-up/call-sheet.ts'

const SHEET: CallSheet = {
  group: 'wake',
  period: '2025-10',
  owner: 'Zhang Min',
  customers: ['k10007', 'k10009', 'k10113'],
}

describe('callSheetMark', () => {
  it('is four letters and digits that cannot be misread', () => {
    expect(callSheetMark(SHEET)).toMatch(/^[2-9A-HJ-NP-Z]{4}$/)
    expect(callSheetMark({ ...SHEET, owner: '', customers: [] })).toMatch(/^[2-9A-HJ-NP-Z]{4}$/)
  })

  it('is the same for the same rows', () => {
    expect(callSheetMark({ ...SHEET, customers: [...SHEET.customers] })).toBe(callSheetMark(SHEET))
  })

  it('changes with every change that gives a row another number, and with person, period and group', () => {
    const others: readonly CallSheet[] = [
      { ...SHEET, customers: SHEET.customers.slice(1) },
      { ...SHEET, customers: SHEET.customers.toReversed() },
      { ...SHEET, customers: ['k1000', '7k10009', 'k10113'] },
      { ...SHEET, customers: ['客户一', ...SHEET.customers] },
      { ...SHEET, owner: '张敏' },
      { ...SHEET, period: '2025-11' },
      { ...SHEET, group: 'overdue' },
    ]
    const marks = [SHEET, ...others].map(callSheetMark)
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('hardly ever falls together by chance', () => {
    const marks = Array.from({ length: 500 }, (_, index) =>
      callSheetMark({ ...SHEET, customers: [`k${index}`] }),
    )
    expect(new Set(marks).size).toBeGreaterThan(497)
  })
})
