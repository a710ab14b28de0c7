import { describe, expect, it } from 'vitest'
import { selectNotUsed } from '../../../src/features/data/row-selection.ts'
import { lineSource, notUsedSource, readSource } from '../../../src/features/data/row-source.ts'
import type { NotUsedRow } from '../../../src/ingest/import-report.ts'
import { orderLines } from '../../domain/build-company.ts'
import { ENGLISH } from '../formatters.ts'

const LINES = {
  ...orderLines([
    { date: '2025-05-01', name: 'Alpha', person: 'Li Wei', amount: 10, product: 'Bolts' },
    { date: '2025-05-02', id: 'K7', amount: -4 },
  ]),
  row: Int32Array.from([3, 6]),
}

const ROWS: readonly NotUsedRow[] = [
  { row: 2, column: undefined, value: '', reason: { kind: 'blank' }, amount: undefined },
  {
    row: 4,
    column: { header: 'Date', letter: 'A' },
    value: 'tbc',
    reason: { kind: 'not-a-date' },
    amount: 50_000,
  },
  { row: 9, column: undefined, value: 'x', reason: { kind: 'cancelled' }, amount: 20_000 },
]

function all(source: { length: number; at: (index: number) => { row: number } }): number[] {
  return Array.from({ length: source.length }, (_, index) => source.at(index).row)
}

const HOME = { fileName: 'orders.csv', sheet: undefined }

describe('readSource', () => {
  it('lists every row once, in file order', () => {
    expect(all(readSource(LINES, ROWS, HOME, ENGLISH))).toEqual([2, 3, 4, 6, 9])
    expect(all(readSource(LINES, [], HOME, ENGLISH))).toEqual([3, 6])
    expect(all(readSource(orderLines([]), ROWS, HOME, ENGLISH))).toEqual([2, 4, 9])
  })
})

describe('lineSource', () => {
  it('shows whose line it is, and the id where there is no name', () => {
    const source = lineSource(LINES, ENGLISH)
    expect(source.at(0)).toMatchObject({
      row: 3,
      where: '1 May 2025',
      value: 'Alpha · Bolts',
      note: 'Li Wei',
      amount: 100_000,
    })
    expect(source.at(1)).toMatchObject({ value: 'K7', note: 'Unassigned', amount: -40_000 })
  })
})

describe('notUsedSource', () => {
  it('shows the column by letter and header, and the value as it stands', () => {
    const source = notUsedSource(ROWS, HOME, ENGLISH)
    expect(source.at(1)).toMatchObject({ where: 'A · Date', value: 'tbc', amount: 50_000 })
    expect(source.at(0)).toMatchObject({ where: 'whole row' })
  })
})

describe('selectNotUsed', () => {
  it('tells rejected rows from those set aside by a rule', () => {
    const rows = (selection: Parameters<typeof selectNotUsed>[1]): number[] =>
      selectNotUsed(ROWS, selection).map(({ row }) => row)
    expect(rows({ kind: 'left-out' })).toEqual([2, 4, 9])
    expect(rows({ kind: 'outcome', outcome: 'rejected' })).toEqual([4])
    expect(rows({ kind: 'outcome', outcome: 'set-aside' })).toEqual([2, 9])
    expect(rows({ kind: 'reason', reason: 'cancelled' })).toEqual([9])
    expect(rows({ kind: 'used', lines: 'all' })).toEqual([])
  })
})
