import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSlipping } from '../../../src/domain/alerts/slipping.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { PRESETS, type Measure } from '../../../src/domain/tiers/tier-rule.ts'
import { company, view, type LineDraft } from '../build-company.ts'

/** The customer's sales in consecutive months from January on; undefined: no line. */
const monthly = (id: string, amounts: readonly (number | undefined)[]): LineDraft[] =>
  amounts.flatMap((amount, at) =>
    amount === undefined
      ? []
      : [{ id, amount, date: `2025-${String(at + 1).padStart(2, '0')}-28` }],
  )

/** Under classic ABC the first customer is A as long as nobody is larger. */
function slipping(
  drafts: readonly LineDraft[],
  month: string,
  {
    measure = 'sales',
    ...settings
  }: Partial<CompanySettings> & { readonly measure?: Measure } = {},
) {
  const subject = company(drafts, settings)
  const rule = PRESETS['classic-abc']
  return findSlipping(openView(subject, view(month, { rule, measure })))?.map(
    ({ customer, amount }) => `${subject.directory.keys[customer]} ${amount / 10_000}`,
  )
}

describe('findSlipping', () => {
  it('is an A customer under 80 % of the mean of its 3 periods before; exactly 80 % is not', () => {
    expect(slipping(monthly('x', [100, 100, 100, 80]), '2025-04')).toEqual([])
    expect(slipping(monthly('x', [100, 100, 100, 79.9999]), '2025-04')).toEqual(['x 20.0001'])
    // A mean that is no whole unit of money: 250.0001 / 3, of which 80 % is 66.66669…
    expect(slipping(monthly('x', [100, 100, 50.0001, 66.6667]), '2025-04')).toEqual([])
    expect(slipping(monthly('x', [100, 100, 50.0001, 66.6666]), '2025-04')).toEqual(['x 16.6668'])
  })

  it('is exact for sums that no 300-fold double could hold', () => {
    const large = 10_000_000_000 // × 10,000 × 300 is far above 2^53
    expect(slipping(monthly('x', [large, large, large, 0.8 * large]), '2025-04')).toEqual([])
    expect(slipping(monthly('x', [large, large, large, 0.8 * large - 0.0001]), '2025-04')).toEqual([
      'x 2000000000.0001',
    ])
  })

  it('counts a period as D as 0, returns in it too', () => {
    const returned = [...monthly('x', [150, -90, 150, 79]), ...monthly('k', [1, 1, 1, 1])]
    expect(slipping(returned, '2025-04')).toEqual(['x 21'])
  })

  it('wants A now or in the period before, and an order now', () => {
    const others = ['p', 'q', 'r', 's'].flatMap((id) => monthly(id, [900, 900, 900, 900, 900]))
    const small = monthly('x', [100, 100, 100, 10, 1])
    expect(slipping([...others, ...small], '2025-04')).toEqual([])
    const wasLarge = monthly('x', [9000, 9000, 9000, 10, 1])
    expect(slipping([...others, ...wasLarge], '2025-04')).toEqual(['x 8990'])
    // C in April already, so that May has no A to ask about.
    expect(slipping([...others, ...wasLarge], '2025-05')).toEqual([])
    const silent = monthly('x', [9000, 9000, 9000, undefined])
    expect(slipping([...others, ...silent], '2025-04')).toEqual([])
  })

  it('wants 3 periods before in which the customer is known; gaps are none of them', () => {
    expect(slipping(monthly('x', [100, 100, 10]), '2025-03')).toEqual([])
    const late = [...monthly('k', [1, 1, 1, 1]), ...monthly('x', [undefined, 100, 100, 10])]
    expect(slipping(late, '2025-04')).toEqual([])
    const overGap = monthly('x', [100, 100, undefined, 100, 10])
    expect(slipping(overGap, '2025-05')).toEqual(['x 90'])
  })

  it('leaves out excluded customers', () => {
    const drafts = [...monthly('x', [100, 100, 100, 10]), ...monthly('k', [1, 1, 1, 1])]
    expect(slipping(drafts, '2025-04')).toEqual(['x 90'])
    expect(slipping(drafts, '2025-04', { excluded: ['x'] })).toEqual([])
  })

  it('goes by the measure of the view', () => {
    const drafts = monthly('x', [100, 100, 100, 100]).map((draft, at) => ({
      ...draft,
      margin: at === 3 ? 7 : 10,
    }))
    expect(slipping(drafts, '2025-04')).toEqual([])
    expect(slipping(drafts, '2025-04', { measure: 'margin' })).toEqual(['x 3'])
  })

  it('is not asked in open periods, in the first, and in gaps', () => {
    const drafts = [...monthly('x', [100, 100, 100]), { id: 'x', amount: 1, date: '2025-04-05' }]
    expect(slipping(drafts, '2025-04')).toBeUndefined()
    expect(slipping(drafts, '2025-01')).toBeUndefined()
    expect(slipping(drafts, '2024-01')).toBeUndefined()
  })

  it('puts the largest loss first, equal ones by key', () => {
    const drafts = [
      ...monthly('b', [100, 100, 100, 50]),
      ...monthly('a', [100, 100, 100, 50]),
      ...monthly('c', [100, 100, 100, 40]),
    ]
    expect(slipping(drafts, '2025-04')).toEqual(['c 60', 'a 50', 'b 50'])
  })

  it('does not depend on the unit of money', () => {
    const amounts = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 12 })))
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (months, factor) => {
        const one = slipping(monthly('x', months), '2025-04') ?? []
        const many =
          slipping(
            monthly(
              'x',
              months.map((amount) => amount * factor),
            ),
            '2025-04',
          ) ?? []
        expect(many).toHaveLength(one.length)
        const [first, second, third, now] = months
        const sum = (first ?? 0) + (second ?? 0) + (third ?? 0)
        expect(one).toHaveLength(300 * (now ?? 0) < 80 * sum ? 1 : 0)
      }),
    )
  })
})
