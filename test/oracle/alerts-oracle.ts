import type { Measure } from '../../src/domain/tiers/tier-rule.ts'

/**
 * Periods with what alerts need of them: complete or open, the day to which days are counted, the
 * period before, and the period that severity is graded on.
 */
const alertPeriods = `
  kept AS (
    SELECT period.*, last - as_of <= 3 AS is_complete, as_of, months, churned_after
    FROM period CROSS JOIN setting
  ),
  shown AS (
    SELECT kept.*,
      CASE WHEN n >= (SELECT max(n) FROM kept WHERE is_complete) OR NOT is_complete
        THEN as_of ELSE last END AS reference,
      coalesce((SELECT max(q.n) FROM period q WHERE q.n < kept.n AND NOT q.is_quiet), n - 1) AS graded
    FROM kept WHERE n > 1
  )`

/** Newest sale line up to each period's end, periods asleep, and days since, by customer. */
const silence = `
  silence AS (
    SELECT customer, shown.p, max(day) AS last_order,
      (shown.n - max(sold.n)) AS asleep, (max(shown.reference) - max(day)) AS days
    FROM shown JOIN (SELECT customer, day, dated.p, n FROM dated JOIN period USING (p) WHERE amount > 0) sold
      ON sold.p <= shown.p
    GROUP BY customer, shown.p, shown.n
  )`

/** Twice the median of days between the distinct sale dates of the 12 months before each period. */
const rhythm = `
  sale_date AS (
    SELECT DISTINCT customer, shown.p, day
    FROM shown JOIN dated ON day < shown.first
      AND DATE '1970-01-01' + day >= DATE '1970-01-01' + shown.first::INTEGER - INTERVAL 12 MONTH
    WHERE amount > 0
  ),
  gap AS (
    SELECT customer, p, day - lag(day) OVER (PARTITION BY customer, p ORDER BY day) AS days FROM sale_date
  ),
  rhythm AS (
    SELECT customer, p, (2 * median(days)) AS twice FROM gap
    GROUP BY customer, p HAVING count(*) >= 4
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

const isAlert = `(is_complete AND tier = 'D' AND NOT (grade = 'D' AND asleep >= churned_after))`

const common = [alertPeriods, silence, rhythm, graded].join(',')

/**
 * D alerts of every complete period but the first, under the rule of the table `tier`: by the tier that
 * severity is graded on, with what was at risk, and whether the silence is within the usual rhythm.
 */
export function alertsSql(measure: Measure): string {
  return `
    WITH ${common},
    risk AS (
      SELECT f.customer, shown.p, count(*) AS k,
        sum(CASE WHEN cp.sale_lines > 0 THEN cp.${measure} ELSE 0 END) AS s
      FROM first_sale f CROSS JOIN shown
        JOIN period ON period.p >= f.p AND period.n < shown.n AND period.n >= shown.n - 12
        LEFT JOIN cp ON cp.customer = f.customer AND cp.p = period.p
      GROUP BY f.customer, shown.p
    )
    SELECT graded.p, graded.customer, grade AS tier_before, owner, asleep, days,
      twice / 2 AS usual_gap, within_rhythm,
      greatest(0, (2 * s + k) // (2 * k)) AS risk
    FROM graded JOIN risk USING (customer, p) JOIN current_owner USING (customer)
    WHERE ${isAlert}`
}

/** Customers given up: D before as now, and asleep for as many periods as the settings say. */
export const churnedSql = `
  WITH ${common}
  SELECT p, graded.customer, owner, asleep FROM graded JOIN current_owner USING (customer)
  WHERE is_complete AND tier = 'D' AND grade = 'D' AND asleep >= churned_after`

/** Known customers without any sale line up to the period's end. */
export const prospectsSql = `
  SELECT period.p, known_at.customer FROM known_at JOIN period USING (p)
  WHERE NOT EXISTS (FROM dated WHERE dated.customer = known_at.customer AND amount > 0
    AND dated.p <= period.p)`

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
  SELECT p, slipping.customer, owner, m AS value,
    (sign(thrice) * ((2 * abs(thrice) + 3) // 6)) AS short
  FROM slipping JOIN current_owner USING (customer)`

/** Customers whose silence is longer than 1.5 times their usual gap, and who are no alert. */
export const overdueSql = `
  WITH ${common}
  SELECT p, graded.customer, owner, days, twice / 2 AS usual_gap,
    tier = 'D' AND is_complete AS is_churned
  FROM graded JOIN current_owner USING (customer)
  WHERE 4 * days > 3 * twice AND NOT ${isAlert}`

/**
 * Who is late in an open period: sold to by the same day of the period before, and not yet now. The
 * same day is as many months earlier as the periods are apart, within the earlier period.
 */
export const lateSql = `
  WITH ${alertPeriods},
  pair AS (
    SELECT shown.p, earlier.p AS q, least(earlier.last, greatest(earlier.first,
      CAST(DATE '1970-01-01' + shown.as_of - to_months(CAST((shown.p - earlier.p) * months AS INTEGER)) AS DATE)
        - DATE '1970-01-01')) AS day
    FROM shown JOIN period earlier ON earlier.n = shown.n - 1 WHERE NOT is_complete
  ),
  sold AS (
    SELECT pair.p, customer,
      bool_or(dated.p = pair.q AND dated.day <= pair.day) AS by_then, bool_or(dated.p = pair.p) AS by_now
    FROM pair JOIN dated ON dated.p IN (pair.p, pair.q)
    WHERE amount > 0 AND customer NOT IN (FROM excluded) GROUP BY pair.p, customer
  )
  SELECT sold.*, owner FROM sold JOIN current_owner USING (customer)`
