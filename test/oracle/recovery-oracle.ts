import type { LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import type { PeriodKey, PeriodKind } from '../../src/domain/periods/period.ts'
import type { Measure } from '../../src/domain/tiers/tier-rule.ts'
import { common, isChurned } from './alerts-oracle.ts'
import { riskOf } from './silence-oracle.ts'
import type { Oracle } from './sql-oracle.ts'

const text = (value: string | undefined): string =>
  value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`
const number = (value: number | undefined): string => (value === undefined ? 'NULL' : String(value))

/**
 * Fills the table `entry` with the entries that count, and `frozen` with each alert of the kind asked
 * for as it stood at the entry that was logged first.
 *
 * @param idOfKey - The customer's id, as the tables name it.
 * @param numberOf - The number of a period in SQL.
 */
export async function insertLog(
  { query }: Oracle,
  entries: readonly LogEntry[],
  kind: PeriodKind,
  idOfKey: (key: string) => string,
  numberOf: (key: PeriodKey) => number,
): Promise<void> {
  const rows = entries.map((entry) => {
    const { alert } = entry
    const isOfKind = alert !== undefined && alert.period.includes('Q') === (kind === 'quarter')
    const contact = entry.kind === 'contact' ? entry : undefined
    return `(${[
      text(entry.id),
      text(entry.kind === 'withdrawal' ? entry.entry : undefined),
      text(entry.kind),
      text(idOfKey(entry.customer)),
      number(entry.day),
      number(entry.loggedAt),
      text(contact?.channel),
      text(contact?.outcome),
      text(contact?.cause),
      number(isOfKind ? numberOf(alert.period) : undefined),
      text(alert?.severity),
      text(alert?.owner),
      text(alert?.measure),
      number(alert?.valueAtRisk),
    ].join(',')})`
  })
  await query(`
    CREATE TABLE written(id VARCHAR, withdrawn VARCHAR, kind VARCHAR, customer VARCHAR, day INTEGER,
      logged_at INTEGER, channel VARCHAR, outcome VARCHAR, cause VARCHAR, p INTEGER, severity VARCHAR,
      owner VARCHAR, measure VARCHAR, value HUGEINT)`)
  await query(`INSERT INTO written VALUES ${rows.join(',')}`)
  await query(`
    CREATE TABLE entry AS FROM written WHERE kind <> 'withdrawal'
      AND id NOT IN (SELECT withdrawn FROM written WHERE withdrawn IS NOT NULL)`)
  await query(`
    CREATE TABLE frozen AS SELECT DISTINCT ON (customer, p) customer, p, severity, owner, measure, value
    FROM entry WHERE p IS NOT NULL ORDER BY customer, p, logged_at`)
}

/**
 * Every alert with its owner then, what became of it, and the money that counts on it.
 *
 * - an alert: complete period, D, ever bought, and not churned unless it was logged
 * - the order: the first sale line after the period; contacts count that were logged on the alert and made in
 *   its period, or made after it, up to the day of the order
 * - the money: net sales of the order's period, on the last of the customer's alerts before that period
 */
export function recoverySql(measure: Measure): string {
  return `
    WITH ${common}, ${riskOf(measure)},
    owner_then AS (
      SELECT c.customer, period.p,
        coalesce(max(listed.person), arg_max(named.person, named.day), '') AS owner
      FROM customer c CROSS JOIN period LEFT JOIN listed ON listed.customer = c.customer
        LEFT JOIN named ON named.customer = c.customer
          AND named.day <= least(period.last, (SELECT as_of FROM setting))
      GROUP BY c.customer, period.p
    ),
    silent AS (SELECT *, ${isChurned} AS is_churned FROM graded WHERE is_complete AND tier = 'D'),
    alert AS (
      SELECT silent.customer, silent.p, period.first, period.last,
        coalesce(f.severity, ['critical', 'high', 'medium', 'low'][instr('ABCD', grade)]) AS severity,
        coalesce(f.owner, handover.dst, owner_then.owner) AS owner,
        CASE WHEN f.measure = '${measure}' THEN f.value ELSE risk END AS value,
        (SELECT min(day) FROM dated WHERE dated.customer = silent.customer AND amount > 0
          AND day > period.last) AS ordered
      FROM silent JOIN period USING (p) JOIN risk USING (customer, p)
        JOIN owner_then USING (customer, p)
        LEFT JOIN handover ON handover.src = owner_then.owner
        LEFT JOIN frozen f ON f.customer = silent.customer AND f.p = silent.p
      WHERE NOT is_churned OR f.severity IS NOT NULL
    ),
    own AS (
      SELECT alert.p AS alert_p, alert.first, alert.ordered, entry.*
      FROM alert JOIN entry ON entry.customer = alert.customer
        AND (entry.p = alert.p OR entry.day > alert.last)
    ),
    contact AS (
      SELECT customer, alert_p, count(*) AS contacts, arg_max(channel, (day, logged_at)) AS channel,
        arg_max(outcome, (day, logged_at)) AS outcome,
        coalesce(arg_max(cause, (day, logged_at)) FILTER (cause <> ''), '') AS cause
      FROM own WHERE kind = 'contact' AND day >= first AND (ordered IS NULL OR day <= ordered)
      GROUP BY ALL
    ),
    standing AS (
      SELECT customer, alert_p, arg_max(kind, (day, logged_at)) FILTER (kind <> 'note') AS kind
      FROM own GROUP BY ALL
    ),
    ordered_in AS (
      SELECT alert.*, dated.p AS q FROM alert LEFT JOIN (SELECT DISTINCT customer, day, p FROM dated) dated
        ON dated.customer = alert.customer AND dated.day = alert.ordered
    )
    SELECT a.p, a.customer, a.severity, a.owner, a.value,
      CASE WHEN ordered IS NOT NULL AND contacts > 0 THEN 'recovered'
        WHEN ordered IS NOT NULL THEN 'came-back'
        WHEN standing.kind = 'done' THEN 'done' ELSE 'open' END AS state,
      coalesce(contacts, 0) AS contacts, channel, outcome, cause,
      CASE WHEN a.p = (SELECT max(p) FROM alert later WHERE later.customer = a.customer AND later.p < a.q)
        THEN cp.sales END AS money
    FROM ordered_in a LEFT JOIN contact ON contact.customer = a.customer AND contact.alert_p = a.p
      LEFT JOIN standing ON standing.customer = a.customer AND standing.alert_p = a.p
      LEFT JOIN cp ON cp.customer = a.customer AND cp.p = a.q`
}

/** What the scoreboard makes of them: by owner then, over the periods named. */
export function scoreboardSql(measure: Measure, periods: readonly number[]): string {
  return `
    SELECT owner, count(*) AS alerts, count(*) FILTER (contacts > 0) AS contacted,
      count(*) FILTER (state = 'open') AS open, count(*) FILTER (state = 'done') AS done,
      count(*) FILTER (state = 'recovered') AS recovered,
      count(*) FILTER (state = 'came-back') AS came_back,
      coalesce(sum(money) FILTER (state = 'recovered'), 0) AS recovered_money,
      coalesce(sum(money) FILTER (state = 'came-back'), 0) AS came_back_money
    FROM (${recoverySql(measure)}) WHERE p IN (${[...periods, -1].join(',')}) GROUP BY owner`
}
