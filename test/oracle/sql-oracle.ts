import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { Measure, TierRule } from '../../src/domain/tiers/tier-rule.ts'
import type { GeneratedCompany, GeneratedLine } from './generated-company.ts'

/**
 * The rules of the cockpit once more, in SQL, written from their definitions alone. It shares no code
 * with src/domain, so that the two agree only where both are right. This file holds the tables that
 * every area asks; the questions of an area stand in a file of its own.
 */
export interface Oracle {
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>
  /** Fills the table `tier` with the tiers of all periods under a rule. */
  readonly useRule: (measure: Measure, rule: TierRule) => Promise<void>
  readonly close: () => void
}

const text = (value: string | undefined): string =>
  value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`
const number = (value: number | undefined): string => (value === undefined ? 'NULL' : String(value))

/** Opens a database that holds a company, with its periods (months, or quarters of three months). */
export async function openOracle(
  company: GeneratedCompany,
  kind: 'month' | 'quarter',
): Promise<Oracle> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const db = await instance.connect()
  await insertRecords(db, company)
  await db.run(periodTables(company, kind))
  await db.run(peopleTables)
  return {
    query: async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJS().map(withNumbers),
    useRule: async (measure, rule) => {
      await db.run(`CREATE OR REPLACE TABLE tier AS ${tiersSql(measure, rule)}`)
    },
    close: () => {
      db.closeSync()
      instance.closeSync()
    },
  }
}

/** Whole numbers of any width as numbers, for the money here is small. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? Number(value) : value,
    ]),
  )
}

async function insertRecords(db: DuckDBConnection, company: GeneratedCompany): Promise<void> {
  await db.run(`
    CREATE TABLE line(id INTEGER, customer VARCHAR, day INTEGER, amount HUGEINT, margin HUGEINT,
      person VARCHAR, ord VARCHAR, product VARCHAR, quantity HUGEINT, discount HUGEINT);
    CREATE TABLE listed(customer VARCHAR, person VARCHAR, created INTEGER, region VARCHAR);
    CREATE TABLE excluded(customer VARCHAR);
    CREATE TABLE quiet(key VARCHAR);
    CREATE TABLE handover(src VARCHAR, dst VARCHAR)`)
  const insert = async (table: string, rows: readonly string[]): Promise<void> => {
    if (rows.length > 0) await db.run(`INSERT INTO ${table} VALUES ${rows.join(',')}`)
  }
  await insert('line', company.lines.map(lineRow))
  await insert(
    'listed',
    company.customers.map(({ id, salesperson, created, fields }) => {
      const person = text(salesperson === '' ? undefined : salesperson)
      return rowOf(text(id), person, number(created), text(fields?.values[0] ?? ''))
    }),
  )
  await insert(
    'excluded',
    company.excluded.map((id) => rowOf(text(id))),
  )
  await insert(
    'quiet',
    company.quiet.map((key) => rowOf(text(key))),
  )
  await insert(
    'handover',
    company.handovers.map(({ from, to }) => rowOf(text(from), text(to))),
  )
}

const rowOf = (...values: readonly string[]): string => `(${values.join(',')})`

function lineRow(line: GeneratedLine, id: number): string {
  const { customer, day, amount, margin, person, order, product, quantity, discount } = line
  return rowOf(
    number(id),
    text(customer),
    number(day),
    number(amount),
    number(margin),
    text(person),
    text(order),
    text(product),
    number(quantity),
    number(discount),
  )
}

/** Number of the month that holds a date, where months start on `firstDay` and are named after their end. */
function monthOf(date: string, firstDay: number): string {
  const next = firstDay === 1 ? '0' : `CASE WHEN day(${date}) >= ${firstDay} THEN 1 ELSE 0 END`
  return `(year(${date}) * 12 + month(${date}) - 1 + ${next})`
}

/** The day on which a month starts, by its number. */
function startOf(month: string, firstDay: number): string {
  const named = firstDay === 1 ? month : `(${month} - 1)`
  return `(make_date(${named} // 12, ${named} % 12 + 1, ${firstDay}) - DATE '1970-01-01')`
}

/**
 * - `dated`: lines up to the as-of date with their period; later ones belong to no period yet
 * - `period`: periods with a line, numbered without the gaps between them, complete or open, and the
 *   day to which days are counted
 * - `cp`: sums by customer and period
 * - `sale_order`: orders, each in the period of its first sale line
 */
function periodTables({ firstDay, asOf, churnedAfter }: GeneratedCompany, kind: string): string {
  const months = kind === 'month' ? 1 : 3
  const month = monthOf("(DATE '1970-01-01' + day)", firstDay)
  const start = (p: string): string => startOf(`(${p} * ${months})`, firstDay)
  const key =
    kind === 'month'
      ? "(p // 12) || '-' || lpad(CAST(p % 12 + 1 AS VARCHAR), 2, '0')"
      : "(p // 4) || '-Q' || (p % 4 + 1)"
  return `
    CREATE TABLE setting AS
      SELECT ${asOf ?? '(SELECT max(day) FROM line)'}::INTEGER AS as_of, ${churnedAfter} AS churned_after,
        ${months} AS months;
    CREATE TABLE dated AS
      SELECT *, ${month} // ${months} AS p FROM line WHERE day <= (SELECT as_of FROM setting);
    CREATE TABLE period AS
      SELECT *, row_number() OVER (ORDER BY p) AS n, last - as_of <= 3 AS is_complete,
        CASE WHEN last - as_of > 3 OR p = max(p) FILTER (last - as_of <= 3) OVER ()
          THEN as_of ELSE last END AS reference
      FROM (
        SELECT p, ${start('p')} AS first, ${start('(p + 1)')} - 1 AS last, ${key} IN (FROM quiet) AS is_quiet
        FROM (SELECT DISTINCT p FROM dated)) CROSS JOIN setting;
    CREATE TABLE sale_order AS
      SELECT customer, coalesce('id ' || ord, 'day ' || day) AS ord, min(p) AS p, min(day) AS day
      FROM dated WHERE amount > 0 GROUP BY ALL;
    CREATE TABLE cp AS
      SELECT customer, p, sum(amount) AS sales, sum(coalesce(margin, 0)) AS margin,
        coalesce(sum(amount) FILTER (margin IS NOT NULL), 0) AS margin_sales,
        count(margin) AS margin_lines,
        count(*) FILTER (amount > 0) AS sale_lines,
        count(*) FILTER (amount < 0) AS return_lines,
        coalesce(sum(amount * 1000000 // (1000000 - discount)), 0) AS list_value,
        coalesce(sum(amount) FILTER (discount IS NOT NULL), 0) AS list_sales,
        (SELECT count(*) FROM sale_order o WHERE o.customer = dated.customer AND o.p = dated.p) AS orders
      FROM dated GROUP BY customer, p;
    CREATE TABLE first_sale AS
      SELECT customer, min(p) AS p, min(day) AS day FROM dated WHERE amount > 0 GROUP BY customer`
}

/**
 * - `named`: whom a customer's sale lines of a day name (larger sum, then code-point order)
 * - `owner_at`, `known_at` (`known_any`: excluded ones too): by customer and period
 * - `current_owner`: after the handovers
 * - `region`: '' where the customer file has none
 */
const peopleTables = `
  CREATE TABLE customer AS
    SELECT customer FROM line UNION SELECT customer FROM listed;
  CREATE TABLE named AS
    SELECT customer, day, person FROM (
      SELECT customer, day, person,
        row_number() OVER (PARTITION BY customer, day ORDER BY sum(amount) DESC, person) AS place
      FROM line WHERE amount > 0 AND person IS NOT NULL GROUP BY customer, day, person)
    WHERE place = 1;
  CREATE TABLE owner_at AS
    SELECT customer.customer, period.p,
      coalesce(arg_max(named.person, named.day), max(listed.person), '') AS owner
    FROM customer CROSS JOIN period LEFT JOIN listed ON listed.customer = customer.customer
      LEFT JOIN named ON named.customer = customer.customer
        AND named.day <= least(period.last, (SELECT as_of FROM setting))
    GROUP BY customer.customer, period.p;
  CREATE TABLE current_owner AS
    SELECT customer, coalesce((SELECT dst FROM handover WHERE src = owner), owner) AS owner FROM (
      SELECT customer.customer,
        coalesce(max(listed.person), arg_max(named.person, named.day), '') AS owner
      FROM customer LEFT JOIN listed USING (customer) LEFT JOIN named USING (customer)
      GROUP BY customer.customer);
  CREATE TABLE region AS
    SELECT customer, coalesce(region, '') AS region FROM customer LEFT JOIN listed USING (customer);
  CREATE TABLE known_any AS
    SELECT DISTINCT customer, period.p FROM (
      SELECT customer, p AS since FROM dated
      UNION SELECT customer, (SELECT min(p) FROM period WHERE created IS NULL OR created <= last)
      FROM listed) JOIN period ON period.p >= since;
  CREATE TABLE known_at AS FROM known_any WHERE customer NOT IN (FROM excluded)`

/**
 * Tier, measure, rank and what stands ahead, of every known and not excluded customer in every period.
 * D customers have the measure of their returns, and no rank.
 */
function tiersSql(measure: Measure, rule: TierRule): string {
  const scope = rule.scope === 'owner' ? 'owner' : "''"
  const isAhead = (cut: number): string =>
    rule.basis === 'customers'
      ? `ahead_n * 10000 < ${cut} * size`
      : `ahead_m * 10000 < ${cut} * total`
  return `
    WITH pop AS (
      SELECT customer, p, ${measure} AS m, ${scope} AS scope FROM cp JOIN owner_at USING (customer, p)
      WHERE sale_lines > 0 AND customer NOT IN (FROM excluded)
    ),
    ranked AS (
      SELECT *, rank() OVER larger - 1 AS ahead_n, count(*) OVER everyone AS size,
        sum(m) OVER larger - m * count(*) OVER equals AS ahead_m,
        coalesce(sum(m) FILTER (m > 0) OVER everyone, 0) AS total
      FROM pop WINDOW everyone AS (PARTITION BY p, scope), larger AS (everyone ORDER BY m DESC),
        equals AS (PARTITION BY p, scope, m)
    )
    SELECT customer, p, period.n AS at, owner, scope, size, ahead_n, ahead_m, total,
      CASE WHEN scope IS NULL THEN 'D' WHEN m <= 0 THEN 'C'
        WHEN ${isAhead(rule.a)} THEN 'A' WHEN ${isAhead(rule.b)} THEN 'B' ELSE 'C' END AS tier,
      coalesce(m, cp.${measure}, 0) AS m, coalesce(ahead_n + 1, 0) AS rank
    FROM known_at JOIN owner_at USING (customer, p) JOIN period USING (p)
      LEFT JOIN ranked USING (customer, p) LEFT JOIN cp USING (customer, p)`
}
