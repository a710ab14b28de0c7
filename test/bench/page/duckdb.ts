import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { LAST_DAY, LAST_MONTH, type Outcome } from './outcome.ts'

/** DuckDB in a worker of its own, ready for queries. */
export async function createDuckDb() {
  const worker = new Worker(workerUrl)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  await database.instantiate(wasmUrl)
  return {
    database,
    stop: async () => {
      await database.terminate()
      worker.terminate()
    },
  }
}

const READ = `
CREATE TABLE lines AS
SELECT "Order no" AS order_no, "Order date" AS day, "Customer no" AS customer,
  "Salesperson" AS person, "Amount" AS amount, "Margin" AS margin
FROM read_csv('orders.csv', delim = ',', quote = '"', header = true, columns = {
  'Order no': 'VARCHAR', 'Order date': 'DATE', 'Customer no': 'VARCHAR', 'Customer': 'VARCHAR',
  'Salesperson': 'VARCHAR', 'Product': 'VARCHAR', 'Quantity': 'INTEGER',
  'Unit price': 'DECIMAL(18, 2)', 'Amount': 'DECIMAL(18, 2)', 'Margin': 'DECIMAL(18, 2)'})`

const MONTHS = `
CREATE TABLE months AS
SELECT customer, date_trunc('month', day) AS month, sum(amount) AS sales, sum(margin) AS margin,
  count(*) FILTER (amount > 0) AS sale_lines
FROM lines WHERE day <= DATE '${LAST_DAY}' GROUP BY ALL`

const TOTALS = `
SELECT (SELECT count(*) FROM lines)::INTEGER AS lines,
  (SELECT count(*) FROM (SELECT DISTINCT customer, order_no FROM lines
    WHERE day <= DATE '${LAST_DAY}' AND amount > 0))::INTEGER AS orders,
  (SELECT sum(sales) FROM months)::DOUBLE AS sales,
  (SELECT sum(margin) FROM months)::DOUBLE AS margin`

const TIERS = `
WITH ranked AS (
  SELECT rank() OVER (ORDER BY sales DESC) - 1 AS ahead, count(*) OVER () AS customers
  FROM months WHERE month = DATE '${LAST_MONTH}-01' AND sale_lines > 0)
SELECT count(*) FILTER (ahead < 0.2 * customers)::INTEGER AS a,
  count(*) FILTER (ahead >= 0.2 * customers AND ahead < 0.8 * customers)::INTEGER AS b,
  count(*) FILTER (ahead >= 0.8 * customers)::INTEGER AS c
FROM ranked`

const DECILES = `
SELECT decile, count(*), sum(sales), sum(margin) FROM (
  SELECT customer, sum(sales) AS sales, sum(margin) AS margin,
    ntile(10) OVER (ORDER BY sum(sales) DESC) AS decile
  FROM months GROUP BY customer) GROUP BY decile`

const GONE = `
SELECT person, count(*) FROM (
  SELECT customer, arg_max(person, day) AS person, max(day) AS last FROM lines
  WHERE day <= DATE '${LAST_DAY}' GROUP BY customer)
WHERE last < DATE '${LAST_MONTH}-01' GROUP BY person`

/** The columns and types are told: it need not guess. No check of the input is asked for. */
export async function runDuckDb(database: AsyncDuckDB, file: File): Promise<Outcome> {
  const connection = await database.connect()
  await database.registerFileHandle('orders.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true)
  await connection.query(READ)
  await connection.query(MONTHS)
  const [totals] = (await connection.query(TOTALS)).toArray() as Record<string, number>[]
  const [tiers] = (await connection.query(TIERS)).toArray() as Record<string, number>[]
  await connection.query(DECILES)
  await connection.query(GONE)
  await connection.close()
  return {
    lines: Number(totals?.['lines']),
    orders: Number(totals?.['orders']),
    sales: Number(totals?.['sales']),
    margin: Number(totals?.['margin']),
    tiers: [Number(tiers?.['a']), Number(tiers?.['b']), Number(tiers?.['c'])],
  }
}
