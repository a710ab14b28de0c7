import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../src/domain/alerts/alert-report.ts'
import { computeCompanyReport } from '../../src/domain/company/company-report.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { createCompany, type Company } from '../../src/domain/company/company.ts'
import { computeOverview } from '../../src/domain/overview/overview.ts'
import type { PeriodInfo, PeriodKind } from '../../src/domain/periods/period.ts'
import { PRESETS, TIERS, type Measure, type TierRule } from '../../src/domain/tiers/tier-rule.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import type { View } from '../../src/domain/periods/view.ts'
import { columnsOf, generateCompany, type GeneratedCompany } from './generated-company.ts'
import { alertsSql, changeSql, openOracle, tiersSql } from './sql-oracle.ts'

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1)
const RULES: readonly TierRule[] = [
  ...Object.values(PRESETS),
  { ...PRESETS['20-60-20-customers'], scope: 'owner' },
  { basis: 'contribution', a: 3_333, b: 6_667, scope: 'owner' },
]

interface Row {
  readonly customer: string
}

const byCustomer = <T extends Row>(rows: readonly T[]): T[] =>
  rows.toSorted((x, y) => (x.customer < y.customer ? -1 : 1))

function companyOf(generated: GeneratedCompany): Company {
  const { lines, customers, excluded, handovers, firstDay, today } = generated
  const files = [
    {
      id: 'f1',
      name: 'generated',
      orders: columnsOf(lines),
      customers,
      replaces: false,
      dropsDuplicates: false,
    },
  ]
  const plain = createCompany({
    files,
    settings: { ...DEFAULT_SETTINGS, handovers, firstDay },
    today,
  })
  const { ids, keys } = plain.directory
  const excludedKeys = excluded.flatMap((id) => keys[ids.indexOf(id)] ?? [])
  const settings = { ...DEFAULT_SETTINGS, handovers, firstDay, excluded: excludedKeys }
  return createCompany({ files, settings, today })
}

/** The number of a period in SQL: months, or quarters, since year 0. */
function numberOf({ key }: PeriodInfo): number {
  const year = Number(key.slice(0, 4))
  return key[5] === 'Q' ? year * 4 + Number(key.slice(6)) - 1 : year * 12 + Number(key.slice(5)) - 1
}

function viewOf(period: PeriodInfo, measure: Measure, rule: TierRule): View {
  return { period: period.key, measure, rule, salesperson: undefined }
}

function tiersOf(company: Company, view: View): unknown[] {
  const { columns, owners } = computeTierReport(company, view)
  const { ids } = company.directory
  return byCustomer(
    Array.from({ length: columns.length }, (_, row) => ({
      customer: ids[columns.customer[row] ?? -1] ?? '',
      tier: TIERS[columns.tier[row] ?? -1],
      value: columns.value[row],
      rank: columns.rank[row],
      owner: owners[columns.owner[row] ?? -1],
    })),
  )
}

function alertsOf(company: Company, view: View): unknown[] {
  const { ids } = company.directory
  return byCustomer(
    computeAlertReport(company, view).alerts.map((alert) => ({
      customer: ids[alert.customer] ?? '',
      tier_before: alert.tierBefore,
      owner: alert.owner,
      asleep: alert.periodsAsleep,
      risk: alert.valueAtRisk,
    })),
  )
}

function changeOf(company: Company, view: View): unknown[] {
  const { change } = computeOverview(company, view)
  return (change?.parts ?? [])
    .filter(({ customers }) => customers > 0)
    .map(({ part, customers, amount }) => ({ part, customers, amount }))
    .toSorted((x, y) => (x.part < y.part ? -1 : 1))
}

async function eachPeriod(
  seed: number,
  kind: PeriodKind,
  compare: (
    company: Company,
    periods: readonly PeriodInfo[],
    query: (sql: string) => Promise<Record<string, unknown>[]>,
  ) => Promise<void>,
): Promise<void> {
  const generated = generateCompany(seed)
  const company = companyOf(generated)
  const oracle = await openOracle(generated, kind)
  const report = computeCompanyReport(company, 1)
  const periods = kind === 'month' ? report.months : report.quarters
  await compare(company, periods, oracle.query)
  oracle.close()
}

const CASES = SEEDS.flatMap((seed) =>
  (['month', 'quarter'] as const).map((kind) => ({ seed, kind })),
)

describe.each(CASES)('company $seed by $kind, asked in SQL', ({ seed, kind }) => {
  it('has the same tiers, measures, ranks and owners under every rule', async () => {
    await eachPeriod(seed, kind, async (company, periods, query) => {
      for (const period of periods.filter(({ state }) => state !== 'gap')) {
        for (const [index, rule] of RULES.entries()) {
          const measure = index % 2 === 0 ? 'sales' : 'margin'
          const expected = await query(tiersSql(numberOf(period), period.last, measure, rule))
          expect(tiersOf(company, viewOf(period, measure, rule))).toEqual(
            byCustomer(expected as unknown as Row[]),
          )
        }
      }
    })
  })

  it('has the same alerts and the same change of sales', async () => {
    await eachPeriod(seed, kind, async (company, periods, query) => {
      const kept = periods.filter(({ state }) => state !== 'gap')
      for (const [index, period] of kept.entries()) {
        const before = kept[index - 1]
        if (before === undefined) continue
        const view = viewOf(period, index % 3 === 0 ? 'margin' : 'sales', PRESETS['classic-abc'])
        const [p, q] = [numberOf(period), numberOf(before)]
        const parts = await query(changeSql(p, q, view.measure))
        expect(changeOf(company, view)).toEqual(
          parts.toSorted((x, y) => (String(x['part']) < String(y['part']) ? -1 : 1)),
        )
        if (period.state !== 'complete') continue
        const bounds = { p, lastDay: period.last, before: q, beforeLastDay: before.last }
        const alerts = await query(alertsSql(bounds, view.measure, view.rule))
        expect(alertsOf(company, view)).toEqual(byCustomer(alerts as unknown as Row[]))
      }
    })
  })
})
