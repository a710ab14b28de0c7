import { describe, expect, it } from 'vitest'
import type { Mapping } from '../../src/ingest/mapping.ts'
import { CONTROL, lookAt } from './imports.ts'

const LINES = [
  'Datum der Lieferung;Kd;Betrag;Bemerkung',
  '31.01.2025;Acme;5;frei',
  '01.02.2025;B;7;x',
]

async function blockersOf(lines: readonly string[], columns: Mapping['columns']) {
  const { session, inspection } = await lookAt(lines)
  const mapping = { ...inspection.mapping, columns }
  return (await session.review(inspection.id, mapping, CONTROL)).blockers
}

describe('findBlockers', () => {
  it('says which field is missing, and which headers come close (H06)', async () => {
    const blockers = await blockersOf(['Tag;Kd;Wert', '31.01.2025;Acme;5,10'], {})
    expect(blockers).toEqual([
      { kind: 'missing-field', field: 'date', near: [0] },
      { kind: 'missing-field', field: 'customer', near: expect.anything() },
      { kind: 'missing-field', field: 'amountOrPrice', near: expect.anything() },
    ])
  })

  it('takes quantity and unit price for an amount, and an id for a customer', async () => {
    const lines = ['Date,Id,Qty,Price', '2025-01-31,K1,2,3']
    expect(await blockersOf(lines, { date: 0, customerId: 1, quantity: 2, unitPrice: 3 })).toEqual(
      [],
    )
  })

  it('refuses a column that is chosen twice (H06)', async () => {
    const blockers = await blockersOf(LINES, { date: 0, customerName: 1, product: 1, amount: 2 })
    expect(blockers).toEqual([
      { kind: 'mapped-twice', column: 1, fields: ['customerName', 'product'] },
    ])
  })

  it('refuses a column whose values contradict the field, with three of them (H08)', async () => {
    const blockers = await blockersOf(LINES, { date: 3, customerName: 1, amount: 2 })
    expect(blockers).toEqual([
      {
        kind: 'values-contradict',
        field: 'date',
        column: 3,
        samples: ['frei', 'x'],
        readable: 0,
        of: 2,
      },
    ])
  })
})
