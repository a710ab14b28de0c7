import type { Measure } from '../../src/domain/tiers/tier-rule.ts'

/** Newest sale line up to each period's end, periods asleep, and days since, by customer. */
export const silence = `
  silence AS (
    SELECT customer, period.p, max(day) AS last_order, period.n - max(sold.n) AS asleep,
      any_value(period.reference) - max(day) AS days
    FROM period
      JOIN (SELECT customer, day, dated.p, n FROM dated JOIN period USING (p) WHERE amount > 0) sold
      ON sold.p <= period.p
    GROUP BY customer, period.p, period.n
  )`

/** Twice the median of days between the distinct sale dates of the 12 months before each period. */
export const rhythm = `
  sale_date AS (
    SELECT DISTINCT customer, period.p, day
    FROM period JOIN dated ON day < period.first
      AND DATE '1970-01-01' + day >= DATE '1970-01-01' + period.first::INTEGER - INTERVAL 12 MONTH
    WHERE amount > 0
  ),
  gap AS (
    SELECT customer, p, day - lag(day) OVER (PARTITION BY customer, p ORDER BY day) AS days FROM sale_date
  ),
  rhythm AS (
    SELECT customer, p, (2 * median(days))::INTEGER AS twice FROM gap
    GROUP BY customer, p HAVING count(*) >= 4
  )`

/** Mean of the 12 periods before, from the first sale on, periods without an order as 0; at least 0. */
export const riskOf = (measure: Measure): string => `
  risk AS (
    SELECT customer, p, greatest(0, (2 * s + k) // (2 * k)) AS risk FROM (
      SELECT f.customer, now.p, count(*) AS k,
        sum(CASE WHEN cp.sale_lines > 0 THEN cp.${measure} ELSE 0 END) AS s
      FROM first_sale f CROSS JOIN period now
        JOIN period ON period.p >= f.p AND period.n < now.n AND period.n >= now.n - 12
        LEFT JOIN cp ON cp.customer = f.customer AND cp.p = period.p
      GROUP BY f.customer, now.p)
  )`
