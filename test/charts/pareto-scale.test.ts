import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CUT_STEP,
  cutAt,
  holdOfCut,
  moveCut,
  nearestPoint,
  spotOfCut,
} from '../../src/charts/pareto-scale.ts'
import { computeCurve } from '../../src/domain/pareto/pareto-curve.ts'
import { applyRule, countTo, sortMeasures } from '../../src/domain/tiers/ranking.ts'
import { WHOLE, type Basis } from '../../src/domain/tiers/tier-rule.ts'

function group(measures: readonly number[]) {
  const sorted = measures.toSorted((x, y) => y - x)
  return {
    ...sortMeasures(sorted),
    customers: Int32Array.from(sorted, (_, at) => at),
    net: sorted.reduce((sum, value) => sum + value, 0),
  }
}

function curveOf(measures: readonly number[]) {
  const all = group(measures)
  return computeCurve(all, all, [])
}

const BASES: readonly Basis[] = ['customers', 'contribution']

describe('spotOfCut', () => {
  it('stands behind the customer that straddles the cut-off, ties with it', () => {
    const measures = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 })
    const cuts = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(measures, cuts, fc.constantFrom(...BASES), (all, percent, basis) => {
        const ranked = group(all)
        const cut = percent * CUT_STEP
        const rule = { basis, a: cut, b: WHOLE, scope: 'company' as const }
        const { leastA } = applyRule(ranked, rule)
        const spot = spotOfCut(curveOf(all), basis, cut)
        expect(spot.customerShare * all.length).toBeCloseTo(countTo(ranked, leastA), 9)
      }),
    )
  })

  it('stands between two of many customers', () => {
    const curve = curveOf(Array.from({ length: 10_000 }, () => 5))
    expect(spotOfCut(curve, 'customers', WHOLE).customerShare).toBe(1)
    const many = curveOf(Array.from({ length: 10_000 }, (_, at) => 20_000 - at))
    expect(spotOfCut(many, 'customers', 1_234).customerShare).toBeCloseTo(0.1234, 4)
    expect(spotOfCut(many, 'contribution', 5_000).valueShare).toBeCloseTo(0.5, 4)
  })
})

describe('cutAt', () => {
  it.each([7, 5_000])(
    'finds the whole percent at which a cut-off of %d customers is held',
    (length) => {
      const curve = curveOf(Array.from({ length }, (_, at) => 20_000 - at))
      for (const basis of BASES) {
        for (let percent = 1; percent < 100; percent += 1) {
          const cut = percent * CUT_STEP
          expect(cutAt(curve, basis, holdOfCut(curve, basis, cut))).toBe(cut)
        }
      }
    },
  )

  it('stays on the curve beyond its ends', () => {
    const curve = curveOf([5, 3, 2])
    expect(cutAt(curve, 'customers', -0.5)).toBe(0)
    expect(cutAt(curve, 'customers', 1.5)).toBe(WHOLE)
  })
})

describe('moveCut', () => {
  it('keeps the cut-offs in order and within their ends', () => {
    const cuts = { a: 2_000, b: 8_000 }
    expect(moveCut(cuts, 'a', 9_000)).toEqual({ a: 7_900, b: 8_000 })
    expect(moveCut(cuts, 'a', -500)).toEqual({ a: 100, b: 8_000 })
    expect(moveCut(cuts, 'b', 0)).toEqual({ a: 2_000, b: 2_100 })
    expect(moveCut(cuts, 'b', 12_000)).toEqual({ a: 2_000, b: WHOLE })
  })
})

describe('nearestPoint', () => {
  it('takes the nearer of two points', () => {
    const curve = curveOf([4, 3, 2, 1])
    expect([0, 0.1, 0.13, 0.6, 1, 2].map((share) => nearestPoint(curve, share))).toEqual([
      0, 0, 1, 2, 4, 4,
    ])
  })
})
