import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { computeWatchList } from '../../../src/domain/alerts/watch-list.ts'
import { computeWatchReport } from '../../../src/domain/alerts/watch-report.ts'
import { computeCustomerListReport } from '../../../src/domain/customer/customer-list-report.ts'
import { computeDecileReport } from '../../../src/domain/deciles/decile-report.ts'
import { computeMovementReport } from '../../../src/domain/movement/movement-report.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { computePareto } from '../../../src/domain/pareto/pareto-report.ts'
import { BY_SALESPERSON } from '../../../src/domain/people/grouping.ts'
import { computePeopleReport } from '../../../src/domain/people/people-report.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import type { TierListSort } from '../../../src/domain/tiers/tier-list-choice.ts'
import { computeTierList } from '../../../src/domain/tiers/tier-list.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { DEFAULT_RULE, PRESETS } from '../../../src/domain/tiers/tier-rule.ts'
import { nameOrder } from '../../../src/worker/name-order.ts'
import { loadCompany } from './cockpit.ts'
import { LAST_MONTH, type Outcome } from './outcome.ts'

type Questions = Readonly<Record<string, (view: View) => unknown>>

const RANGE = { from: '2023-11', to: LAST_MONTH }
const NO_FILTER = { tiers: [], movements: [], text: '' }
const BY_RANK: TierListSort = { key: 'rank', descending: false }
const CHINESE = nameOrder('zh-CN')

/**
 * What is asked of a company once it is there. Every report is asked for under cut-offs, and of a person,
 * that nobody has asked for before, so that no report that was kept can answer it.
 */
export async function runLater(file: File, mark: (phase: string) => void): Promise<Outcome> {
  const { company, report } = await loadCompany(file, mark)
  const { names } = company.people
  const ranged = ({ measure, rule }: View) => ({
    measure,
    rule,
    salesperson: undefined,
    range: RANGE,
  })
  const asked: View = {
    period: LAST_MONTH,
    measure: 'sales',
    rule: DEFAULT_RULE,
    salesperson: undefined,
  }
  const listed = computeTierReport(company, asked)
  const list = (sort: TierListSort, text = '') =>
    computeTierList(company, listed, { ...NO_FILTER, text }, sort, CHINESE)
  const questions: Questions = {
    'tiers, other cut-offs': (view) => computeTierReport(company, view),
    'tiers, other basis': ({ rule, ...view }) =>
      computeTierReport(company, {
        ...view,
        rule: { ...PRESETS['20-60-20-contribution'], a: rule.a },
      }),
    'tiers by margin': (view) => computeTierReport(company, { ...view, measure: 'margin' }),
    'tiers, within each salesperson': ({ rule, ...view }) =>
      computeTierReport(company, { ...view, rule: { ...rule, scope: 'owner' } }),
    'tiers, one salesperson': (view) =>
      computeTierReport(company, { ...view, salesperson: names[view.rule.a % names.length] }),
    'sort by sales': () => list({ key: 'value', descending: true }),
    'sort by name': () => list({ key: 'customer', descending: false }),
    search: () => list(BY_RANK, '泵业'),
    overview: (view) => computeOverview(company, view),
    'overview, one salesperson': (view) =>
      computeOverview(company, { ...view, salesperson: names[view.rule.a % names.length] }),
    movement: (view) => computeMovementReport(company, view, computeTierReport(company, view)),
    alerts: (view) => computeAlertReport(company, view),
    'to watch': (view) => computeWatchReport(company, view),
    dormant: (view) => computeWatchList(company, view, 'dormant', ''),
    customers: (view) => computeCustomerListReport(company, view),
    deciles: (view) => computeDecileReport(company, ranged(view)),
    Pareto: (view) => computePareto(company, ranged(view), 'company'),
    salespeople: (view) => computePeopleReport(company, view, BY_SALESPERSON),
  }
  // The first time, code is made of each, and what all rules share; the second time is counted.
  let a = DEFAULT_RULE.a
  for (const isCounted of [false, true]) {
    for (const [name, ask] of Object.entries(questions)) {
      a -= 10
      mark('between')
      ask({ ...asked, rule: { ...DEFAULT_RULE, a } })
      if (isCounted) mark(name)
    }
  }
  return { lines: report.used }
}
