import type { Measure } from '../../src/domain/tiers/tier-rule.ts'

/**
 * Key figures of each person's customers in a period, excluded ones among them. The customers are those
 * that the person owns in the period `owned`, in the period asked for too.
 *
 * @param group - Column of owners that is grouped by: 'owner', or a constant for all together.
 */
export function figuresSql(owned: number, p: number, group: string): string {
  return `
    WITH asked AS (FROM period WHERE p = ${p}),
    member AS (SELECT customer, ${group} AS name FROM owner_at WHERE p = ${owned}),
    joined AS (
      SELECT name, customer, now.* EXCLUDE (customer, p),
        coalesce(now.sale_lines, 0) > 0 AS buys, coalesce(earlier.sale_lines, 0) > 0 AS bought,
        first_sale.day < asked.first AS bought_ever, asked.n > 1 AS has_before
      FROM member CROSS JOIN asked LEFT JOIN (FROM cp WHERE p = ${p}) now USING (customer)
        LEFT JOIN (SELECT cp.* FROM cp JOIN period USING (p) JOIN asked ON period.n = asked.n - 1) earlier
          USING (customer)
        LEFT JOIN first_sale USING (customer)
    ),
    summed AS (
      SELECT name, coalesce(sum(sales), 0) AS sales, coalesce(sum(orders), 0) AS orders,
        CASE WHEN sum(margin_lines) > 0 THEN sum(margin) END AS margin, sum(margin_sales) AS margin_sales,
        count(*) FILTER (buys) AS customers, count(*) FILTER (orders >= 1) AS with_order,
        count(*) FILTER (orders >= 2) AS with_orders, count(*) FILTER (bought) AS bought,
        count(*) FILTER (bought AND buys) AS kept, bool_or(has_before) AS has_before,
        count(*) FILTER (buys AND NOT bought AND bought_ever) AS reactivated
      FROM joined GROUP BY name
    )
    SELECT name, sales, margin,
      CASE WHEN margin_sales <> 0 THEN margin / margin_sales END AS marginRate,
      orders, customers AS orderingCustomers,
      CASE WHEN orders > 0 THEN sales / orders END AS averageOrderValue,
      CASE WHEN customers > 0 THEN sales / customers END AS salesPerCustomer,
      CASE WHEN customers > 0 THEN orders / customers END AS orderFrequency,
      CASE WHEN with_order > 0 THEN with_orders / with_order END AS repurchaseRate,
      CASE WHEN has_before AND bought > 0 THEN kept / bought END AS retention,
      CASE WHEN has_before THEN reactivated END AS reactivated,
      CASE WHEN has_before THEN bought - kept END AS lost
    FROM summed ORDER BY name`
}

/** Customers of each person by tier and by movement, and the measure by tier, in every period. */
export function tierCountsSql(moves: string, group: string): string {
  return `
    SELECT p, ${group} AS name, tier, count(*) AS customers, sum(m) AS value FROM tier GROUP BY ALL
    UNION ALL
    SELECT p, ${group}, movement, count(*), NULL FROM (${moves}) WHERE movement <> 'none' GROUP BY ALL`
}

/** What the lines of a period that name a person add up to; '' = lines that name nobody. */
export function namedSql(p: number): string {
  return `
    SELECT coalesce(person, '') AS name, sum(amount) AS sales, coalesce(sum(margin), 0) AS margin,
      coalesce(sum(amount) FILTER (margin IS NOT NULL), 0) AS margin_sales
    FROM dated WHERE p = ${p} GROUP BY ALL`
}

/**
 * Customers, excluded ones too, whose owner in a period is another than in the period before, when they
 * were known: with the first sale line of the period that names the new owner.
 */
export function changedHandsSql(p: number, measure: Measure): string {
  return `
    SELECT now.customer, earlier.owner AS src, now.owner AS dst,
      (SELECT min(day) FROM dated WHERE dated.customer = now.customer AND dated.p = now.p
        AND amount > 0 AND person = now.owner) AS day,
      coalesce(tier.tier, '·') AS tier,
      coalesce((SELECT ${measure} FROM cp WHERE cp.customer = now.customer AND cp.p = now.p), 0) AS value,
      coalesce((SELECT ${measure} FROM cp WHERE cp.customer = now.customer AND cp.p = earlier.p), 0)
        AS value_before
    FROM owner_at now JOIN period shown ON shown.p = now.p AND shown.p = ${p}
      JOIN period before ON before.n = shown.n - 1
      JOIN owner_at earlier ON earlier.customer = now.customer AND earlier.p = before.p
      JOIN known_any known ON known.customer = now.customer AND known.p = before.p
      LEFT JOIN tier ON tier.customer = now.customer AND tier.p = now.p
    WHERE now.owner <> earlier.owner`
}

/** Known customers whose current owner is another than their owner in a period, by the two people. */
export function handedOnSql(p: number, measure: Measure): string {
  return `
    SELECT owner_at.owner AS src, current_owner.owner AS dst, count(*) AS customers,
      sum(coalesce(cp.${measure}, 0)) AS value
    FROM known_any JOIN owner_at USING (customer, p) JOIN current_owner USING (customer)
      LEFT JOIN cp USING (customer, p)
    WHERE p = ${p} AND owner_at.owner <> current_owner.owner GROUP BY ALL`
}
