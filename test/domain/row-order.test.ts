import { describe, expect, it } from 'vitest'
import type { CustomerDirectory } from '../../src/domain/company/customer-directory.ts'
import {
  CODE_POINT_ORDER,
  namePlaces,
  orderNames,
  placesOf,
  sortByFigure,
} from '../../src/domain/row-order.ts'

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

describe('orderNames', () => {
  const directoryOf = (names: readonly string[]) => ({ names }) as CustomerDirectory
  /** Sorts by the first letter alone, so that most names are equal, and counts what it compares. */
  const byLetter = () => {
    const counted = { comparisons: 0 }
    const compare = (x: string, y: string): number => {
      counted.comparisons += 1
      return x.charCodeAt(0) - y.charCodeAt(0)
    }
    return { counted, order: { name: 'letters', compare } }
  }

  it('puts names where sorting them at once does, equal ones as they come', () => {
    for (const length of [0, 1, 1_999, 2_001, 9_000]) {
      const names = Array.from({ length }, (_, at) => {
        const letter = String.fromCharCode(97 + ((at * 7919) % 26))
        return `${letter}${at % 5 === 0 ? 0 : at}`
      })
      const directory = directoryOf(names)
      const { counted, order } = byLetter()
      for (const slice of orderNames(directory, order)) expect(slice).toBeUndefined()
      const soFar = counted.comparisons
      expect(namePlaces(directory, order)).toEqual(placesOf(names, byLetter().order))
      expect(counted.comparisons).toBe(soFar) // found done
    }
  })

  it('stops in between, so that others have their turn', () => {
    const names = Array.from({ length: 9_000 }, (_, at) => `n${(at * 7919) % 9_001}`)
    const { counted, order } = byLetter()
    let most = 0
    let before = 0
    for (const slice of orderNames(directoryOf(names), order)) {
      expect(slice).toBeUndefined()
      most = Math.max(most, counted.comparisons - before)
      before = counted.comparisons
    }
    expect(most).toBeLessThan(50_000)
  })
})
