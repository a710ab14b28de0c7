import { describe, expect, it } from 'vitest'
import { selectLines } from '../../../src/domain/company/line-selection.ts'
import { orderLines } from '../build-company.ts'

const LINES = orderLines([
  { date: '2025-05-01', name: 'Alpha', amount: 10, product: 'Bolts' },
  { date: '2025-05-01', name: 'Alpha', amount: 10, product: 'Bolts', isDuplicate: true },
  { date: '2025-05-02', name: 'Beta', amount: -4 },
  { date: '2025-05-03', name: 'Gamma', amount: 0 },
])

function rows(selection: Parameters<typeof selectLines>[1]): readonly number[] {
  return [...selectLines(LINES, selection).row]
}

describe('selectLines', () => {
  it('takes returns, samples and repeated lines apart, in file order', () => {
    expect(rows('all')).toEqual([2, 3, 4, 5])
    expect(rows('returns')).toEqual([4])
    expect(rows('samples')).toEqual([5])
    expect(rows('duplicates')).toEqual([3])
  })

  it('keeps what a line says in every column', () => {
    const { length, day, amount, customerName, product } = selectLines(LINES, 'returns')
    expect(length).toBe(1)
    expect(day[0]).toBe(LINES.day[2])
    expect(amount[0]).toBe(-40_000)
    expect(customerName.texts[customerName.index[0] ?? -1]).toBe('Beta')
    expect(product.index[0]).toBe(-1)
  })

  it('gives no lines of an empty file', () => {
    expect(selectLines(orderLines([]), 'samples').length).toBe(0)
  })
})
