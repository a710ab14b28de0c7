import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computePareto } from '../../src/domain/pareto/pareto-report.ts'
import { computeWhatIf } from '../../src/domain/pareto/what-if.ts'
import type { RangeView } from '../../src/domain/periods/period-range.ts'
import { TIERS, type Tier, type TierRule } from '../../src/domain/tiers/tier-rule.ts'
import {
  CASES,
  idOf,
  loadCompany,
  numberOf,
  RULES,
  sorted,
  type LoadedCompany,
} from './loaded-company.ts'
import {
  concentrationSql,
  curveSql,
  totalsSql,
  whatIfSql,
  type ParetoQuestion,
} from './pareto-oracle.ts'

interface ParetoView extends ParetoQuestion {
  readonly view: RangeView
}

interface Question extends ParetoView {
  readonly tried: TierRule
}

/** A customer's tier now and under the rule tried, as the oracle answers. */
interface Tried {
  readonly customer: string
  readonly owner: string
  readonly m: number
  readonly now: Tier
  readonly tried: Tier
}

/** All periods and the newest alone, for everyone, a person and nobody, under changing rules. */
function questionsOf({ periods }: LoadedCompany): readonly Question[] {
  const people = [undefined, 'Ann', '']
  return [0, -1].flatMap((first, range) => {
    const [from, to] = [periods.at(first), periods.at(-1)]
    if (from === undefined || to === undefined) return []
    return people.map((salesperson, index) => {
      const at = range * people.length + index
      const measure = at % 2 === 0 ? 'sales' : 'margin'
      const [rule, tried] = [RULES[at % RULES.length], RULES[(at + 1 + range) % RULES.length]]
      if (rule === undefined || tried === undefined) throw new RangeError(`No rule ${at}`)
      return {
        from: numberOf(from),
        to: numberOf(to),
        measure,
        salesperson,
        view: { range: { from: from.key, to: to.key }, measure, rule, salesperson },
        tried,
      }
    })
  })
}

/** Single periods beside these: their sums are small, so that many stand exactly on a border. */
function borderQuestionsOf(loaded: LoadedCompany): readonly ParetoView[] {
  const [rule] = RULES
  if (rule === undefined) throw new RangeError('No rule')
  const single = loaded.periods.map((period) => {
    const range = { from: period.key, to: period.key }
    const asked = { measure: 'sales', salesperson: undefined } as const
    return {
      from: numberOf(period),
      to: numberOf(period),
      ...asked,
      view: { range, rule, ...asked },
    }
  })
  return [...questionsOf(loaded), ...single]
}

const sum = (customers: readonly Tried[]): number =>
  customers.reduce((total, { m }) => total + m, 0)

function sumsOf(customers: readonly Tried[], tierOf: (customer: Tried) => Tier) {
  return (['A', 'B', 'C'] as const).map((tier) => {
    const own = customers.filter((customer) => tierOf(customer) === tier)
    return { tier, customers: own.length, value: sum(own) }
  })
}

describe.each(CASES)('Pareto curve of company $seed by $kind, asked in SQL', (which) => {
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  it('has the same curve, totals, Gini coefficient and concentration', async () => {
    const { company, oracle } = loaded
    for (const question of borderQuestionsOf(loaded)) {
      const report = computePareto(company, question.view, question.view.rule.scope)
      const { customers, positive, total, net, making80, gini, curve, concentration } = report
      const [expected] = await oracle.query(totalsSql(question))
      expect(expected).toMatchObject({ customers, positive, total, net, making80 })
      expect(gini ?? -1).toBeCloseTo(Number(expected?.['gini'] ?? -1), 12)
      const points = Array.from(curve.customers, (count, point) => ({
        customers: count,
        customer: idOf(company, curve.customer[point]),
        measure: curve.measure[point],
        customer_share: curve.customerShare[point],
        value_share: curve.valueShare[point],
      }))
      expect(points.slice(1)).toEqual(await oracle.query(curveSql(question)))
      const found = concentration.map(({ loss, ...rest }) => ({ ...rest, loss: loss ?? null }))
      expect(found).toEqual(await oracle.query(concentrationSql(question)))
    }
  })

  it('says the same of other cut-offs: tiers, names that move, and people', async () => {
    const { company, oracle } = loaded
    for (const question of questionsOf(loaded)) {
      const { view, tried } = question
      const whatIf = computeWhatIf(company, view, tried, Infinity)
      const rows = await oracle.query(whatIfSql(question, view.rule, tried))
      const customers = rows as unknown as readonly Tried[]
      const plain = ({ tier, customers: count, value }: (typeof whatIf.tiers)[number]['now']) => ({
        tier,
        customers: count,
        value,
      })
      expect(whatIf.tiers.map(({ now }) => plain(now))).toEqual(sumsOf(customers, (c) => c.now))
      expect(whatIf.tiers.map((change) => plain(change.tried))).toEqual(
        sumsOf(customers, (c) => c.tried),
      )
      const moving = customers.filter(({ now, tried: then }) => now !== then)
      expect(whatIf.moving).toEqual({ customers: moving.length, value: sum(moving) })
      const { moves } = whatIf
      const found = Array.from(moves.customer, (customer, row) => ({
        customer: idOf(company, customer),
        owner: whatIf.people[moves.person[row] ?? -1]?.owner,
        m: moves.measure[row],
        now: TIERS[moves.tierNow[row] ?? -1],
        tried: TIERS[moves.tierTried[row] ?? -1],
      }))
      expect(found).toEqual(moving)
      const people = [...new Set(customers.map(({ owner }) => owner))].map((owner) => {
        const own = customers.filter((customer) => customer.owner === owner)
        return {
          owner,
          now: sumsOf(own, (c) => c.now).map((row) => row.customers),
          tried: sumsOf(own, (c) => c.tried).map((row) => row.customers),
          moving: own.filter(({ now, tried: then }) => now !== then).length,
        }
      })
      expect(sorted(whatIf.people)).toEqual(sorted(people))
    }
  })

  it('says the same of both bases, and of the newest period', async () => {
    const { company, oracle } = loaded
    for (const question of questionsOf(loaded)) {
      const { view, tried, measure, salesperson, to } = question
      const { byBasis, newest } = computeWhatIf(company, view, tried, 0)
      for (const basis of ['customers', 'contribution'] as const) {
        const rows = await oracle.query(whatIfSql(question, view.rule, { ...tried, basis }))
        const expected = sumsOf(rows as unknown as readonly Tried[], (c) => c.tried)
        expect(
          byBasis[basis].map(({ tier, customers, value }) => ({ tier, customers, value })),
        ).toEqual(expected)
      }
      const asked = newest && [
        { counts: newest.now, rule: view.rule },
        { counts: newest.tried, rule: tried },
      ]
      for (const { counts, rule } of asked ?? []) {
        await oracle.useRule(measure, rule)
        const [expected] = await oracle.query(`
          SELECT count(*) FILTER (tier = 'A') AS a, count(*) FILTER (tier = 'B') AS b,
            count(*) FILTER (tier = 'C') AS c
          FROM tier
          WHERE p = ${to} AND ${salesperson === undefined ? 'true' : `owner = '${salesperson}'`}`)
        expect([...counts]).toEqual([expected?.['a'], expected?.['b'], expected?.['c']])
      }
    }
  })
})
