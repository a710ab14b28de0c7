import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createValueUse } from '../../src/ingest/data-rows.ts'
import { textsOfRows } from '../../src/ingest/text-column.ts'
import { visibleText } from '../../src/ingest/visible-text.ts'
import { textColumnOf } from './columns.ts'
import { loadLines } from './imports.ts'

const cell = fc.string({
  unit: fc.constantFrom('a', ' ', '客', '，', '\u3000', '\u00A0', '\u200B', '\uFFFD', '\u{20BB7}'),
  maxLength: 3,
})

describe('textsOfRows', () => {
  it('takes marks such as NULL and N/A for nothing, so that they make no one customer, and says so', async () => {
    const { orders, report, notUsed } = await loadLines([
      'Date,Customer id,Customer,Salesperson,Order no,Amount',
      '2025-01-31,NULL,Acme,-,NULL,1',
      '2025-01-31,#N/A,Beta,Ann,N/A,2',
      '2025-01-31,（空白）,Null & Co,无,S3,3',
      '2025-01-31,-,none,Ann,S4,4',
      '2025-01-31,N-1,Nora,Nil,S5,5',
    ])
    expect(orders?.customerId.texts).toEqual(['N-1'])
    expect(orders?.customerName.texts).toEqual(['Acme', 'Beta', 'Null & Co', 'Nora'])
    expect(orders?.salesperson.texts).toEqual(['Ann', 'Nil'])
    expect(orders?.orderId.index).toEqual(Int32Array.of(-1, -1, 0, 1))
    expect(notUsed.map(({ row, reason }) => [row, reason.kind])).toEqual([[5, 'no-customer']])
    expect(report.notes).toContainEqual({
      kind: 'nothing-marks',
      rows: 3,
      column: 'Customer id',
      sample: 'NULL',
    })
  })

  it('gives each row what its cell shows, and each text one place, in the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 12 }), (cells) => {
        const column = textColumnOf(['a', ...cells.map(([text]) => text)])
        const rows = Int32Array.from(cells.flatMap(([, isUsed], row) => (isUsed ? [row + 1] : [])))
        const { index } = column
        const use = createValueUse(column, index, rows)
        const field = { position: 0, header: '', column, index, use }
        const shown = Array.from(rows, (row) => visibleText(cells[row - 1]?.[0] ?? ''))
        const texts = [...new Set(shown.filter((text) => text !== ''))]
        const read = textsOfRows(rows)(field)
        expect(read.texts).toEqual(texts)
        expect([...read.index]).toEqual(shown.map((text) => texts.indexOf(text)))
      }),
    )
  })

  it('numbers columns that share their index as it numbers each alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), (pairs) => {
        const names = textColumnOf(pairs.map(([name]) => name))
        const places = textColumnOf(pairs.map(([, place]) => place))
        const rows = Int32Array.from(pairs.keys())
        const textsOf = textsOfRows(rows)
        for (const column of [names, names, places]) {
          const { index } = column
          const use = createValueUse(column, index, rows)
          const field = { position: 0, header: '', column, index, use }
          const alone = textsOfRows(rows)(field)
          const read = textsOf(field)
          expect(read.texts).toEqual(alone.texts)
          expect(read.index).toEqual(alone.index)
        }
      }),
    )
  })

  it('drops what nobody sees, so that one customer is not two, and says so (E11)', async () => {
    const { orders, report } = await loadLines([
      'Date,Customer id,Amount',
      '2025-01-31,K1,1',
      '2025-01-31,K\u200b1,1',
      '2025-01-31,\u00a0K1\u3000,1',
      '2025-01-31,\u202eK2\u00ad,1',
    ])
    expect(orders?.customerId.texts).toEqual(['K1', 'K2'])
    expect(orders?.customerId.index).toEqual(Int32Array.of(0, 0, 0, 1))
    expect(report.notes).toContainEqual({
      kind: 'invisible-characters',
      rows: 2,
      column: 'Customer id',
    })
  })
})
