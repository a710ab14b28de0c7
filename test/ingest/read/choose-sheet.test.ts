import { describe, expect, it } from 'vitest'
import { chooseSheet } from '../../../src/ingest/read/choose-sheet.ts'
import type { ReadSheet } from '../../../src/ingest/read/read-sheet.ts'
import { createTableBuilder } from '../../../src/ingest/read/table-builder.ts'

type Candidate = Pick<ReadSheet, 'name' | 'hidden' | 'rows' | 'table'>

function candidate(name: string, rows: (string | number)[][], hidden = false): Candidate {
  const builder = createTableBuilder()
  for (const [place, cells] of rows.entries()) {
    builder.startRow(place + 1, cells.length)
    for (const [column, cell] of cells.entries()) {
      builder.set(column, typeof cell === 'number' ? 'number' : 'text', String(cell))
    }
  }
  return { name, hidden, rows: rows.length, table: builder.finish(false) }
}

const orders = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, i) => [`2025-01-${10 + i}`, 'ACME', 5])
const prices = Array.from({ length: 30 }, (_, i) => [`Product ${i}`, i, i * 2])

describe('chooseSheet', () => {
  it('prefers dates and numbers over more rows', () => {
    const chosen = chooseSheet([candidate('prices', prices), candidate('orders', orders(5))])
    expect(chosen?.name).toBe('orders')
  })

  it('prefers more rows among sheets of orders, and the first of equals', () => {
    const names = ['a', 'b', 'c']
    const sizes = [3, 7, 7]
    const sheets = names.map((name, i) => candidate(name, orders(sizes[i]!)))
    expect(chooseSheet(sheets)?.name).toBe('b')
  })

  it('takes a hidden sheet only where there is no other', () => {
    const hidden = candidate('secret', orders(9), true)
    expect(chooseSheet([hidden, candidate('notes', [['x']])])?.name).toBe('notes')
    expect(chooseSheet([hidden])?.name).toBe('secret')
  })

  it('finds nothing among no sheets', () => {
    expect(chooseSheet([])).toBeUndefined()
  })
})
