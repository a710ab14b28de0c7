import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPriceBuyers } from '../../../src/domain/deciles/price-buyers.ts'
import type { RangeSums } from '../../../src/domain/periods/range-sums.ts'

// Few small amounts, so that rates of exactly 1.5 times the company's do occur; large ones alike, and
// next to them, where doubles no longer tell the products apart.
const SCALE = 90_071_992_547_409
const AMOUNTS = fc
  .tuple(fc.integer({ min: -1, max: 8 }), fc.constantFrom(1, SCALE), fc.constantFrom(-1, 0, 0, 1))
  .map(([amount, scale, next]) => amount * scale + next)
const CUSTOMERS = fc.array(fc.tuple(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS), { maxLength: 6 })

type Figures = readonly (readonly [list: number, off: number, margin: number, sold: number])[]

function sumsOf(figures: Figures): RangeSums {
  const column = (at: (figure: Figures[number]) => number) => Float64Array.from(figures, at)
  return {
    sales: new Float64Array(figures.length),
    margin: column(([, , margin]) => margin),
    marginSales: column(([, , , sold]) => sold),
    marginLines: new Int32Array(figures.length),
    listValue: column(([list]) => list),
    listSales: column(([list, off]) => list - off),
    saleLines: new Int32Array(figures.length),
    orders: new Int32Array(figures.length),
  }
}

/** In whole numbers of any size. */
function plainPriceBuyers(figures: Figures): readonly number[] {
  const whole = figures.map((figure) => figure.map(BigInt))
  const total = (at: number) => whole.reduce((sum, figure) => sum + figure[at]!, 0n)
  const [list, off, margin, sold] = [0, 1, 2, 3].map(total)
  if (list! <= 0n || off! <= 0n || sold! <= 0n) return []
  return [...whole.keys()]
    .filter((at) => {
      const [ownList = 0n, ownOff = 0n, ownMargin = 0n, ownSold = 0n] = whole[at]!
      const isDeep = 2n * ownOff * list! >= 3n * off! * ownList
      return ownList > 0n && ownSold > 0n && isDeep && ownMargin * sold! < margin! * ownSold
    })
    .toSorted((x, y) => Number(whole[y]![1]! - whole[x]![1]!) || x - y)
}

describe('findPriceBuyers', () => {
  it('is what comparing in whole numbers of any size gives', () => {
    fc.assert(
      fc.property(CUSTOMERS, (figures) => {
        const everyone = Int32Array.from(figures.keys())
        expect(Array.from(findPriceBuyers(sumsOf(figures), everyone, everyone))).toEqual(
          plainPriceBuyers(figures),
        )
      }),
      { numRuns: 500 },
    )
  })
})
