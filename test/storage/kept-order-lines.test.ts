import { describe, expect, it } from 'vitest'
import type { OrderLines } from '../../src/domain/company/order-lines.ts'
import { packOrderLines } from '../../src/domain/company/packed-order-lines.ts'
import {
  COLUMN_NAMES,
  joinColumns,
  keptColumns,
  parseOrderLines,
} from '../../src/storage/kept-order-lines.ts'
import { sampleLines } from './kept-sample.ts'

function recordsOf(lines: OrderLines): unknown[] {
  return Array.from(keptColumns(lines), ([name, column]) => ({ file: 'a', name, column }))
}

describe('joinColumns', () => {
  it('takes nothing where a column is missing', () => {
    const records = recordsOf(sampleLines(4))
    expect(records).toHaveLength(COLUMN_NAMES.length)
    for (const at of records.keys()) expect(joinColumns(records.toSpliced(at, 1))).toBeUndefined()
    expect(joinColumns([undefined, 'row', ...records.slice(1)])).toBeUndefined()
  })
})

describe('parseOrderLines', () => {
  it('takes columns that fit together, also none at all', () => {
    expect(parseOrderLines(sampleLines(4))).toEqual(sampleLines(4))
    expect(parseOrderLines(sampleLines(0))).toEqual(sampleLines(0))
  })

  it('takes what is kept, and what older releases have kept', () => {
    for (const length of [4, 0]) {
      const lines = sampleLines(length)
      expect(joinColumns(structuredClone(recordsOf(lines)))).toEqual(lines)
      expect(joinColumns(recordsOf(lines).toReversed())).toEqual(lines)
      expect(parseOrderLines(lines)).toEqual(lines)
    }
  })

  it('gives numbers that came in four bytes back as they are kept, in whatever few bytes', () => {
    const lines = sampleLines(4)
    const numbers = Int32Array.of(1, -2, 3, 2_147_483_647)
    const wide = Float64Array.from(numbers)
    const narrow = { ...lines, amount: Int32Array.of(1, 2, 3, 4), margin: numbers }
    const expected = { ...lines, amount: Float64Array.of(1, 2, 3, 4), margin: wide }
    expect(joinColumns(structuredClone(recordsOf(narrow)))).toEqual(expected)
  })

  it('takes numbers that no line has, which are kept for each line', () => {
    const lines = { ...sampleLines(4), discount: new Float64Array() }
    const records = recordsOf(lines)
    const kept = records.find((record) => JSON.stringify(record).includes('"discount"'))
    expect(kept).toMatchObject({ column: new Int32Array(4).fill(-(2 ** 31)) })
    expect(joinColumns(structuredClone(records))).toEqual(lines)
  })

  it('takes no packed texts that do not end where they should', () => {
    const lines = packOrderLines(sampleLines(4))
    const { index } = lines.customerName
    const broken: readonly unknown[] = [
      { joined: 'AB', ends: Int32Array.of(1) },
      { joined: 'AB', ends: Int32Array.of(3) },
      { joined: 'AB', ends: Int32Array.of(2, 1, 2) },
      { joined: 'AB', ends: Int32Array.of(-1, 2) },
      { joined: 'AB', ends: [2] },
      { joined: ['AB'], ends: Int32Array.of(1) },
      { joined: '', ends: new Int32Array() },
    ].map((texts) => ({ ...lines, customerName: { texts, index } }))
    expect(broken.map(parseOrderLines)).toEqual(broken.map(() => undefined))
  })

  it('takes no column of another length or type, no text that does not exist, no day and amount that is none', () => {
    const lines = sampleLines(4)
    const { customerName } = lines
    const broken: readonly unknown[] = [
      undefined,
      { ...lines, length: 3 },
      { ...lines, amount: [1, 2, 3, 4] },
      { ...lines, amount: Int32Array.of(1, 2, 3, -(2 ** 31)) },
      { ...lines, amount: Int16Array.of(1, 2, 3, 4) },
      { ...lines, row: lines.row.slice(1) },
      { ...lines, amount: new Float64Array() },
      { ...lines, discount: new Float64Array(3) },
      { ...lines, duplicate: new Int16Array(4) },
      { ...lines, day: new Float64Array(4) },
      { ...lines, day: lines.day.map(() => 2 ** 31 - 1) },
      { ...lines, amount: lines.amount.map(() => Number.NaN) },
      { ...lines, customerName: { ...customerName, index: Int32Array.of(0, 0, 0, 1) } },
      { ...lines, customerName: { ...customerName, index: Int32Array.of(0, 0, 0, -2) } },
      { ...lines, amount: lines.amount.map(() => 2 ** 53) },
      { ...lines, amount: lines.amount.map(() => 0.5) },
      { ...lines, margin: lines.amount.map(() => 0.5) },
      { ...lines, margin: lines.amount.map(() => -Infinity) },
      { ...lines, quantity: lines.amount.map(() => Infinity) },
      { ...lines, discount: lines.amount.map(() => -Infinity) },
      { ...lines, customerName: { texts: [7], index: customerName.index } },
      { ...lines, customerName: { texts: 'A', index: customerName.index } },
      {
        ...lines,
        customerName: { texts: Array.from<string>({ length: 1 }), index: customerName.index },
      },
    ]
    expect(broken.map(parseOrderLines)).toEqual(broken.map(() => undefined))
  })
})
