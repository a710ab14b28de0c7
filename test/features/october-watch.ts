import type { WatchReport, WatchTotals } from '../../src/domain/alerts/watch-report.ts'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import { ALERT_REPORT } from './october.ts'

type Totals = readonly [customers: number, amount: number, neverOrdered?: number]

function totals(...[customers, amount, neverOrdered = 0]: Totals): WatchTotals {
  const own = (owner: string) => ({
    owner,
    customers,
    amount: amount * MONEY_SCALE,
    orderedSince: 0,
    neverOrdered,
  })
  return { bySalesperson: [own('Zhang Min')], total: own('') }
}

export const WATCH_REPORT: WatchReport = {
  ...ALERT_REPORT,
  groups: {
    'not-yet': undefined,
    slipping: totals(5, 84_200),
    overdue: totals(17, 310_000),
    dormant: totals(19, 0, 7),
  },
  comparedDay: undefined,
}
