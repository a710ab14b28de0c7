import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeCompanyReport } from '../../src/domain/company/company-report.ts'
import { layLog, type FollowUpLog } from '../../src/domain/follow-up/follow-up-log.ts'
import { followUpAt } from '../../src/domain/alerts/alert-row.ts'
import { SEVERITIES } from '../../src/domain/alerts/alert.ts'
import { pastAlerts } from '../../src/domain/follow-up/past-alerts.ts'
import { computeScoreboard } from '../../src/domain/follow-up/scoreboard.ts'
import { openView } from '../../src/domain/periods/period-view.ts'
import { generateLog } from './generated-log.ts'
import {
  CASES,
  idOf,
  loadCompany,
  numberOf,
  RULES,
  sorted,
  viewOf,
  type LoadedCompany,
} from './loaded-company.ts'
import { insertLog, recoverySql, scoreboardSql } from './recovery-oracle.ts'

describe.each(CASES.filter(({ seed }) => seed <= 6))(
  'recovery of company $seed by $kind, asked in SQL',
  ({ seed, kind }) => {
    let loaded: LoadedCompany
    let log: FollowUpLog
    beforeAll(async () => {
      loaded = await loadCompany({ seed, kind })
      const { company, oracle } = loaded
      const { keys } = company.directory
      const { months, quarters } = computeCompanyReport(company, 1)
      const entries = generateLog(seed, keys, [...months, ...quarters], [...company.ledger.day])
      log = layLog(company, { revision: 1, entries })
      await insertLog(
        oracle,
        entries,
        kind,
        (key) => idOf(company, keys.indexOf(key)),
        (key) => numberOf({ key }),
      )
      await oracle.useRule(measure, rule)
    })
    afterAll(() => {
      loaded.oracle.close()
    })

    const rule = RULES[seed % RULES.length] ?? RULES[0]!
    const measure = seed % 3 === 0 ? 'margin' : 'sales'

    it('freezes, closes and values the same alerts', async () => {
      const { company, oracle, periods } = loaded
      const found = periods.flatMap((period) => {
        const alerts = pastAlerts(openView(company, viewOf(period, measure, rule)), log)
        return Array.from(alerts.customer, (customer, row) => {
          const { contacts, state } = followUpAt(alerts, row)
          const newest = contacts.at(-1)
          const money = alerts.wonBack[row] ?? Number.NaN
          return {
            p: numberOf(period),
            customer: idOf(company, customer),
            severity: SEVERITIES[alerts.severity[row] ?? -1],
            owner: alerts.owners[alerts.owner[row] ?? -1],
            value: alerts.valueAtRisk[row],
            state,
            contacts: contacts.length,
            channel: newest?.channel ?? null,
            outcome: newest?.outcome ?? null,
            cause: newest && (contacts.findLast(({ cause }) => cause !== '')?.cause ?? ''),
            money: Number.isNaN(money) ? null : money,
          }
        })
      })
      const rows = found.map((row) => ({ ...row, cause: row.cause ?? null }))
      expect(sorted(rows)).toEqual(sorted(await oracle.query(recoverySql(measure))))
    })

    it('sums them up for the same people, in a period and over twelve', async () => {
      const { company, oracle, periods } = loaded
      const last = periods.at(-1)
      if (last === undefined) throw new RangeError('A company without periods')
      for (const [span, count] of [
        ['period', 1],
        ['year', 12],
      ] as const) {
        const view = viewOf(last, measure, rule)
        const { bySalesperson } = computeScoreboard(company, view, span, log)
        const found = bySalesperson.map((one) => ({
          owner: one.owner,
          alerts: one.alerts,
          contacted: one.contacted,
          open: one.open,
          done: one.done,
          recovered: one.recovered,
          came_back: one.cameBack,
          recovered_money: one.recoveredMoney,
          came_back_money: one.cameBackMoney,
        }))
        const numbers = periods.slice(-count).map((period) => numberOf(period))
        expect(sorted(found)).toEqual(sorted(await oracle.query(scoreboardSql(measure, numbers))))
      }
    })
  },
)
