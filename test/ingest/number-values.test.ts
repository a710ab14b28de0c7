import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createValueUse } from '../../src/ingest/data-rows.ts'
import { roundDecimal, shiftDecimal } from '../../src/ingest/decimal.ts'
import { numberValue, readNumberCell } from '../../src/ingest/number-cell.ts'
import { profileNumbers } from '../../src/ingest/number-column.ts'
import { NumberValues, VALUE_STATE } from '../../src/ingest/number-values.ts'
import { textColumnOf } from './columns.ts'

const digits = fc.string({
  unit: fc.constantFrom(...Array.from('0123459')),
  minLength: 1,
  maxLength: 7,
})
const cell = fc
  .tuple(fc.constantFrom('', '-', '+', '¥'), digits, fc.constantFrom('', '.', ','), digits)
  .map((parts) => parts.join(''))
const cells = fc.array(
  fc.oneof(cell, fc.constantFrom('-', 'x', '5%', '999999999999999', '0.00005')),
  {
    minLength: 1,
    maxLength: 8,
  },
)

/** Each value by itself, as an exact decimal. */
function readPlainly(text: string, sign: '.' | ',', power: number) {
  const read = readNumberCell(text, 'text')
  if (read.kind === 'none') return { state: VALUE_STATE.none, rounded: Number.NaN, inexact: false }
  const plain = read.kind === 'number' && !read.percent ? numberValue(read, sign) : undefined
  if (plain === undefined) return { state: VALUE_STATE.bad, rounded: Number.NaN, inexact: false }
  const { value, rounded } = roundDecimal(shiftDecimal(plain, power), 4)
  const isLarge = Number.isNaN(value)
  return {
    state: isLarge ? VALUE_STATE.tooLarge : VALUE_STATE.number,
    rounded: value,
    inexact: rounded,
  }
}

function valuesOf(texts: readonly string[], sign: '.' | ',', power: number) {
  const column = textColumnOf(texts)
  const { index } = column
  const rows = Int32Array.from(texts.keys())
  const profile = profileNumbers({ column, index, use: createValueUse(column, index, rows) }, rows)
  return { index, values: new NumberValues(profile, sign, 10 ** power) }
}

describe('NumberValues', () => {
  it('reads digits as exactly as a decimal of any length would be', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('.' as const, ',' as const),
        fc.constantFrom(0, 3, 6),
        (texts, sign, power) => {
          const { index, values } = valuesOf(texts, sign, power)
          const read = Array.from(index, (value) => ({
            state: values.state(value),
            rounded: values.rounded(value),
            inexact: values.isInexact(value),
          }))
          expect(read).toEqual(texts.map((text) => readPlainly(text, sign, power)))
          const isFine = read.every(({ state }) => state <= VALUE_STATE.number)
          expect(values.isFaultless && !isFine).toBe(false)
        },
      ),
    )
  })

  it('rounds half away from zero, and gives no negative zero', () => {
    const { values } = valuesOf(['1.00005', '-1.00005', '-0.00004', '-0'], '.', 0)
    expect([1, 2, 3, 4].map((value) => values.rounded(value))).toEqual([10_001, -10_001, 0, 0])
  })

  it('is without fault where nothing stands but numbers and what says that there is none', () => {
    expect(valuesOf(['1', '2.5', '-', '¥3'], '.', 0).values.isFaultless).toBe(true)
    expect(valuesOf(['1', 'x'], '.', 0).values.isFaultless).toBe(false)
    expect(valuesOf(['1.5', '2,55'], '.', 0).values.isFaultless).toBe(false)
    expect(valuesOf(['999999999999'], '.', 6).values.isFaultless).toBe(false)
  })
})
