import type { Measure, TierRule } from '../../src/domain/tiers/tier-rule.ts'

/** Periods by number, both included, the measure, and whose customers are shown. */
export interface ParetoQuestion {
  readonly from: number
  readonly to: number
  readonly measure: Measure
  /** undefined: everyone's. */
  readonly salesperson: string | undefined
}

/** Customers with a sale line in a range, excluded ones left out, with their owners at its end. */
const population = ({ from, to, measure }: ParetoQuestion): string => `
  pop AS (
    SELECT customer, owner, sum(cp.${measure}) AS m
    FROM cp JOIN owner_at USING (customer)
    WHERE cp.p BETWEEN ${from} AND ${to} AND owner_at.p = ${to} AND customer NOT IN (FROM excluded)
    GROUP BY customer, owner HAVING sum(sale_lines) > 0
  )`

const ownedBy = (person: string | undefined): string =>
  person === undefined ? 'true' : `owner = '${person}'`

const shown = (question: ParetoQuestion): string => `
  shown AS (
    SELECT customer, m, row_number() OVER (ORDER BY m DESC, customer) AS place, count(*) OVER () AS n
    FROM pop WHERE ${ownedBy(question.salesperson)}
  )`

/** The curve, customer by customer: what the largest ones make together of the positive measures. */
export function curveSql(question: ParetoQuestion): string {
  return `
    WITH ${population(question)}, ${shown(question)}
    SELECT place AS customers, customer, m AS measure, place / n AS customer_share,
      CASE WHEN sum(greatest(m, 0)) OVER () > 0
        THEN sum(greatest(m, 0)) OVER (ORDER BY place) / sum(greatest(m, 0)) OVER () ELSE 0 END AS value_share
    FROM shown ORDER BY place`
}

/** Totals, the fewest customers who make 80 %, and the Gini coefficient of the positive measures. */
export function totalsSql(question: ParetoQuestion): string {
  return `
    WITH ${population(question)}, ${shown(question)},
    running AS (
      SELECT *, sum(greatest(m, 0)) OVER (ORDER BY place) AS cumulative,
        sum(greatest(m, 0)) OVER () AS total
      FROM shown
    ),
    pair AS (
      SELECT sum(abs(x.m - y.m)) AS differences FROM shown x JOIN shown y ON x.m > 0 AND y.m > 0
    )
    SELECT count(*) AS customers, count(*) FILTER (m > 0) AS positive,
      coalesce(sum(greatest(m, 0)), 0) AS total, coalesce(sum(m), 0) AS net,
      coalesce(min(place) FILTER (m > 0 AND cumulative * 10 >= total * 8), 0) AS making80,
      CASE WHEN count(*) FILTER (m > 0) > 0 THEN (SELECT differences FROM pair)
        / (2 * count(*) FILTER (m > 0) * sum(greatest(m, 0))) END AS gini
    FROM running`
}

/** What the largest 1, 5 and 10 customers make, and what would be left without them. */
export function concentrationSql(question: ParetoQuestion): string {
  return `
    WITH ${population(question)}, ${shown(question)},
    total AS (SELECT sum(greatest(m, 0)) AS positive, sum(m) AS net FROM shown)
    SELECT top AS customers, sum(greatest(m, 0)) AS value,
      CASE WHEN any_value(positive) > 0
        THEN sum(greatest(m, 0)) / any_value(positive) ELSE 0 END AS share,
      any_value(net) - sum(m) AS rest,
      CASE WHEN any_value(net) > 0 THEN sum(m) / any_value(net) END AS loss
    FROM shown CROSS JOIN total JOIN (VALUES (1), (5), (10)) tops(top) ON place <= top AND top <= n
    GROUP BY top ORDER BY top`
}

/** Every customer's tier over the range under a rule, as a table expression named `name`. */
const tiersUnder = ({ basis, a, b, scope }: TierRule, name: string): string => {
  const partition = scope === 'owner' ? 'PARTITION BY owner' : ''
  const isAhead = (cut: number): string =>
    basis === 'customers' ? `ahead_n * 10000 < ${cut} * size` : `ahead_m * 10000 < ${cut} * total`
  return `
    ${name} AS (
      SELECT customer, CASE WHEN m <= 0 THEN 'C' WHEN ${isAhead(a)} THEN 'A'
        WHEN ${isAhead(b)} THEN 'B' ELSE 'C' END AS tier
      FROM (
        SELECT customer, m, rank() OVER larger - 1 AS ahead_n, count(*) OVER everyone AS size,
          sum(greatest(m, 0)) OVER larger - m * count(*) OVER (PARTITION BY
            ${scope === 'owner' ? 'owner' : "''"}, m) AS ahead_m,
          sum(greatest(m, 0)) OVER everyone AS total
        FROM pop WINDOW everyone AS (${partition}), larger AS (${partition} ORDER BY m DESC))
    )`
}

/** Each shown customer's tier under the rule in force and under another. */
export function whatIfSql(question: ParetoQuestion, now: TierRule, tried: TierRule): string {
  return `
    WITH ${population(question)}, ${tiersUnder(now, 'current')}, ${tiersUnder(tried, 'other')}
    SELECT customer, owner, m, current.tier AS now, other.tier AS tried
    FROM pop JOIN current USING (customer) JOIN other USING (customer)
    WHERE ${ownedBy(question.salesperson)} ORDER BY m DESC, customer`
}
