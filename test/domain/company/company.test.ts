import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { createCompany, withSettings, type Company } from '../../../src/domain/company/company.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { computeCompanyReport } from '../../../src/domain/company/company-report.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { computeTierReason } from '../../../src/domain/tiers/tier-reason.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { PRESETS } from '../../../src/domain/tiers/tier-rule.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { customerFile, day, orderFile, type LineDraft } from '../build-company.ts'

// Few customers, days, people and small amounts, so that ties, zero and negative measures, returns
// only, gaps (no March) and moved salespeople all occur.
const drafts: fc.Arbitrary<LineDraft> = fc.record({
  date: fc.constantFrom(
    '2025-01-10',
    '2025-01-31',
    '2025-02-10',
    '2025-02-11',
    '2025-02-28',
    '2025-04-01',
    '2025-04-30',
    '2025-05-10',
    '2025-05-31',
    '2025-06-05',
  ),
  amount: fc.constantFrom(-3, -1, 0, 1, 2, 2, 3, 5),
  margin: fc.constantFrom(Number.NaN, -1, 0, 1, 2),
  id: fc.constantFrom('1', '2', '3', '4', '5', '6', ''),
  name: fc.constantFrom('X', 'Y', 'y', 'Z'),
  person: fc.constantFrom('', 'Ann', 'ANN', 'Bob'),
  order: fc.constantFrom('', 'o1', 'o2', 'o3'),
  product: fc.constantFrom('', 'p', 'q'),
  isMonthOnly: fc.constantFrom(false, false, true),
})
const records = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '8', ''),
    name: fc.constantFrom('X', 'Q'),
    salesperson: fc.constantFrom('', 'Ann', 'Cid'),
    created: fc.constantFrom(undefined, day('2025-02-01'), day('2025-04-15')),
  }),
  { maxLength: 3 },
)
const companies = fc.record({
  lines: fc.array(drafts, { maxLength: 40 }),
  records,
  excluded: fc.constantFrom([], ['3']),
  quiet: fc.constantFrom([], ['2025-04'], ['2025-02', '2025-04']),
})
type Draft = typeof companies extends fc.Arbitrary<infer T> ? T : never

const views: fc.Arbitrary<View> = fc.record({
  period: fc.constantFrom(
    '2025-01',
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-Q2',
  ),
  measure: fc.constantFrom('sales' as const, 'margin' as const),
  rule: fc
    .tuple(fc.constantFrom(...Object.values(PRESETS)), fc.constantFrom('company', 'owner'))
    .map(([preset, scope]) => ({ ...preset, scope })),
  salesperson: fc.constant(undefined),
})

function build({ lines, records: listed, excluded, quiet }: Draft): Company {
  return createCompany({
    files: [orderFile(lines), customerFile(listed)],
    settings: { ...DEFAULT_SETTINGS, excluded, quiet },
    today: day('2026-01-01'),
  })
}

/** All that the screens show. */
function answers(company: Company, asked: View) {
  return {
    company: computeCompanyReport(company, 0),
    overview: computeOverview(company, asked),
    tiers: computeTierReport(company, asked),
    alerts: computeAlertReport(company, asked),
    reasons: company.directory.keys.map((_, index) => computeTierReason(company, asked, index)),
    directory: company.directory,
  }
}

describe('createCompany', () => {
  it('counts per file what newer files put out of force', () => {
    const line = { amount: 1, id: 'a' }
    const { replaced } = createCompany({
      files: [
        orderFile(
          [
            { ...line, date: '2025-01-10' },
            { ...line, date: '2025-02-10', amount: 2 },
          ],
          {
            id: '1',
          },
        ),
        orderFile([{ ...line, date: '2025-02-10' }], { id: '2', replaces: true }),
      ],
      settings: DEFAULT_SETTINGS,
      today: day('2026-01-01'),
    })
    expect([...replaced]).toEqual([
      ['1', { lines: 1, amount: 20_000 }],
      ['2', { lines: 0, amount: 0 }],
    ])
  })

  it('gives the same figures whatever the order of rows', () => {
    const shuffled = companies.chain((draft) =>
      fc
        .shuffledSubarray([...draft.lines], {
          minLength: draft.lines.length,
          maxLength: draft.lines.length,
        })
        .map((lines) => [draft, { ...draft, lines, records: draft.records.toReversed() }] as const),
    )
    fc.assert(
      fc.property(shuffled, views, ([draft, other], asked) => {
        expect(answers(build(other), asked)).toEqual(answers(build(draft), asked))
      }),
    )
  })

  it('gives the same figures whether lines come in one file or in several', () => {
    fc.assert(
      fc.property(companies, fc.nat(40), views, (draft, at, asked) => {
        const files = [draft.lines.slice(0, at), draft.lines.slice(at)]
        const split = createCompany({
          files: [
            ...files.map((lines, file) => orderFile(lines, { id: `${file}`, name: 'orders.csv' })),
            customerFile(draft.records),
          ],
          settings: { ...DEFAULT_SETTINGS, excluded: draft.excluded, quiet: draft.quiet },
          today: day('2026-01-01'),
        })
        const { company: _, ...rest } = answers(split, asked)
        const { company: __, ...whole } = answers(build(draft), asked)
        expect(rest).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })

  it('puts every known customer into exactly one tier, and equal customers into the same', () => {
    fc.assert(
      fc.property(companies, views, (draft, asked) => {
        const { columns, summaries } = computeTierReport(build(draft), asked)
        const counted = summaries.reduce((sum, { customers }) => sum + customers, 0)
        expect(counted).toBe(columns.length)
        const tierByPlace = new Map<string, number>()
        for (const [row, tier] of columns.tier.entries()) {
          if (tier === 3) continue
          const group = asked.rule.scope === 'owner' ? columns.owner[row] : ''
          const place = `${group} ${columns.value[row]}`
          expect(tierByPlace.get(place) ?? tier).toBe(tier)
          tierByPlace.set(place, tier)
        }
      }),
    )
  })

  it('adds up: tiers and owners and the excluded to the total, customers to customers', () => {
    fc.assert(
      fc.property(companies, views, (draft, asked) => {
        const company = build(draft)
        const whole = computeTierReport(company, asked)
        const overview = computeOverview(company, asked)
        const sales = overview.keyFigures.find(({ name }) => name === asked.measure)?.value
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
        expect(whole.total + whole.excluded.value).toBe(sales ?? 0)
        const { salespeople } = computeCompanyReport(company, 0)
        const own = [...new Set([...salespeople, ''])].map((salesperson) =>
          computeTierReport(company, { ...asked, salesperson }),
        )
        expect(sum(own.map(({ total }) => total))).toBe(whole.total)
        expect(sum(own.map(({ excluded }) => excluded.value))).toBe(whole.excluded.value)
        expect(sum(own.map(({ columns }) => columns.length))).toBe(whole.columns.length)
      }),
    )
  })

  it('explains the change of sales to the last unit', () => {
    fc.assert(
      fc.property(companies, views, (draft, asked) => {
        const { change } = computeOverview(build(draft), asked)
        if (change === undefined) return
        const parts = change.parts.reduce((sum, { amount }) => sum + amount, 0)
        expect(parts + change.excluded).toBe(change.after - change.before)
      }),
    )
  })

  it('addresses each alert to one person, and to a customer that is D', () => {
    fc.assert(
      fc.property(companies, views, (draft, asked) => {
        const company = build(draft)
        const { alerts, bySalesperson, total } = computeAlertReport(company, asked)
        const { columns } = computeTierReport(company, asked)
        const silent = new Set(columns.customer.filter((_, row) => columns.tier[row] === 3))
        expect(alerts.customer.every((customer) => silent.has(customer))).toBe(true)
        expect(bySalesperson.reduce((sum, own) => sum + own.valueAtRisk, 0)).toBe(total.valueAtRisk)
        const own = bySalesperson.flatMap(({ owner }) => [
          ...computeAlertReport(company, { ...asked, salesperson: owner }).alerts.customer,
        ])
        expect(own).toHaveLength(alerts.length)
      }),
    )
  })
})

describe('withSettings', () => {
  it('gives what a company made anew under these settings gives', () => {
    const merges = fc.constantFrom([], [{ from: '1', into: '2' }])
    const handovers = fc.constantFrom([], [{ from: 'Ann', to: 'Bob' }])
    const asOf = fc.constantFrom(undefined, day('2025-05-12'))
    const firstDay = fc.constantFrom(1, 11)
    fc.assert(
      fc.property(
        companies,
        fc.record({ merges, handovers, asOf, firstDay }),
        views,
        (draft, changes, asked) => {
          const company = build(draft)
          const settings = { ...company.settings, ...changes }
          const anew = createCompany({ files: company.files, settings, today: company.today })
          expect(answers(withSettings(company, settings), asked)).toEqual(answers(anew, asked))
        },
      ),
    )
  })
})
