import type { LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import { CHANNELS, OUTCOMES } from '../../src/domain/follow-up/log-entry.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import { SEVERITIES } from '../../src/domain/reports.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { createRandom } from './generated-company.ts'

const CAUSES = ['', '', 'price', 'rival', 'their own words']
const OWNERS = ['Ann', 'Bo', 'Zoe', '']
const ENTRIES = 60

/**
 * A log made to be awkward: entries on alerts of months and of quarters, on periods in which the customer
 * has no alert, dated before and after their period, on the day of an order, several on one day; alerts
 * frozen with another severity, owner, value and measure than the data give; done, put off, taken back.
 *
 * @param keys - Of the customers that it may be about.
 * @param periods - Of both kinds; what alerts are frozen of.
 * @param orderDays - Days that entries fall on more often than on others.
 */
export function generateLog(
  seed: number,
  keys: readonly string[],
  periods: readonly PeriodInfo[],
  orderDays: readonly number[],
): readonly LogEntry[] {
  const below = createRandom(seed + 1000)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!
  const entries: LogEntry[] = []
  for (let at = 0; at < ENTRIES; at += 1) {
    const period = pick(periods)
    const alert = {
      period: period.key,
      first: period.first,
      last: period.last,
      severity: pick(SEVERITIES),
      tierBefore: pick(TIERS),
      owner: pick(OWNERS),
      measure: pick(['sales', 'margin'] as const),
      valueAtRisk: below(50),
    }
    const head = {
      id: `e${at}`,
      loggedAt: (at * 7) % ENTRIES, // not in the order of days
      customer: pick(keys),
      alert: below(4) === 0 ? undefined : alert,
      day: below(2) === 0 ? pick(orderDays) : period.last - 5 + below(70),
    }
    const earlier = entries.at(-1)
    if (below(8) === 0) entries.push({ ...head, kind: 'done' })
    else if (below(8) === 0) entries.push({ ...head, kind: 'note', note: 'n' })
    else if (below(10) === 0) entries.push({ ...head, kind: 'snooze', until: head.day + 7 })
    else if (below(8) === 0 && earlier !== undefined) {
      entries.push({ ...head, kind: 'withdrawal', entry: earlier.id })
    } else {
      const common = { ...head, kind: 'contact', salesperson: '', note: '' } as const
      const traits = { channel: pick(CHANNELS), outcome: pick(OUTCOMES), cause: pick(CAUSES) }
      entries.push({ ...common, ...traits, next: undefined })
    }
  }
  return entries
}
