import { describe, expect, it } from 'vitest'
import { CODE_POINT_ORDER, placesOf, sortByFigure } from '../../src/domain/row-order.ts'

describe('sortByFigure', () => {
  const figures = [3, Number.NaN, 1, 3, 2]
  const rows = Int32Array.from([4, 3, 2, 1, 0])
  const figure = (row: number) => figures[row] ?? Number.NaN

  it('puts rows without the figure last in both directions, equal ones by their number', () => {
    expect(Array.from(sortByFigure(rows, figure, false))).toEqual([2, 4, 0, 3, 1])
    expect(Array.from(sortByFigure(rows, figure, true))).toEqual([0, 3, 4, 2, 1])
  })

  it('sorts no rows at all', () => {
    expect(sortByFigure(new Int32Array(0), figure, true)).toHaveLength(0)
  })
})

describe('placesOf', () => {
  it('gives texts that fold to the same one place', () => {
    expect(Array.from(placesOf(['Bo', 'ann', 'BO', 'Ann'], CODE_POINT_ORDER))).toEqual([1, 0, 1, 0])
  })
})
