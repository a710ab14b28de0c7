import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeOverview } from '../../src/domain/overview/overview.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import { PRESETS, TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { changeSql } from './change-oracle.ts'
import {
  CASES,
  idOf,
  numberOf,
  RULES,
  sorted,
  viewOf,
  loadCompany,
  type LoadedCompany,
} from './loaded-company.ts'

describe.each(CASES)('tiers of company $seed by $kind, asked in SQL', (which) => {
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  it('has the same tiers, measures, ranks and owners under every rule', async () => {
    const { company, oracle, periods } = loaded
    for (const [index, rule] of RULES.entries()) {
      const measure = index % 2 === 0 ? 'sales' : 'margin'
      await oracle.useRule(measure, rule)
      for (const period of periods) {
        const { columns, owners } = computeTierReport(company, viewOf(period, measure, rule))
        const found = Array.from({ length: columns.length }, (_, row) => ({
          customer: idOf(company, columns.customer[row]),
          tier: TIERS[columns.tier[row] ?? -1],
          value: columns.value[row],
          rank: columns.rank[row] ?? 0,
          owner: owners[columns.owner[row] ?? -1],
        }))
        const expected = await oracle.query(`
          SELECT customer, tier, m AS value, rank AS rank, owner
          FROM tier WHERE p = ${numberOf(period)}`)
        expect(sorted(found)).toEqual(sorted(expected))
      }
    }
  })

  it('has the same change of sales', async () => {
    const { company, oracle, periods } = loaded
    for (const [index, period] of periods.entries()) {
      const measure = index % 3 === 0 ? 'margin' : 'sales'
      const { change } = computeOverview(company, viewOf(period, measure, PRESETS['classic-abc']))
      const found = (change?.parts ?? [])
        .filter(({ customers }) => customers > 0)
        .map(({ part, customers, amount }) => ({ part, customers, amount }))
      const expected = await oracle.query(`
        SELECT part, count(*) AS customers, sum(change) AS amount
        FROM (${changeSql(measure)}) WHERE p = ${numberOf(period)} GROUP BY part`)
      expect(sorted(found)).toEqual(sorted(expected))
    }
  })
})
