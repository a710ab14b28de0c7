import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../src/ingest/guess-mapping.ts'
import type { Mapping } from '../../src/ingest/mapping.ts'
import { forgetOrders, readOrders } from '../../src/ingest/order-reading.ts'
import { createTableBuilder } from '../../src/ingest/read/table-builder.ts'
import { layOutTable } from '../../src/ingest/table-layout.ts'
import { createTableReader } from '../../src/ingest/table-reader.ts'
import { CONTROL } from './imports.ts'

const MAPPING: Mapping = {
  ...emptyMapping('orders'),
  columns: { date: 0, customerName: 1, amount: 2 },
}

function openReader() {
  const builder = createTableBuilder()
  const lines = ['Date,Customer,Amount', '2025-01-31,Acme,10', '2025-02-01,Beta,']
  for (const [row, line] of lines.entries()) {
    builder.startRow(row + 1, 3)
    for (const [column, text] of line.split(',').entries()) builder.set(column, 'text', text)
  }
  const context = { newestShortYear: 2026, date1904: false }
  return createTableReader(layOutTable(builder.finish(false), [0]), [], context)
}

describe('readOrders', () => {
  it('decides anew only where the mapping says something else of the rows', async () => {
    const reader = openReader()
    const { signal } = CONTROL
    const first = await readOrders(reader, MAPPING, signal)
    const answered = { ...MAPPING, answered: ['totals'], statuses: [''], documentTypes: [] }
    expect((await readOrders(reader, answered, signal)).assessed).toBe(first.assessed)
    const other = await readOrders(reader, { ...MAPPING, emptyAmount: 'zero' }, signal)
    expect([first.assessed.usedRows, other.assessed.usedRows]).toEqual([1, 2])
    expect((await readOrders(reader, MAPPING, signal)).assessed.usedRows).toBe(1)
  })

  it('keeps nothing of a table that is forgotten', async () => {
    const reader = openReader()
    const first = await readOrders(reader, MAPPING, CONTROL.signal)
    forgetOrders(reader)
    const again = await readOrders(reader, MAPPING, CONTROL.signal)
    expect(again.assessed).not.toBe(first.assessed)
  })
})
