import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPeriods } from '../../../src/domain/overview/period-counts.ts'
import { entryOf } from '../../../src/domain/periods/period-table.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { periodBefore } from '../../../src/domain/periods/periods.ts'
import { isOrdering } from '../../../src/domain/tiers/tiers.ts'
import { companies, views } from '../random-company.ts'

describe('countPeriods', () => {
  it('counts as if each period were looked up for each customer', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const { line, latest } = openView(subject, asked)
        const { table } = line
        const groupOf = latest.map((_, customer) => (customer % 3) - 1)
        const counted = countPeriods(subject, line, line.periods, groupOf, 2)
        for (const info of line.periods) {
          const counts = counted.get(info.index)
          expect(counts === undefined).toBe(info.state === 'gap')
          if (counts === undefined) continue
          const before = periodBefore(line, info.index)
          const orders = (customer: number, index: number | undefined) =>
            index !== undefined && isOrdering(table, entryOf(table, customer, index))
          for (const group of [0, 1]) {
            const own = [...groupOf.keys()].filter((customer) => groupOf[customer] === group)
            const sum = (column: ArrayLike<number>) =>
              own.reduce((all, one) => all + (column[entryOf(table, one, info.index)] ?? 0), 0)
            const count = (test: (customer: number) => boolean) => own.filter(test).length
            const now = (customer: number) => orders(customer, info.index)
            const then = (customer: number) => orders(customer, before?.index)
            expect(counts.sales[group]).toBe(sum(table.sales))
            expect(counts.margin[group]).toBe(sum(table.margin))
            expect(counts.orders[group]).toBe(sum(table.orders))
            expect(counts.customers[group]).toBe(count(now))
            expect(counts.orderedThen[group]).toBe(count(then))
            expect(counts.retained[group]).toBe(count((one) => then(one) && now(one)))
            expect(counts.reactivated[group]).toBe(
              before === undefined
                ? 0
                : count((one) => now(one) && !then(one) && subject.firstSale[one]! < info.first),
            )
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
