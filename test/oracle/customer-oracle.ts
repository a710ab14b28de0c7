import type { Measure } from '../../src/domain/tiers/tier-rule.ts'
import { rhythm, riskOf, silence } from './silence-oracle.ts'

/** What every known customer, excluded ones and prospects too, is and does in a period. */
export function standingSql(p: number, measure: Measure): string {
  return `
    WITH ${silence}, ${rhythm}, ${riskOf(measure)},
    now AS (FROM period WHERE p = ${p}),
    recent AS (
      SELECT customer, sum(sales) AS sales, sum(orders) AS orders, sum(margin) AS margin,
        sum(margin_sales) AS margin_sales
      FROM cp JOIN period USING (p) JOIN now ON period.n BETWEEN now.n - 11 AND now.n GROUP BY customer
    )
    SELECT k.customer, tier.tier, before.tier AS tier_before, owner_at.owner, current_owner.owner AS current,
      CASE WHEN tier.rank > 0 THEN tier.rank END AS rank,
      CASE WHEN tier.rank > 0 THEN tier.size END AS of,
      coalesce(cp.${measure}, 0) AS value, coalesce(risk, 0) AS usual,
      coalesce(cp.return_lines, 0) > 0 AND coalesce(cp.sale_lines, 0) = 0 AS returns_only,
      coalesce(recent.sales, 0) AS sales, coalesce(recent.orders, 0) AS orders,
      coalesce(recent.margin, 0) AS margin, coalesce(recent.margin_sales, 0) AS margin_sales,
      last_order, days, twice / 2 AS usual_gap, last_order + (twice + 1) // 2 AS expected,
      now.reference - last_order - (twice + 1) // 2 AS late,
      (SELECT min(day) FROM dated WHERE dated.customer = k.customer AND amount > 0 AND day > now.last)
        AS ordered_since
    FROM known_any k JOIN now ON k.p = now.p
      JOIN owner_at ON owner_at.customer = k.customer AND owner_at.p = k.p
      JOIN current_owner ON current_owner.customer = k.customer
      LEFT JOIN tier ON tier.customer = k.customer AND tier.p = k.p
      LEFT JOIN tier before ON before.customer = k.customer AND before.at = now.n - 1
      LEFT JOIN cp ON cp.customer = k.customer AND cp.p = k.p
      LEFT JOIN risk ON risk.customer = k.customer AND risk.p = k.p
      LEFT JOIN recent ON recent.customer = k.customer
      LEFT JOIN silence ON silence.customer = k.customer AND silence.p = k.p
      LEFT JOIN rhythm ON rhythm.customer = k.customer AND rhythm.p = k.p
    ORDER BY k.customer`
}

/** Measure and tier ('·': none) of every customer in every period. */
export function historySql(measure: Measure): string {
  return `
    SELECT customer.customer, period.p, coalesce(cp.${measure}, 0) AS value, coalesce(tier.tier, '·') AS tier
    FROM customer CROSS JOIN period
      LEFT JOIN cp ON cp.customer = customer.customer AND cp.p = period.p
      LEFT JOIN tier ON tier.customer = customer.customer AND tier.p = period.p`
}

/** Distinct days with a sale line. */
export const saleDatesSql = 'SELECT DISTINCT customer, day FROM dated WHERE amount > 0 ORDER BY day'

/**
 * Products with a line in the 12 periods up to one, and products given up: with a sale line, but none
 * in the last 3 of more than 3 periods.
 */
export function productsSql(p: number): string {
  return `
    WITH now AS (FROM period WHERE p = ${p}),
    upto AS (
      SELECT customer, coalesce(product, '') AS product, amount, margin, day, period.n,
        period.n BETWEEN now.n - 11 AND now.n AS is_recent, now.n AS last
      FROM dated JOIN period USING (p) JOIN now ON dated.p <= now.p
    ),
    product AS (
      SELECT customer, product, sum(amount) AS all_sales, max(day) FILTER (amount > 0) AS last_bought,
        max(n) FILTER (amount > 0) AS last_n, any_value(last) AS last,
        count(*) FILTER (is_recent) AS recent_lines, sum(amount) FILTER (is_recent) AS sales,
        coalesce(sum(margin) FILTER (is_recent), 0) AS margin,
        coalesce(sum(amount) FILTER (is_recent AND margin IS NOT NULL), 0) AS margin_sales
      FROM upto GROUP BY customer, product
    )
    SELECT 'bought' AS list, customer, product, sales, margin, margin_sales, last_bought FROM product
    WHERE recent_lines > 0
    UNION ALL
    SELECT 'given up', customer, product, all_sales, NULL, NULL, last_bought FROM product
    WHERE product <> '' AND last > 3 AND last_n <= last - 3
    ORDER BY list, customer, sales DESC, product`
}

/**
 * What customers of the same tier that share a product also buy, of the products that the customer has
 * not bought in the 12 periods: the 5 with most buyers.
 */
export function similarSql(p: number): string {
  return `
    WITH now AS (FROM period WHERE p = ${p}),
    buys AS (
      SELECT DISTINCT customer, product, tier.tier
      FROM dated JOIN period USING (p) JOIN now ON period.n BETWEEN now.n - 11 AND now.n
        JOIN tier USING (customer) WHERE amount > 0 AND product IS NOT NULL AND tier.p = now.p
    ),
    alike AS (
      SELECT DISTINCT x.customer, y.customer AS other
      FROM buys x JOIN buys y ON y.product = x.product AND y.tier = x.tier AND y.customer <> x.customer
    ),
    offered AS (
      SELECT alike.customer, product, count(*) AS customers,
        row_number() OVER (PARTITION BY alike.customer ORDER BY count(*) DESC, product) AS place
      FROM alike JOIN buys ON buys.customer = alike.other
      WHERE NOT EXISTS (FROM buys own WHERE own.customer = alike.customer AND own.product = buys.product)
      GROUP BY alike.customer, product
    )
    SELECT customer, count(*) AS similar,
      (SELECT coalesce(string_agg(product || ' ' || customers, ', ' ORDER BY place), '') FROM offered
       WHERE offered.customer = alike.customer AND place <= 5) AS products
    FROM alike GROUP BY customer ORDER BY customer`
}

/** Orders, returns and samples up to the as-of date; every line is in one of them. */
export const ordersSql = `
  WITH keyed AS (
    SELECT *, coalesce(ord, 'day ' || day || CASE WHEN amount < 0
      OR NOT bool_or(amount > 0) OVER (PARTITION BY customer, day) THEN ' left' ELSE '' END) AS key
    FROM dated
  )
  SELECT customer, CASE WHEN bool_or(amount > 0) THEN 'order' WHEN bool_or(amount < 0) THEN 'return'
      ELSE 'sample' END AS kind, coalesce(ord, '') AS id,
    coalesce(min(day) FILTER (amount > 0), min(day)) AS day, sum(amount) AS amount, count(*) AS lines
  FROM keyed GROUP BY customer, key, ord`

/** Owners one after the other, by what sale lines name, with the first line that names each then. */
export function ownersSql(p: number): string {
  return `
    WITH newest AS (
      SELECT customer, period.p, arg_max(person, day) AS owner FROM period
        JOIN named ON named.day <= least(period.last, (SELECT as_of FROM setting))
      WHERE period.p <= ${p} GROUP BY customer, period.p
    ),
    change AS (
      SELECT *, lag(owner) OVER (PARTITION BY customer ORDER BY p) AS previous FROM newest
    )
    SELECT customer, owner, (SELECT min(day) FROM dated WHERE dated.customer = change.customer
      AND dated.p = change.p AND amount > 0 AND person = owner) AS since
    FROM change WHERE previous IS DISTINCT FROM owner ORDER BY customer, p DESC`
}

/** Whom lines up to a period's end name, returns and samples too. */
export function namedSql(p: number): string {
  return `
    SELECT customer, coalesce(person, '') AS name, count(*) AS lines, sum(amount) AS sales,
      min(day) AS first, max(day) AS last
    FROM dated WHERE p <= ${p} GROUP BY ALL ORDER BY customer, sales DESC, name`
}
