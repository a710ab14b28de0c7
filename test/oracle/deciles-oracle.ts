import type { Measure } from '../../src/domain/tiers/tier-rule.ts'

/** Periods by number, both included, and the measure that customers are compared by. */
export interface RangeQuestion {
  readonly from: number
  readonly to: number
  readonly measure: Measure
  /** Only the customers that this person owns at the range's end; undefined: all. */
  readonly salesperson: string | undefined
}

/**
 * Customers with a sale line in a range, excluded ones left out, with their sums over it (`summed`);
 * and those asked for, with what stands ahead of each among them, by sales and by margin (`ranged`).
 */
function rangeTable({ from, to, measure, salesperson }: RangeQuestion): string {
  const ahead = (m: Measure): string => `
    sum(greatest(${m}, 0)) OVER (ORDER BY ${m} DESC)
      - greatest(${m}, 0) * count(*) OVER (PARTITION BY ${m}) AS ahead_${m},
    sum(greatest(${m}, 0)) OVER () AS positive_${m}`
  return `
    summed AS (
      SELECT customer, sum(sales) AS sales, sum(margin) AS margin, sum(margin_sales) AS margin_sales,
        sum(list_value) AS list_value, sum(list_sales) AS list_sales, sum(orders) AS orders
      FROM cp WHERE p BETWEEN ${from} AND ${to} AND customer NOT IN (FROM excluded)
      GROUP BY customer HAVING sum(sale_lines) > 0
    ),
    ranged AS (
      SELECT summed.*, ${measure} AS m, ${ahead('sales')}, ${ahead('margin')}
      FROM summed JOIN owner_at USING (customer)
      WHERE owner_at.p = ${to} AND ${salesperson === undefined ? 'true' : `owner = '${salesperson}'`}
    )`
}

const part = (m: Measure): string =>
  `CASE WHEN ${m} <= 0 THEN 11 ELSE 10 * ahead_${m} // positive_${m} + 1 END`

/** The ten groups of NTILE(10) by measure, equal customers in the order of their ids. */
export function moneyDecilesSql(question: RangeQuestion): string {
  return `
    WITH ${rangeTable(question)},
    cut AS (
      SELECT *, ntile(10) OVER (ORDER BY m DESC, customer) AS decile FROM ranged
      WHERE (SELECT count(*) FROM ranged) >= 10
    ),
    decile AS (
      SELECT decile, count(*) AS customers, sum(sales) AS sales, sum(margin) AS margin,
        sum(margin_sales) AS margin_sales, sum(orders) AS orders, sum(list_value) AS list_value,
        sum(list_sales) AS list_sales, string_agg(customer, ' ' ORDER BY m DESC, customer) AS names,
        max(m) AS largest, min(m) AS smallest
      FROM cut GROUP BY decile
    ),
    total AS (SELECT sum(sales) AS sales, sum(margin) AS margin FROM ranged)
    SELECT decile.*,
      CASE WHEN total.sales > 0 THEN decile.sales / total.sales END AS sales_share,
      CASE WHEN total.sales > 0 THEN sum(decile.sales) OVER best / total.sales END AS cumulative_sales_share,
      CASE WHEN total.margin > 0 THEN decile.margin / total.margin END AS margin_share,
      CASE WHEN total.margin > 0 THEN sum(decile.margin) OVER best / total.margin END
        AS cumulative_margin_share
    FROM decile CROSS JOIN total WINDOW best AS (ORDER BY decile) ORDER BY decile`
}

/** Customers of each tenth of the contribution; part 11: without a positive contribution. */
export function purchaseDecilesSql(question: RangeQuestion, by: Measure): string {
  return `
    WITH ${rangeTable(question)}
    SELECT ${part(by)} AS part, count(*) AS customers,
      string_agg(customer, ' ' ORDER BY ${by} DESC, customer) AS names
    FROM ranged GROUP BY part ORDER BY part`
}

/**
 * Core (ahead under a tenth), growth (from there to a half), losing value (neither; margin above 0 in
 * the first third of the periods, and under half of that in the last); and beside them price buyers
 * (discount rate at least 1.5 times the company's, and margin rate below the company's). Each in the
 * order of its money: measure, margin lost, discount given.
 */
export function namedGroupsSql(question: RangeQuestion): string {
  const { from, to, measure } = question
  return `
    WITH ${rangeTable(question)},
    kept AS (
      SELECT p, row_number() OVER (ORDER BY p) AS place, count(*) OVER () // 3 AS third,
        count(*) OVER () AS periods
      FROM period WHERE p BETWEEN ${from} AND ${to}
    ),
    thirds AS (
      SELECT customer, coalesce(sum(margin) FILTER (place <= third), 0) AS first,
        coalesce(sum(margin) FILTER (place > periods - third), 0) AS last, max(periods) AS periods
      FROM cp JOIN kept USING (p) GROUP BY customer
    ),
    grouped AS (
      SELECT customer, m, first, last,
        CASE WHEN m > 0 AND 10 * ahead_${measure} < positive_${measure} THEN 'core'
          WHEN m > 0 AND 2 * ahead_${measure} < positive_${measure} THEN 'growth'
          WHEN periods >= 3 AND first > 0 AND 2 * last < first THEN 'losing-value' END AS name
      FROM ranged JOIN thirds USING (customer)
    ),
    company AS (
      SELECT sum(list_value) AS list_value, sum(list_value - list_sales) AS discount,
        sum(margin) AS margin, sum(margin_sales) AS margin_sales FROM summed
    ),
    found AS (
      SELECT name, customer, m::DOUBLE AS figure, -m::DOUBLE AS place FROM grouped
      WHERE name IN ('core', 'growth')
      UNION ALL
      SELECT name, customer, last - first, last - first FROM grouped WHERE name = 'losing-value'
      UNION ALL
      SELECT 'price-buyers', customer, (r.list_value - r.list_sales) / r.list_value,
        (r.list_sales - r.list_value)::DOUBLE
      FROM ranged r CROSS JOIN company c
      WHERE r.list_value > 0 AND r.margin_sales > 0 AND c.list_value > 0 AND c.margin_sales > 0
        AND c.discount > 0
        AND 2 * (r.list_value - r.list_sales) * c.list_value >= 3 * c.discount * r.list_value
        AND r.margin * c.margin_sales < c.margin * r.margin_sales
    )
    SELECT name, customer, figure FROM found ORDER BY name, place, customer`
}
