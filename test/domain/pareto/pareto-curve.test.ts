import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  barPlaces,
  computeCurve,
  countMaking,
  gini,
} from '../../../src/domain/pareto/pareto-curve.ts'
import type { RankedGroup } from '../../../src/domain/pareto/ranked-customers.ts'
import { sortMeasures } from '../../../src/domain/tiers/ranking.ts'
import { PUBLISHED } from '../published-customers.ts'

function group(measures: readonly number[]): RankedGroup {
  const sorted = measures.toSorted((x, y) => y - x)
  return {
    ...sortMeasures(sorted),
    customers: Int32Array.from(sorted, (_, at) => at),
    net: sorted.reduce((sum, value) => sum + value, 0),
  }
}

const measures = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 25 })

describe('gini', () => {
  it('gives the published 0.3823', () => {
    expect(gini(PUBLISHED)).toBeCloseTo(0.382335, 6)
  })

  it('is 0 where all bought the same, near 1 where one bought everything', () => {
    expect(gini([7, 7, 7])).toBe(0)
    expect(gini([1_000_000, ...Array.from({ length: 99 }, () => 1)])).toBeCloseTo(0.9899, 4)
  })

  it('leaves out what is not positive, and has no figure without a positive measure', () => {
    expect(gini([3, 1, 0, -5])).toBe(gini([3, 1]))
    expect(gini([0, -5])).toBeUndefined()
    expect(gini([])).toBeUndefined()
  })

  it('is half the mean difference of any two over the mean', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const positive = all.filter((value) => value > 0).toSorted((x, y) => y - x)
        fc.pre(positive.length > 0)
        const differences = positive.flatMap((x) => positive.map((y) => Math.abs(x - y)))
        const mean = (values: readonly number[]) =>
          values.reduce((sum, value) => sum + value, 0) / values.length
        expect(gini(positive)).toBeCloseTo(mean(differences) / (2 * mean(positive)), 10)
      }),
    )
  })
})

describe('countMaking', () => {
  it('counts the fewest customers who make a share, borders exactly', () => {
    expect(countMaking(group([50, 30, 20]), 8, 10)).toBe(2)
    expect(countMaking(group([50, 29, 21]), 8, 10)).toBe(3)
    expect(countMaking(group(PUBLISHED), 8, 10)).toBe(25)
    expect(countMaking(group([0, -1]), 8, 10)).toBe(0)
  })

  it('never needs more customers than any other choice of that many', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const sorted = group(all)
        const count = countMaking(sorted, 8, 10)
        const sum = (to: number) => sorted.sums()[to] ?? 0
        expect(sum(count) * 10).toBeGreaterThanOrEqual(sorted.total * 8)
        // One fewer does not make it; nobody is needed only where there is nothing to make.
        expect(count === 0 ? sorted.total === 0 : sum(count - 1) * 10 < sorted.total * 8).toBe(true)
      }),
    )
  })
})

describe('computeCurve', () => {
  it('draws every customer of up to 400, from none to all', () => {
    const all = group(PUBLISHED)
    const curve = computeCurve(all, all, [])
    expect([...curve.customers]).toEqual(Array.from({ length: 44 }, (_, at) => at))
    expect(curve.valueShare[0]).toBe(0)
    expect(curve.valueShare[1]).toBe(131 / 1040)
    expect(curve.valueShare.at(-1)).toBe(1)
    expect(curve.customerShare.at(-1)).toBe(1)
    expect([curve.customer[0], curve.customer[1], curve.measure[1]]).toEqual([-1, 0, 131])
  })

  it('draws about 400 of many, and keeps first, last, big steps and the places asked for', () => {
    const many = group([
      900_000,
      500_000,
      ...Array.from({ length: 149_998 }, (_, at) => 1 + (at % 7)),
    ])
    const curve = computeCurve(many, many, [3_333, 77_777])
    const places = [...curve.customers]
    expect(places.length).toBeLessThanOrEqual(400)
    expect(places).toEqual(expect.arrayContaining([0, 1, 2, 3_333, 77_777, 150_000]))
  })

  it('strays from what all customers give by less than a hundredth', () => {
    const many = group(Array.from({ length: 5_000 }, (_, at) => Math.round(1e6 / (at + 1))))
    const curve = computeCurve(many, many, [])
    for (let count = 0; count <= 5_000; count += 1) {
      const to = curve.customers.findIndex((place) => place >= count)
      const share = (many.sums()[count] ?? 0) / many.total
      expect(curve.valueShare[to]).toBeGreaterThanOrEqual(share)
      const before = curve.valueShare[Math.max(to - 1, 0)] ?? 0
      const isPoint = curve.customers[to] === count
      expect(isPoint || (curve.valueShare[to] ?? 0) - before < 0.01).toBe(true)
    }
  })

  it('knows where the company is cut on the curve of a part of it', () => {
    const company = group([60, 20, 10, 10])
    const part = { ...group([20, 10]), customers: Int32Array.of(1, 3) }
    const curve = computeCurve(part, company, [])
    expect([...curve.aheadCustomers]).toEqual([0.25, 0.5, 1])
    expect([...curve.aheadValue]).toEqual([0.6, 0.8, 1])
  })

  it('is a single point where nobody ordered', () => {
    const curve = computeCurve(group([]), group([]), [])
    expect([...curve.valueShare]).toEqual([0])
  })
})

describe('barPlaces', () => {
  it('takes each of up to 400, and of more the first of each of 400 equal parts', () => {
    expect(barPlaces(3)).toEqual([0, 1, 2])
    expect(barPlaces(0)).toEqual([])
    const places = barPlaces(150_000)
    expect([places.length, places[0], places[1]]).toEqual([400, 0, 375])
  })
})
