import { NEVER, toEpochDay } from '../../src/domain/calendar.ts'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import type { AlertReport } from '../../src/domain/alerts/alert-report.ts'
import type { AlertSummary } from '../../src/domain/alerts/alert-summary.ts'
import type { CompanyReport } from '../../src/domain/company/company-report.ts'
import type { CustomerDirectory } from '../../src/domain/company/customer-directory.ts'
import type { KeyFigureName } from '../../src/domain/overview/key-figures.ts'
import type { OverviewReport } from '../../src/domain/overview/overview.ts'
import type { TierSummary } from '../../src/domain/tiers/tier-summaries.ts'
import { AS_OF, month, OCTOBER, SEPTEMBER, NOVEMBER } from './months.ts'
import { alertColumns } from './alert-columns.ts'
import { ALERTS } from './october-alerts.ts'
import { DEFAULT_RULE, type Tier } from '../../src/domain/tiers/tier-rule.ts'

/** A company's October 2025, made by hand: 214 known customers, 56 of them to wake. */

const units = (amount: number) => amount * MONEY_SCALE

const TRAIL_PERIODS = ['05', '06', '07', '08']
  .map((number) => month(`2025-${number}`))
  .concat(SEPTEMBER, OCTOBER)

const HEAD = {
  period: OCTOBER,
  before: SEPTEMBER,
  yearBefore: month('2024-10'),
  measure: 'sales',
  rule: DEFAULT_RULE,
  salesperson: undefined,
  marginCover: { known: units(5_161_244), sales: units(5_161_244), enough: true },
  excluded: { customers: 0, value: 0 },
} as const

export const COMPANY: CompanyReport = {
  revision: 1,
  lines: 11_364,
  customers: 214,
  fileNames: ['erp_orders_2024-25.xlsx'],
  readings: [],
  firstDay: toEpochDay(2024, 1, 2),
  dataTo: AS_OF,
  asOf: AS_OF,
  future: { lines: 0, amount: 0 },
  hasMargin: true,
  months: ['05', '06', '07', '08']
    .map((number) => month(`2025-${number}`))
    .concat(SEPTEMBER, OCTOBER, NOVEMBER),
  quarters: [],
  openMonth: '2025-10',
  openQuarter: undefined,
  salespeople: ['Li Na', 'Liu Fang', 'Zhang Min'],
  excludedCustomers: 0,
  fields: [],
}

type Figures = readonly [now: number, before: number, yearBefore: number]

const FIGURES: readonly (readonly [KeyFigureName, Figures])[] = [
  ['sales', [units(5_161_244), units(5_335_120), units(5_371_530)]],
  ['margin', [units(1_068_377), units(1_141_716), units(1_122_650)]],
  ['marginRate', [0.207, 0.214, 0.209]],
  ['orders', [248, 257, 237]],
  ['orderingCustomers', [139, 141, 128]],
  ['averageOrderValue', [units(20_811), units(20_759), units(22_665)]],
  ['orderFrequency', [1.784, 1.823, 1.852]],
  ['repurchaseRate', [0.532, 0.517, 0.554]],
  ['retention', [0.766, 0.818, 0.811]],
]

const TREND = [91, 77, 52, 77.5, 95, 91, 90, 84, 88, 86, 89, 86]

function tier(letter: Tier, customers: number, before: number, value: number, rate: number) {
  return {
    tier: letter,
    customers,
    customersBefore: before,
    value: units(value),
    share: value / 5_161_244,
    sales: units(value),
    margin: units(value * rate),
    marginSales: units(value),
    trend: TREND,
  } satisfies TierSummary
}

interface Person {
  readonly owner: string
  readonly counts: readonly [critical: number, high: number, medium: number, low: number]
  readonly atRisk: number
  readonly contacted: number
  readonly recovered: readonly [alerts: number, money: number]
  readonly cameBack: readonly [alerts: number, money: number]
}

function summary(person: Person): AlertSummary {
  const { owner, counts, atRisk, contacted, recovered, cameBack } = person
  const [critical, high, medium, low] = counts
  const alerts = critical + high + medium + low
  const orderedSince = recovered[0] + cameBack[0]
  return {
    owner,
    bySeverity: { critical, high, medium, low },
    alerts,
    valueAtRisk: units(atRisk),
    orderedSince,
    contacted,
    open: alerts - orderedSince,
    done: 0,
    recovered: recovered[0],
    cameBack: cameBack[0],
    recoveredMoney: units(recovered[1]),
    cameBackMoney: units(cameBack[1]),
  }
}

const BY_SALESPERSON = [
  summary({
    owner: 'Zhang Min',
    counts: [2, 4, 2, 2],
    atRisk: 321_830,
    contacted: 9,
    recovered: [4, 20_063],
    cameBack: [1, 8_000],
  }),
  summary({
    owner: 'Liu Fang',
    counts: [2, 3, 3, 3],
    atRisk: 308_735,
    contacted: 5,
    recovered: [2, 61_671],
    cameBack: [0, 0],
  }),
  summary({
    owner: 'Li Na',
    counts: [0, 4, 1, 6],
    atRisk: 117_935,
    contacted: 7,
    recovered: [3, 20_800],
    cameBack: [2, 8_000],
  }),
]

const TOTAL = summary({
  owner: '',
  counts: [5, 15, 13, 23],
  atRisk: 1_027_860,
  contacted: 34,
  recovered: [15, 134_600],
  cameBack: [5, 30_000],
})

const CUSTOMERS = [
  ['K10007', 'Suzhou Hongtai Pumps', 'Mr Tang', '138 0350 0051'],
  ['K10009', 'Ningbo Ruifeng Hardware', 'Mr Wu', '134 8240 8881'],
  ['K10031', 'Shaoxing Tongli Precision', '', ''],
  ['K10052', 'Nantong Longxiang Precision', 'Ms Sun', '135 6029 5438'],
  ['K10077', 'Wuxi Yongxin Valves', 'Ms Gao', ''],
  ['K10113', 'Kunshan Anjie Steelworks', 'Ms Gao', '135 4007 4734'],
  ['K10140', 'Wenzhou Minghe Precision', '', ''],
] as const

export const DIRECTORY: CustomerDirectory = {
  keys: CUSTOMERS.map(([id]) => id.toLowerCase()),
  ids: CUSTOMERS.map(([id]) => id),
  names: CUSTOMERS.map(([, name]) => name),
  contacts: CUSTOMERS.map(([, , contact]) => contact),
  phones: CUSTOMERS.map(([, , , phone]) => phone),
  listedFrom: new Int32Array(CUSTOMERS.length).fill(NEVER),
  fields: [],
  otherNames: CUSTOMERS.map(() => ''),
}

export const ALERT_REPORT: AlertReport = {
  ...HEAD,
  none: undefined,
  gradedOn: SEPTEMBER,
  alerts: alertColumns(ALERTS),
  bySalesperson: BY_SALESPERSON,
  total: TOTAL,
  trailPeriods: TRAIL_PERIODS,
  notYet: undefined,
}

export const OVERVIEW: OverviewReport = {
  ...HEAD,
  keyFigures: FIGURES.map(([name, [value, before, yearBefore]]) => ({
    name,
    value,
    before,
    yearBefore,
    trend: TREND.map((part) => (part / 86) * value),
  })),
  tiers: [
    tier('A', 28, 29, 3_305_456, 0.19),
    tier('B', 84, 84, 1_736_364, 0.236),
    tier('C', 27, 28, 114_696, 0.239),
    tier('D', 75, 71, 0, 0),
  ],
  knownCustomers: 214,
  change: {
    before: units(5_335_120),
    after: units(5_161_244),
    parts: [
      { part: 'new', customers: 2, amount: units(40_214) },
      { part: 'back', customers: 29, amount: units(503_803) },
      { part: 'bought-more', customers: 55, amount: units(759_104) },
      { part: 'bought-less', customers: 53, amount: units(-728_002) },
      { part: 'lost', customers: 33, amount: units(-748_995) },
    ],
    excluded: 0,
  },
  alerts: {
    none: undefined,
    gradedOn: SEPTEMBER,
    bySalesperson: BY_SALESPERSON,
    total: TOTAL,
    trailPeriods: TRAIL_PERIODS,
    notYet: undefined,
  },
  recovery: { bySalesperson: BY_SALESPERSON, total: TOTAL },
  callFirst: ALERTS.slice(0, 5),
  lostA: { customers: 5, valueAtRisk: units(490_210) },
}
