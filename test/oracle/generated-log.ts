import type { DoneEntry, LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import { CHANNELS, OUTCOMES } from '../../src/domain/follow-up/log-entry.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'
import { SEVERITIES } from '../../src/domain/alerts/alert.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { createRandom } from './generated-company.ts'

const CAUSES = ['', '', 'price', 'rival', 'their own words']
const OWNERS = ['Ann', 'Bo', 'Zoe', '']
/** Mostly contacts. */
const KINDS = [
  ...Array.from({ length: 12 }, () => 'contact' as const),
  'done',
  'done',
  'note',
  'snooze',
  'withdrawal',
] as const
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
    entries.push(entryOf(pick(KINDS), head, entries.at(-1)?.id ?? head.id, pick))
  }
  return entries
}

type Head = Pick<DoneEntry, 'id' | 'loggedAt' | 'customer' | 'alert' | 'day'>

function entryOf(
  kind: LogEntry['kind'],
  head: Head,
  earlier: string,
  pick: <T>(values: readonly T[]) => T,
): LogEntry {
  switch (kind) {
    case 'done':
      return { ...head, kind }
    case 'note':
      return { ...head, kind, note: 'n' }
    case 'snooze':
      return { ...head, kind, until: head.day + 7 }
    case 'withdrawal':
      return { ...head, kind, entry: earlier }
    case 'contact': {
      const traits = { channel: pick(CHANNELS), outcome: pick(OUTCOMES), cause: pick(CAUSES) }
      return { ...head, kind, ...traits, salesperson: '', note: '', next: undefined }
    }
  }
}
