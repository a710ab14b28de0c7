import { computeCompanyReport } from '../../src/domain/company/company-report.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { createCompany, type Company } from '../../src/domain/company/company.ts'
import type { PeriodInfo, PeriodKind } from '../../src/domain/periods/period.ts'
import type { View } from '../../src/domain/periods/view.ts'
import { PRESETS, type Measure, type TierRule } from '../../src/domain/tiers/tier-rule.ts'
import { columnsOf, generateCompany, type GeneratedCompany } from './generated-company.ts'
import { openOracle, type Oracle } from './sql-oracle.ts'

/** A generated company twice: as the domain holds it, and as tables to ask in SQL. */
export interface LoadedCompany {
  readonly company: Company
  readonly oracle: Oracle
  /** Those that are no gaps, oldest first. */
  readonly periods: readonly PeriodInfo[]
}

/** Companies that every figure is asked of: all by month, and every other one by quarter too. */
export const CASES = Array.from({ length: 10 }, (_, index) => index + 1).flatMap((seed) =>
  (['month', 'quarter'] as const).slice(0, 1 + (seed % 2)).map((kind) => ({ seed, kind })),
)

/** Ready-made rules, one for each owner's customers, and one with cut-offs of its own. */
export const RULES: readonly TierRule[] = [
  ...Object.values(PRESETS),
  { ...PRESETS['20-60-20-customers'], scope: 'owner' },
  { basis: 'contribution', a: 3_333, b: 6_667, scope: 'owner' },
]

/** Makes a generated company in both forms. Close its oracle when the comparison is over. */
export async function loadCompany({
  seed,
  kind,
}: {
  readonly seed: number
  readonly kind: PeriodKind
}): Promise<LoadedCompany> {
  const generated = generateCompany(seed)
  const company = companyOf(generated)
  const report = computeCompanyReport(company, 1)
  const periods = kind === 'month' ? report.months : report.quarters
  return {
    company,
    oracle: await openOracle(generated, kind),
    periods: periods.filter(({ state }) => state !== 'gap'),
  }
}

function companyOf(generated: GeneratedCompany): Company {
  const { lines, customers, excluded, today } = generated
  const { handovers, firstDay, asOf, quiet, churnedAfter } = generated
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
  // The keys of excluded customers are only known once the company is made.
  const settings = { ...DEFAULT_SETTINGS, handovers, firstDay, asOf, quiet, churnedAfter }
  const { ids, keys } = createCompany({ files, settings, today }).directory
  const excludedKeys = excluded.flatMap((id) => keys[ids.indexOf(id)] ?? [])
  return createCompany({ files, settings: { ...settings, excluded: excludedKeys }, today })
}

/** The number of a period in SQL: months, or quarters, since year 0. */
export function numberOf({ key }: Pick<PeriodInfo, 'key'>): number {
  const year = Number(key.slice(0, 4))
  return key[5] === 'Q' ? year * 4 + Number(key.slice(6)) - 1 : year * 12 + Number(key.slice(5)) - 1
}

/** A view of everyone's customers. */
export function viewOf(period: PeriodInfo, measure: Measure, rule: TierRule): View {
  return { period: period.key, measure, rule, salesperson: undefined }
}

/** The id of a customer by its position, as the tables name it. */
export function idOf({ directory }: Company, customer: number | undefined): string {
  return directory.ids[customer ?? -1] ?? ''
}

/** Rows in the order of their texts, so that two lists can be held against each other. */
export function sorted<T>(rows: readonly T[]): T[] {
  return rows.toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))
}
