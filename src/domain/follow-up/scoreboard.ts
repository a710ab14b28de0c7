import {
  addSummaries,
  byValueAtRisk,
  countAlert,
  startTally,
  summarizeAlerts,
  summarizeByOwner,
  toSummary,
  type AlertTally,
  type AlertSummary,
} from '../alerts/alert-summary.ts'
import { whyNoAlerts, type NoAlerts } from '../alerts/severity.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import { openView, reportHead } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodsUpTo } from '../periods/periods.ts'
import type { View } from '../periods/view.ts'
import type { CountedAlerts } from '../alerts/alert-columns.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import { CHANNELS, OUTCOMES, type ContactEntry } from './log-entry.ts'
import { pastAlerts } from './past-alerts.ts'

/** How far back results are summed: the period shown alone, or the 12 up to it. */
export const SPANS = ['period', 'year'] as const
export type Span = (typeof SPANS)[number]

const PERIODS_IN_SPAN: Readonly<Record<Span, number>> = { period: 1, year: 12 }

/** What contacts are told apart by. */
export const CONTACT_TRAITS = ['channel', 'outcome', 'cause'] as const
export type ContactTrait = (typeof CONTACT_TRAITS)[number]

/** Alerts whose newest contact has something in common. */
export interface TraitResults {
  /** A channel, an outcome or a cause; '' = contacted without a cause; undefined = not contacted. */
  readonly value: string | undefined
  readonly summary: AlertSummary
}

/** What came of the alerts of a period, or of a year: by salesperson, and by how customers were contacted. */
export interface Scoreboard extends ReportHead {
  readonly span: Span
  /** Why the period shown has no alerts; those before it may have some. */
  readonly none: NoAlerts | undefined
  /** Those whose alerts are summed, oldest first, each with its own. */
  readonly byPeriod: readonly { readonly period: PeriodInfo; readonly summary: AlertSummary }[]
  /** By the owner then; see `pastAlerts`. Largest value at risk first, then by name. */
  readonly bySalesperson: readonly AlertSummary[]
  /** Every list adds up to it. */
  readonly total: AlertSummary
  readonly byTrait: Readonly<Record<ContactTrait, readonly TraitResults[]>>
}

/**
 * What came of alerts. Each stands once: in its period, under its owner then, and in each list of traits
 * under its newest contact that counts for it (the newest that names a cause, for causes), or as not
 * contacted. Over several periods the alerts of a customer that stays silent are one for each period,
 * and the money of its order is in one of them only, so that it may be summed.
 */
export function computeScoreboard(
  company: Company,
  view: View,
  span: Span,
  log: FollowUpLog,
): Scoreboard {
  const opened = openView(company, view)
  const periods = periodsUpTo(opened.line, opened.period.index, PERIODS_IN_SPAN[span])
    .map((period) => openView(company, { ...view, period: period.key }))
    .filter((each) => whyNoAlerts(each) === undefined && isInSpan(each.period, opened.period, span))
    .map((each) => ({ period: each.period, alerts: pastAlerts(each, log) }))
  const alerts = periods.map((each) => each.alerts)
  return {
    ...reportHead(opened),
    span,
    none: whyNoAlerts(opened),
    byPeriod: periods.map(({ period, alerts: own }) => ({
      period,
      summary: summarizeAlerts(own),
    })),
    bySalesperson: [...tallyBy(alerts, (own, row) => own.owners[own.owner[row] ?? -1] ?? '')]
      .map(([owner, tally]) => toSummary(owner, tally))
      .toSorted(byValueAtRisk),
    total: toSummary('', tallyBy(alerts, () => '').get('') ?? startTally()),
    byTrait: {
      channel: splitBy(alerts, 'channel', () => CHANNELS),
      outcome: splitBy(alerts, 'outcome', () => OUTCOMES),
      cause: splitBy(alerts, 'cause', (named) => inOrder(company, named)),
    },
  }
}

/** What came of the alerts of the period shown alone, as {@link computeScoreboard} has it. */
export function computeRecovery(
  company: Company,
  view: View,
  log: FollowUpLog,
): Pick<Scoreboard, 'bySalesperson' | 'total'> {
  const alerts = pastAlerts(openView(company, view), log)
  const bySalesperson = summarizeByOwner(alerts)
  return { bySalesperson, total: addSummaries(bySalesperson) }
}

/** In a gap, and outside the data, the newest period before is not the one that is shown. */
function isInSpan(period: PeriodInfo, shown: PeriodInfo, span: Span): boolean {
  return span === 'year' || period.index === shown.index
}

/** Counts alerts of several periods by a key of each. */
function tallyBy<Key>(
  periods: readonly CountedAlerts[],
  keyOf: (alerts: CountedAlerts, row: number) => Key,
): ReadonlyMap<Key, AlertTally> {
  const tallies = new Map<Key, AlertTally>()
  for (const alerts of periods) {
    for (let row = 0; row < alerts.length; row += 1) {
      const key = keyOf(alerts, row)
      let tally = tallies.get(key)
      if (tally === undefined) {
        tally = startTally()
        tallies.set(key, tally)
      }
      countAlert(tally, alerts, row)
    }
  }
  return tallies
}

/**
 * One part for each value, in their order, and one for the alerts without a contact.
 *
 * @param valuesOf - The values, by those that there are.
 */
function splitBy(
  periods: readonly CountedAlerts[],
  trait: ContactTrait,
  valuesOf: (named: readonly string[]) => readonly string[],
): readonly TraitResults[] {
  const tallies = tallyBy(periods, ({ followUps }, row) => {
    const contacts = followUps.get(row)?.contacts // nothing was logged about most
    return contacts && traitOf(trait, contacts)
  })
  const named = [...tallies.keys()].filter((value) => value !== undefined)
  return [...valuesOf(named), undefined].map((value) => ({
    value,
    summary: toSummary('', tallies.get(value) ?? startTally()),
  }))
}

/** The newest contact decides; a cause holds until another is named. */
function traitOf(trait: ContactTrait, contacts: readonly ContactEntry[]): string | undefined {
  const newest = contacts.at(-1)
  if (trait !== 'cause') return newest?.[trait]
  return contacts.findLast(({ cause }) => cause !== '')?.cause ?? newest?.cause
}

/** The causes named: those offered first, then others in code-point order; '' last. */
function inOrder({ settings }: Company, named: readonly string[]): readonly string[] {
  const offered = settings.causes
  return named.toSorted(
    (x, y) => placeOf(x, offered) - placeOf(y, offered) || compareCodePoints(x, y),
  )
}

function placeOf(cause: string, offered: readonly string[]): number {
  if (cause === '') return Infinity
  const place = offered.indexOf(cause)
  return place < 0 ? offered.length : place
}
