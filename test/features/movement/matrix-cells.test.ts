import { describe, expect, it } from 'vitest'
import { heatOf, nextCell } from '../../../src/features/movement/matrix-cells.ts'

describe('heatOf', () => {
  it('rises with the share of the largest cell', () => {
    expect([0, 1, 5, 6, 14, 15, 29, 30, 60].map((customers) => heatOf(customers, 60))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ])
  })
})

describe('nextCell', () => {
  const isFilled = ({ row, column }: { row: number; column: number }) => row === column || row === 0

  it('passes over empty cells, and stops at the border', () => {
    expect(nextCell({ row: 0, column: 2 }, 'ArrowDown', isFilled)).toEqual({ row: 2, column: 2 })
    expect(nextCell({ row: 0, column: 2 }, 'ArrowRight', isFilled)).toEqual({ row: 0, column: 3 })
    expect(nextCell({ row: 2, column: 2 }, 'ArrowRight', isFilled)).toBeUndefined()
    expect(nextCell({ row: 0, column: 0 }, 'ArrowUp', isFilled)).toBeUndefined()
  })

  it('leaves other keys alone', () => {
    expect(nextCell({ row: 0, column: 0 }, 'Enter', isFilled)).toBeUndefined()
  })
})
