import { describe, expect, it } from 'vitest'
import { openTable } from '../../src/ingest/read/open-table.ts'
import { madeUpLines } from '../../src/worker/made-up-orders.ts'
import { madeUpWorkbook } from '../../src/worker/made-up-workbook.ts'
import { AS_FOUND, kindsOf, opened, rowsOf, UNWATCHED } from '../ingest/read/reading.ts'

describe('madeUpWorkbook', () => {
  it('has the lines of the made-up orders, with days and numbers that are such', async () => {
    const { table } = opened(await openTable(madeUpWorkbook(100), 'xlsx', AS_FOUND, UNWATCHED))
    const plain = madeUpLines(100).map((cells) =>
      cells.map((cell, column) => (column < 6 ? cell : String(Number(cell)))),
    )
    expect(rowsOf(table).slice(1)).toEqual(plain)
    const kinds = table.columns.map((_, column) => new Set(kindsOf(table, column).slice(1)))
    expect(kinds.map((all) => [...all].join())).toEqual([
      'text',
      'date',
      ...Array<string>(4).fill('text'),
      ...Array<string>(4).fill('number'),
    ])
  })
})
