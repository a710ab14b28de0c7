import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Measure, TierRule } from '../../src/domain/tiers/tier-rule.ts'
import type { GeneratedCompany } from './generated-company.ts'

/**
 * The rules of the cockpit once more, in SQL, written from their definitions alone. It shares no code
 * with src/domain, so that the two agree only where both are right.
 */
export interface Oracle {
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>
  readonly close: () => void
}

const text = (value: string | undefined): string =>
  value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`
const number = (value: number | undefined): string => (value === undefined ? 'NULL' : String(value))

async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly string[],
): Promise<void> {
  if (rows.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${rows.join(',')}`)
}

/** Number of the month that holds a date, where months start on `firstDay` and are named after their end. */
function monthOf(date: string, firstDay: number): string {
  const next = firstDay === 1 ? '0' : `CASE WHEN day(${date}) >= ${firstDay} THEN 1 ELSE 0 END`
  return `(year(${date}) * 12 + month(${date}) - 1 + ${next})`
}

/** Opens a database that holds a company, with its periods (months, or quarters of three months). */
export async function openOracle(
  company: GeneratedCompany,
  kind: 'month' | 'quarter',
): Promise<Oracle> {
  const instance = await DuckDBInstance.create(':memory:')
  const db = await instance.connect()
  await db.run(`
    CREATE TABLE line(customer VARCHAR, day INTEGER, amount HUGEINT, margin HUGEINT, person VARCHAR, ord VARCHAR);
    CREATE TABLE listed(customer VARCHAR, person VARCHAR, created INTEGER);
    CREATE TABLE excluded(customer VARCHAR);
    CREATE TABLE handover(src VARCHAR, dst VARCHAR)`)
  const rows = company.lines.map(
    ({ customer, day, amount, margin, person, order }) =>
      `(${text(customer)},${day},${amount},${number(margin)},${text(person)},${text(order)})`,
  )
  await insert(db, 'line', rows)
  await insert(
    db,
    'listed',
    company.customers.map(
      ({ id, salesperson, created }) =>
        `(${text(id)},${text(salesperson === '' ? undefined : salesperson)},${number(created)})`,
    ),
  )
  await insert(
    db,
    'excluded',
    company.excluded.map((id) => `(${text(id)})`),
  )
  await insert(
    db,
    'handover',
    company.handovers.map(({ from, to }) => `(${text(from)},${text(to)})`),
  )
  const month = monthOf("(DATE '1970-01-01' + day)", company.firstDay)
  await db.run(`
    CREATE TABLE dated AS SELECT *, ${kind === 'month' ? month : `${month} // 3`} AS p FROM line;
    CREATE TABLE cp AS
      SELECT customer, p, sum(amount) AS sales, sum(coalesce(margin, 0)) AS margin,
        count(*) FILTER (amount > 0) AS sale_lines
      FROM dated GROUP BY customer, p;
    CREATE TABLE period AS
      SELECT p, row_number() OVER (ORDER BY p) AS n FROM (SELECT DISTINCT p FROM dated);
    CREATE TABLE first_sale AS SELECT customer, min(p) AS p FROM dated WHERE amount > 0 GROUP BY customer`)
  return {
    query: async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      db.closeSync()
      instance.closeSync()
    },
  }
}

/** Owner of each customer with a line or in the customer file, by the newest sale line up to a day. */
function ownersSql(lastDay: number): string {
  return `
    SELECT customer, coalesce(
      (SELECT person FROM (
         SELECT person, day, sum(amount) AS s FROM line
         WHERE line.customer = c.customer AND amount > 0 AND person IS NOT NULL AND day <= ${lastDay}
         GROUP BY person, day) ORDER BY day DESC, s DESC, person LIMIT 1),
      (SELECT max(person) FROM listed WHERE listed.customer = c.customer), '') AS owner
    FROM (SELECT customer FROM line UNION SELECT customer FROM listed) c`
}

/** Current owner: the customer file's, else the newest such sale line of all; then the handovers. */
const currentOwnersSql = `
  SELECT customer, coalesce((SELECT dst FROM handover WHERE src = owner), owner) AS owner FROM (
    SELECT customer, coalesce(
      (SELECT max(person) FROM listed WHERE listed.customer = c.customer),
      (SELECT person FROM (
         SELECT person, day, sum(amount) AS s FROM line
         WHERE line.customer = c.customer AND amount > 0 AND person IS NOT NULL
         GROUP BY person, day) ORDER BY day DESC, s DESC, person LIMIT 1), '') AS owner
    FROM (SELECT customer FROM line UNION SELECT customer FROM listed) c)`

/** Tier, measure and rank of every known, not excluded customer in a period. */
export function tiersSql(p: number, lastDay: number, measure: Measure, rule: TierRule): string {
  const scope = rule.scope === 'owner' ? 'owner' : "''"
  const isAhead = (cut: number): string =>
    rule.basis === 'customers' ? `ahead_n * 10000 < ${cut} * n` : `ahead_m * 10000 < ${cut} * total`
  return `
    WITH owners AS (${ownersSql(lastDay)}),
    known AS (
      SELECT customer FROM dated WHERE p <= ${p}
      UNION SELECT customer FROM listed WHERE created IS NULL OR created <= ${lastDay}
    ),
    pop AS (
      SELECT cp.customer, cp.${measure} AS m, ${scope} AS scope
      FROM cp JOIN owners USING (customer)
      WHERE cp.p = ${p} AND sale_lines > 0 AND cp.customer NOT IN (FROM excluded)
    ),
    ranked AS (
      SELECT x.customer, x.m,
        (SELECT count(*) FROM pop y WHERE y.scope = x.scope AND y.m > x.m) AS ahead_n,
        (SELECT coalesce(sum(y.m), 0) FROM pop y WHERE y.scope = x.scope AND y.m > x.m) AS ahead_m,
        (SELECT count(*) FROM pop y WHERE y.scope = x.scope) AS n,
        (SELECT coalesce(sum(y.m), 0) FROM pop y WHERE y.scope = x.scope AND y.m > 0) AS total
      FROM pop x
    )
    SELECT known.customer,
      CASE WHEN ranked.customer IS NULL THEN 'D' WHEN m <= 0 THEN 'C'
        WHEN ${isAhead(rule.a)} THEN 'A' WHEN ${isAhead(rule.b)} THEN 'B' ELSE 'C' END AS tier,
      coalesce(ranked.m, (SELECT cp.${measure} FROM cp WHERE cp.customer = known.customer AND cp.p = ${p}), 0)::DOUBLE AS value,
      coalesce(ahead_n + 1, 0)::INTEGER AS rank,
      owners.owner
    FROM known LEFT JOIN ranked USING (customer) JOIN owners ON owners.customer = known.customer
    WHERE known.customer NOT IN (FROM excluded)`
}

interface AlertPeriods {
  readonly p: number
  readonly lastDay: number
  readonly before: number
  readonly beforeLastDay: number
}

/** D alerts of a complete period: severity by the tier before, value at risk, periods asleep. */
export function alertsSql(periods: AlertPeriods, measure: Measure, rule: TierRule): string {
  const { p, lastDay, before, beforeLastDay } = periods
  return `
    WITH now AS (${tiersSql(p, lastDay, measure, rule)}),
    earlier AS (${tiersSql(before, beforeLastDay, measure, rule)}),
    owners AS (${currentOwnersSql}),
    position AS (SELECT n FROM period WHERE p = ${p}),
    asleep AS (
      SELECT customer, (SELECT n FROM position) - max(period.n) AS periods
      FROM dated JOIN period USING (p) WHERE amount > 0 AND p <= ${p} GROUP BY customer
    ),
    risk AS (
      SELECT f.customer, sum(CASE WHEN cp.sale_lines > 0 THEN cp.${measure} ELSE 0 END) AS s, count(*) AS k
      FROM first_sale f
      JOIN period ON period.p >= f.p AND period.n < (SELECT n FROM position)
        AND period.n >= (SELECT n FROM position) - 12
      LEFT JOIN cp ON cp.customer = f.customer AND cp.p = period.p
      GROUP BY f.customer
    )
    SELECT now.customer, earlier.tier AS tier_before, owners.owner,
      asleep.periods::INTEGER AS asleep,
      greatest(0, (2 * risk.s + risk.k) // (2 * risk.k))::DOUBLE AS risk
    FROM now JOIN earlier USING (customer) JOIN asleep USING (customer) JOIN risk USING (customer)
      JOIN owners USING (customer)
    WHERE now.tier = 'D' AND NOT (earlier.tier = 'D' AND asleep.periods >= 6)`
}

/** Change of a measure between two periods, by customer, in the first part that fits. */
export function changeSql(p: number, before: number, measure: Measure): string {
  return `
    WITH pair AS (
      SELECT c.customer, coalesce(x.${measure}, 0) AS now, coalesce(y.${measure}, 0) AS earlier,
        coalesce(x.sale_lines, 0) > 0 AS buys, coalesce(y.sale_lines, 0) > 0 AS bought,
        (SELECT f.p FROM first_sale f WHERE f.customer = c.customer) AS first
      FROM (SELECT DISTINCT customer FROM cp WHERE p IN (${p}, ${before})) c
      LEFT JOIN cp x ON x.customer = c.customer AND x.p = ${p}
      LEFT JOIN cp y ON y.customer = c.customer AND y.p = ${before}
      WHERE c.customer NOT IN (FROM excluded)
    )
    SELECT CASE WHEN first = ${p} THEN 'new' WHEN buys AND NOT bought THEN 'back'
        WHEN bought AND NOT buys THEN 'lost' WHEN now > earlier THEN 'bought-more'
        WHEN now < earlier THEN 'bought-less' END AS part,
      count(*)::INTEGER AS customers, sum(now - earlier)::DOUBLE AS amount
    FROM pair GROUP BY part HAVING part IS NOT NULL`
}
