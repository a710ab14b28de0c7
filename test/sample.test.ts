import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { makeSample } from './scripts/make-sample.mjs'

const sample = makeSample()

function rowsOf(path: string): string[][] {
  return Papa.parse<string[]>(sample[path] ?? '', { skipEmptyLines: true }).data
}

const [, ...english] = rowsOf('en/orders.csv')
const [, ...chinese] = rowsOf('zh-CN/orders.csv')
const amountOf = (row: readonly string[]): number => Math.round(Number(row[9]) * 100)

describe('the sample company', () => {
  it('is what its script writes, byte for byte', () => {
    const stale = Object.entries(sample)
      .filter(([path, content]) => {
        const url = new URL(`../public/sample/${path}`, import.meta.url)
        return readFileSync(url, 'utf8') !== content
      })
      .map(([path]) => path)
    expect(stale).toEqual([])
  })

  it('has the same figures in both editions', () => {
    const figures = (rows: string[][]): string[][] =>
      rows.map((row) => [0, 1, 2, 6, 7, 8, 9, 10].map((column) => row[column] ?? ''))
    expect(figures(chinese)).toEqual(figures(english))
  })

  it('has 600 customers in its customer file, 12 salespeople and 25 months', () => {
    expect(rowsOf('en/customers.csv')).toHaveLength(601)
    expect(new Set(english.map((row) => row[4])).size).toBe(12)
    expect(new Set(english.map((row) => row[0]?.slice(0, 7))).size).toBe(25)
  })

  it('says region, industry, type, size, satisfaction and one thing more of customers', () => {
    const [head, ...customers] = rowsOf('en/customers.csv')
    const different = head?.slice(6).map((name, at) => {
      const values = new Set(customers.map((row) => row[6 + at]))
      return `${name} ${values.size - (values.has('') ? 1 : 0)}`
    })
    expect(different).toEqual([
      'Region 6',
      'Industry 6',
      'Customer type 3',
      'Size 3',
      'Satisfaction 5',
      'Payment terms 3',
    ])
  })

  it('has returns, samples, cancelled orders, and a month of Spring Festival', () => {
    expect(english.some((row) => amountOf(row) < 0)).toBe(true)
    expect(english.some((row) => amountOf(row) === 0)).toBe(true)
    expect(english.some((row) => row[11] === 'Cancelled')).toBe(true)
    const customersIn = (month: string): number =>
      new Set(english.filter((row) => row[0]?.startsWith(month)).map((row) => row[2])).size
    expect(customersIn('2025-02')).toBeLessThan(0.6 * customersIn('2025-01'))
  })

  it('has one of its three largest customers fall silent before the last full month', () => {
    const sums = new Map<string, number>()
    for (const row of english.filter((r) => r[0]?.startsWith('2025-09') && r[11] === 'Approved')) {
      const customer = row[2] ?? ''
      sums.set(customer, (sums.get(customer) ?? 0) + amountOf(row))
    }
    const largest = [...sums].toSorted((x, y) => y[1] - x[1]).slice(0, 3)
    const later = new Set(english.filter((r) => (r[0] ?? '') >= '2025-10').map((r) => r[2]))
    expect(largest.some(([customer]) => !later.has(customer))).toBe(true)
  })
})
