import type { Measure } from '../../src/domain/tiers/tier-rule.ts'
import { rhythm, riskOf, silence } from './silence-oracle.ts'

/** Periods but the first, with the one whose tiers severity is graded on. */
const gradedPeriods = `
  shown AS (
    SELECT period.*, coalesce(
      (SELECT max(q.n) FROM period q WHERE q.n < period.n AND NOT q.is_quiet), n - 1) AS graded
    FROM period WHERE n > 1
  )`

/** Tier now, before, and in the period that severity is graded on, of customers that ever bought. */
const graded = `
  graded AS (
    SELECT tier.customer, tier.p, tier.m, shown.is_complete, shown.churned_after, shown.n,
      tier.tier, before.tier AS tier_before, coalesce(base.tier, before.tier) AS grade,
      silence.last_order, silence.asleep, silence.days, rhythm.twice,
      coalesce(4 * silence.days <= 3 * rhythm.twice, false) AS within_rhythm
    FROM tier JOIN shown USING (p) JOIN silence USING (customer, p) LEFT JOIN rhythm USING (customer, p)
      LEFT JOIN tier before ON before.customer = tier.customer AND before.at = shown.n - 1
      LEFT JOIN tier base ON base.customer = tier.customer AND base.at = shown.graded
  )`

/** Whether a D customer is asleep for so long that it has no alert. */
export const isChurned = `(is_complete AND tier = 'D' AND grade = 'D' AND asleep >= churned_after)`

/**
 * Given up: asleep at D for as many periods as the settings say; in an open period those of the period
 * before who have not ordered since.
 */
const churned = `
  churned AS (
    SELECT p, customer FROM graded WHERE ${isChurned}
    UNION SELECT now.p, now.customer FROM graded now JOIN (FROM graded WHERE ${isChurned}) earlier
      ON earlier.customer = now.customer AND earlier.n = now.n - 1
    WHERE NOT now.is_complete AND now.tier = 'D'
  )`

/** What every question about silent customers begins with: `graded`, `churned` and what they rest on. */
export const common = [gradedPeriods, silence, rhythm, graded, churned].join(',')

/**
 * D alerts of every complete period but the first, under the rule of the table `tier`: by the tier that
 * severity is graded on, with what was at risk, and whether the silence is within the usual rhythm.
 */
export function alertsSql(measure: Measure): string {
  return `
    WITH ${common}, ${riskOf(measure)}
    SELECT graded.p, graded.customer, grade AS tier_before, owner, asleep, days,
      twice / 2 AS usual_gap, within_rhythm, risk
    FROM graded JOIN risk USING (customer, p) JOIN current_owner USING (customer)
    WHERE is_complete AND tier = 'D' AND NOT ${isChurned}`
}

/** Dormant: customers given up, and prospects (known, never a sale line). */
export function dormantSql(measure: Measure): string {
  return `
    WITH ${common}, ${riskOf(measure)}
    SELECT p, customer, owner, risk AS amount
    FROM churned JOIN risk USING (customer, p) JOIN current_owner USING (customer)
    UNION ALL
    SELECT period.p, customer, owner, 0
    FROM known_at JOIN period USING (p) JOIN current_owner USING (customer)
    WHERE NOT EXISTS (FROM dated WHERE dated.customer = known_at.customer AND amount > 0
      AND dated.p <= period.p)`
}

/**
 * A customers that slip: ordering now, A now or before, known in all 3 periods before, and under 80 %
 * of their mean, a D counting as 0. The amount is the mean less what is bought now, rounded half away
 * from zero.
 */
export const slippingSql = `
  WITH ${common},
  mean AS (
    SELECT graded.customer, graded.p,
      sum(CASE WHEN earlier.tier = 'D' THEN 0 ELSE earlier.m END) AS s
    FROM graded JOIN tier earlier ON earlier.customer = graded.customer
      AND earlier.at BETWEEN graded.n - 3 AND graded.n - 1
    GROUP BY graded.customer, graded.p HAVING count(*) = 3
  ),
  slipping AS (
    SELECT graded.*, s, s - 3 * m AS thrice FROM graded JOIN mean USING (customer, p)
    WHERE is_complete AND tier <> 'D' AND 'A' IN (tier, tier_before) AND 15 * m < 4 * s
  )
  SELECT p, slipping.customer, owner, (sign(thrice) * ((2 * abs(thrice) + 3) // 6)) AS amount
  FROM slipping JOIN current_owner USING (customer)`

/** Customers whose silence is longer than 1.5 times their usual gap, with no alert and not given up. */
export function overdueSql(measure: Measure): string {
  return `
    WITH ${common}, ${riskOf(measure)}
    SELECT p, graded.customer, owner, risk AS amount
    FROM graded JOIN risk USING (customer, p) JOIN current_owner USING (customer)
    WHERE 4 * days > 3 * twice AND NOT (is_complete AND tier = 'D')
      AND NOT EXISTS (FROM churned WHERE churned.p = graded.p AND churned.customer = graded.customer)`
}

/**
 * Customers of the period before an open one, up to the same day then and now. The same day is as many
 * months earlier as the periods are apart, within the earlier period.
 */
export function lateSql(measure: Measure): string {
  const value = measure === 'sales' ? 'amount' : 'coalesce(margin, 0)'
  return `
    WITH ${gradedPeriods},
    pair AS (
      SELECT shown.p, earlier.p AS q, least(earlier.last, greatest(earlier.first,
        CAST(DATE '1970-01-01' + shown.as_of - to_months(CAST((shown.p - earlier.p) * shown.months AS INTEGER))
          AS DATE) - DATE '1970-01-01')) AS day
      FROM shown JOIN period earlier ON earlier.n = shown.n - 1
      WHERE NOT shown.is_complete
    ),
    sold AS (
      SELECT pair.p, customer,
        bool_or(dated.p = pair.q AND dated.day <= pair.day AND amount > 0) AS by_then,
        bool_or(dated.p = pair.p AND amount > 0) AS by_now,
        sum(${value}) FILTER (dated.p = pair.q AND dated.day <= pair.day) AS amount
      FROM pair JOIN dated ON dated.p IN (pair.p, pair.q)
      WHERE customer NOT IN (FROM excluded) GROUP BY pair.p, customer
    )
    SELECT sold.*, owner FROM sold JOIN current_owner USING (customer)`
}
