import { describe, expect, it } from 'vitest'
import { chooseSheet, type SheetCandidate } from '../../../src/ingest/read/choose-sheet.ts'
import { createSheetCellReader } from '../../../src/ingest/read/sheet-cells.ts'
import { measureSheet } from '../../../src/ingest/read/sheet-table.ts'

const reader = createSheetCellReader((code) => code === 'date', false)

function candidate(name: string, rows: (string | number)[][], hidden = false): SheetCandidate {
  const data = rows.map((row) =>
    row.map((v) => (typeof v === 'number' ? { t: 'n', v, z: 'General' } : { t: 's', v })),
  )
  const sheet = { '!data': data }
  return { name, hidden, sheet, extent: measureSheet(sheet, reader) }
}

const orders = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, i) => [`2025-01-${10 + i}`, 'ACME', 5])
const prices = Array.from({ length: 30 }, (_, i) => [`Product ${i}`, i, i * 2])

describe('chooseSheet', () => {
  it('prefers dates and numbers over more rows', () => {
    const chosen = chooseSheet(
      [candidate('prices', prices), candidate('orders', orders(5))],
      reader,
    )
    expect(chosen?.name).toBe('orders')
  })

  it('prefers more rows among sheets of orders, and the first of equals', () => {
    const names = ['a', 'b', 'c']
    const sizes = [3, 7, 7]
    const sheets = names.map((name, i) => candidate(name, orders(sizes[i]!)))
    expect(chooseSheet(sheets, reader)?.name).toBe('b')
  })

  it('takes a hidden sheet only where there is no other', () => {
    const hidden = candidate('secret', orders(9), true)
    expect(chooseSheet([hidden, candidate('notes', [['x']])], reader)?.name).toBe('notes')
    expect(chooseSheet([hidden], reader)?.name).toBe('secret')
  })

  it('finds nothing among no sheets', () => {
    expect(chooseSheet([], reader)).toBeUndefined()
  })
})
