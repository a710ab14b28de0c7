import { changeSql } from './change-oracle.ts'
import type { Measure, TierRule } from '../../src/domain/tiers/tier-rule.ts'

/**
 * Every known customer of every period but the first, under the rule of the table `tier`: its tier
 * before ('unknown' before it was known) and now, its measure, and how it moved.
 */
export function movesSql(measure: Measure): string {
  return `
    SELECT now.p, now.at, now.customer, now.owner, now.tier, coalesce(earlier.tier, 'unknown') AS tier_before,
      now.m, coalesce(earlier.m, 0) AS m_before, change.part,
      CASE WHEN first_sale.p = now.p THEN 'new'
        WHEN earlier.tier = 'D' AND now.tier <> 'D' THEN 'back'
        WHEN earlier.tier <> 'D' AND now.tier = 'D' THEN 'lost'
        WHEN earlier.tier IS NULL THEN 'none'
        WHEN now.tier < earlier.tier THEN 'up' WHEN now.tier > earlier.tier THEN 'down'
        ELSE 'same' END AS movement
    FROM tier now LEFT JOIN tier earlier ON earlier.customer = now.customer AND earlier.at = now.at - 1
      LEFT JOIN first_sale ON first_sale.customer = now.customer
      LEFT JOIN (${changeSql(measure)}) change ON change.p = now.p AND change.customer = now.customer
    WHERE now.at > 1`
}

/** From which tier the customers of each period came, and how many they are. */
export const flowSql = `
  SELECT now.p, coalesce(earlier.tier, 'unknown') AS tier_before, now.tier, count(*) AS customers
  FROM tier now LEFT JOIN tier earlier ON earlier.customer = now.customer AND earlier.at = now.at - 1
  GROUP BY ALL`

/**
 * Customers near a cut-off: the least measure that gives the better tier, all others unchanged, is at
 * most 10 % of itself away. Found by trying, for every customer, the measure from which each number of
 * others stands ahead.
 */
export function edgesSql({ basis, a, b }: TierRule): string {
  const least = (cut: number): string =>
    basis === 'customers'
      ? `min(greatest(base, 1)) FILTER (ahead_n * 10000 < ${cut} * size)`
      : `min(greatest(base, 1, ahead_m * 10000 // ${cut} - others + 1))`
  return `
    WITH pop AS (SELECT customer, p, scope, size, tier, m FROM tier WHERE tier <> 'D'),
    other AS (
      SELECT x.p, x.customer, y.m FROM pop x
        JOIN pop y ON y.p = x.p AND y.scope = x.scope AND y.customer <> x.customer
    ),
    tried AS (
      SELECT p, customer, m AS base FROM other WHERE m > 0 UNION SELECT p, customer, 0 FROM pop
    ),
    standing AS (
      SELECT tried.p, tried.customer, base, count(other.m) FILTER (other.m > base) AS ahead_n,
        coalesce(sum(other.m) FILTER (other.m > base), 0) AS ahead_m,
        coalesce(sum(greatest(other.m, 0)), 0) AS others
      FROM tried LEFT JOIN other USING (p, customer) GROUP BY ALL
    ),
    border AS (
      SELECT p, customer, ${least(a)} AS least_a, ${least(b)} AS least_b
      FROM standing JOIN pop USING (p, customer) GROUP BY p, customer
    ),
    edge AS (
      SELECT p, customer, tier, m, least_a AS least, 'A-falls' AS edge FROM pop JOIN border USING (p, customer)
      WHERE tier = 'A'
      UNION ALL SELECT p, customer, tier, m, least_a, 'B-rises' FROM pop JOIN border USING (p, customer)
      WHERE tier = 'B'
      UNION ALL SELECT p, customer, tier, m, least_b, 'B-falls' FROM pop JOIN border USING (p, customer)
      WHERE tier = 'B'
      UNION ALL SELECT p, customer, tier, m, least_b, 'C-rises' FROM pop JOIN border USING (p, customer)
      WHERE tier = 'C'
    )
    SELECT p, edge, customer, abs(m - least) AS distance FROM edge WHERE 10 * abs(m - least) <= least`
}
