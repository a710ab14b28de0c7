import { describe, expect, it } from 'vitest'
import {
  packOrderLines,
  TEXT_COLUMNS,
  unpackOrderLines,
} from '../../../src/domain/company/packed-order-lines.ts'
import { orderLines } from '../build-company.ts'

const LINES = orderLines([
  { date: '2025-05-02', id: 'K1', name: '恒信贸易', person: 'Li Wei', order: 'A1', amount: 5 },
  { date: '2025-05-03', id: 'K2', name: '恒信贸易', order: 'A1', product: 'Pump 😀', amount: -5 },
])

describe('packOrderLines', () => {
  it('makes one text of the texts of each column, and leaves all else', () => {
    const packed = packOrderLines(LINES)
    expect(packed.customerId).toEqual({
      texts: { joined: 'K1K2', ends: Int32Array.of(2, 4) },
      index: Int32Array.of(0, 1),
    })
    expect(packed.product.texts).toEqual({ joined: 'Pump 😀', ends: Int32Array.of(7) })
    expect(packed.amount).toBe(LINES.amount)
  })

  it('packs nothing again that came packed', () => {
    const packed = packOrderLines(LINES)
    const again = packOrderLines(unpackOrderLines(packed))
    for (const name of TEXT_COLUMNS) expect(again[name].texts).toBe(packed[name].texts)
  })
})

describe('unpackOrderLines', () => {
  it('gives the lines as they were, on the other side of a border, too', () => {
    const packed = packOrderLines(LINES)
    expect(unpackOrderLines(packed)).toEqual(LINES)
    expect(unpackOrderLines(structuredClone(packed))).toEqual(LINES)
    expect(structuredClone(unpackOrderLines(packed))).toEqual(LINES)
  })

  it('takes lines that were never packed as they are', () => {
    expect(unpackOrderLines(LINES)).toEqual(LINES)
  })

  it('makes single texts once', () => {
    const { customerName } = unpackOrderLines(packOrderLines(LINES))
    expect(customerName.texts).toBe(customerName.texts)
  })
})
