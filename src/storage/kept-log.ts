/** Entries of the log as they are kept, in the browser and in backups: checked like any upload. */
import * as v from 'valibot'
import { CHANNELS, OUTCOMES, type LogEntry } from '../domain/follow-up/log-entry.ts'
import { SEVERITIES } from '../domain/alerts/alert.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import { day, integer, moment, periodKey } from './kept-values.ts'

const frozenAlert = v.object({
  period: periodKey,
  first: day,
  last: day,
  severity: v.picklist(SEVERITIES),
  tierBefore: v.picklist(TIERS),
  owner: v.string(),
  measure: v.picklist(['sales', 'margin']),
  valueAtRisk: integer,
})

const head = {
  id: v.string(),
  loggedAt: moment,
  customer: v.string(),
  day,
  alert: v.optional(frozenAlert),
}

const entrySchema: v.GenericSchema<unknown, LogEntry> = v.variant('kind', [
  v.object({
    ...head,
    kind: v.literal('contact'),
    salesperson: v.string(),
    channel: v.picklist(CHANNELS),
    outcome: v.picklist(OUTCOMES),
    cause: v.string(),
    note: v.string(),
    next: v.optional(day),
  }),
  v.object({ ...head, kind: v.literal('snooze'), until: day }),
  v.object({ ...head, kind: v.literal('done') }),
  v.object({ ...head, kind: v.literal('note'), note: v.string() }),
  v.object({ ...head, kind: v.literal('withdrawal'), entry: v.string() }),
]) as v.GenericSchema<unknown, LogEntry>

/** An entry as kept, or undefined where the record is none. */
export function parseLogEntry(record: unknown): LogEntry | undefined {
  const result = v.safeParse(entrySchema, record)
  return result.success ? result.output : undefined
}
