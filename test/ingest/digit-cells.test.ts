import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellKind } from '../../src/ingest/cell-table.ts'
import type { Decimal } from '../../src/ingest/decimal.ts'
import { digitDecimal, readDigitCells } from '../../src/ingest/digit-cells.ts'
import { numberValue, readNumberCell } from '../../src/ingest/number-cell.ts'
import { columnOf } from './columns.ts'

const SIGNS = ['.', ','] as const

/** A value under both signs, as its bytes read; undefined where they are left to be read as text. */
function digitsOf(text: string, kind: CellKind): readonly (Decimal | undefined)[] | undefined {
  const column = columnOf([[text, kind]])
  const cells = readDigitCells(column)
  if (cells.forms[1] === 0) return undefined
  return SIGNS.map((sign) => digitDecimal(cells, 1, sign))
}

/** The same, as the text reads. */
function textOf(text: string, kind: CellKind): readonly (Decimal | undefined)[] {
  const cell = readNumberCell(text, kind)
  return SIGNS.map((sign) =>
    cell.kind === 'number' ? numberValue(cell, kind === 'text' ? sign : '.') : undefined,
  )
}

describe('readDigitCells', () => {
  it.each(['0', '-12', '12.50', '1234,5', '1.234', '-1.234,56', '1,234,567.8', '007', '.5', '5.'])(
    'reads %s from its bytes',
    (text) => {
      expect(digitsOf(text, 'text')).toEqual(textOf(text, 'text'))
    },
  )

  it.each([
    '1,2.3,4',
    '12,34,567.89',
    '1 234',
    '1e5',
    '5-',
    '',
    '-',
    '1234567890123456',
    'x',
    '１',
  ])('leaves %j to be read as text', (text) => {
    expect(digitsOf(text, 'text')).toBeUndefined()
  })

  it('reads whatever it reads as the text would be read, from any signs', () => {
    const cells = fc.string({
      unit: fc.constantFrom('0', '1', '23', '456', '789', '.', ',', '-', '.000', ',120', ' ', 'x'),
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(cells, fc.constantFrom<CellKind>('text', 'number'), (cell, kind) => {
        const text = textOf(cell, kind)
        expect(digitsOf(cell, kind) ?? text).toEqual(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it('reads numbers that a column keeps as such as it reads bytes', () => {
    const amounts = Array.from({ length: 8_100 }, (_, place) => ((place * 7_919) / 100).toFixed(2))
    const signs = [
      '1,234',
      '1.234',
      '1,234.50',
      '-0.00',
      '-7,5',
      '007.5',
      '.5',
      '5.',
      '0',
      '12',
      'x',
    ]
    for (const kind of ['text', 'number'] as const) {
      const rows = [...amounts, ...signs]
      const column = columnOf(rows.map((text) => [text, kind]))
      expect(column.packed).toBeDefined()
      const cells = readDigitCells(column)
      const some = [...rows.entries()].filter(([row]) => row % 100 === 0 || row >= amounts.length)
      for (const [row, text] of some) {
        const value = column.index[row]!
        const read = SIGNS.map((sign) => digitDecimal(cells, value, sign))
        expect([text, read]).toEqual([text, digitsOf(text, kind) ?? [undefined, undefined]])
      }
    }
  })

  it('has no number below zero that is zero', () => {
    const cells = readDigitCells(columnOf([['-0.00', 'text']]))
    expect(Object.is(cells.digits[1], 0)).toBe(true)
  })
})
