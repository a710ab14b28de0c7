import { describe, expect, it } from 'vitest'
import { areSumsExact } from '../../../src/domain/company/exact-sums.ts'
import { orderFile } from '../build-company.ts'

const HALF = 500_000_000_000 // of the 900 billion that can be summed exactly

describe('areSumsExact', () => {
  it('holds without files, and up to 900 billion', () => {
    expect(areSumsExact([])).toBe(true)
    expect(areSumsExact([orderFile([{ date: '2025-05-01', amount: HALF }])])).toBe(true)
  })

  it('adds up all files, returns without their sign', () => {
    const sales = orderFile([{ date: '2025-05-01', amount: HALF }])
    const returns = orderFile([{ date: '2025-05-02', amount: -HALF }])
    expect(areSumsExact([sales, returns])).toBe(false)
  })

  it('adds up the margins as well', () => {
    const line = { date: '2025-05-01', amount: 1, margin: -HALF }
    expect(areSumsExact([orderFile([line, line])])).toBe(false)
  })

  it('adds up the list values as well', () => {
    const line = { date: '2025-05-01', amount: HALF / 10, discount: 0.9 }
    expect(areSumsExact([orderFile([line])])).toBe(true)
    expect(areSumsExact([orderFile([line, line])])).toBe(false)
  })

  it('leaves out what a newer file replaces', () => {
    const sales = [{ date: '2025-05-01', amount: HALF }]
    expect(areSumsExact([orderFile(sales), orderFile(sales, { replaces: true })])).toBe(true)
  })
})
