import type { Measure } from '../../src/domain/tiers/tier-rule.ts'

/** Change of a measure against the period before, by customer, in the first part that fits. */
export function changeSql(measure: Measure): string {
  return `
    WITH pair AS (
      SELECT now.p, customer.customer, coalesce(x.${measure}, 0) AS after, coalesce(y.${measure}, 0) AS before,
        coalesce(x.sale_lines, 0) > 0 AS buys, coalesce(y.sale_lines, 0) > 0 AS bought,
        first_sale.p AS first
      FROM period now JOIN period earlier ON earlier.n = now.n - 1 CROSS JOIN customer
        LEFT JOIN cp x ON x.customer = customer.customer AND x.p = now.p
        LEFT JOIN cp y ON y.customer = customer.customer AND y.p = earlier.p
        LEFT JOIN first_sale ON first_sale.customer = customer.customer
      WHERE customer.customer NOT IN (FROM excluded)
    )
    SELECT p, customer, after, before, after - before AS change,
      CASE WHEN first = p THEN 'new' WHEN buys AND NOT bought THEN 'back'
        WHEN bought AND NOT buys THEN 'lost' WHEN after > before THEN 'bought-more'
        WHEN after < before THEN 'bought-less' END AS part
    FROM pair WHERE part IS NOT NULL`
}
