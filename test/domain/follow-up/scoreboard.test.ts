import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { answeredAlerts } from '../../../src/domain/follow-up/answered-alert.ts'
import { NO_FOLLOW_UPS } from '../../../src/domain/follow-up/follow-up-log.ts'
import { CHANNELS, OUTCOMES, type LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import {
  computeScoreboard,
  CONTACT_TRAITS,
  SPANS,
  type Scoreboard,
} from '../../../src/domain/follow-up/scoreboard.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import { periodOf } from '../../../src/domain/periods/period-calendar.ts'
import type { AlertSummary } from '../../../src/domain/alerts/alert-summary.ts'
import { numberAt } from '../../../src/domain/stepped-numbers.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'
import { contact, done, frozenAlert, logOf } from './build-log.ts'

const FIGURES = [
  'alerts',
  'contacted',
  'open',
  'done',
  'recovered',
  'cameBack',
  'recoveredMoney',
  'cameBackMoney',
  'orderedSince',
] as const satisfies readonly (keyof AlertSummary)[]

const sum = (summaries: readonly AlertSummary[]) =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, summaries.reduce((total, one) => total + one[figure], 0)]),
  )

const START = day('2025-01-01')
const customers = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const lines = fc.array(
  fc.record({
    id: customers,
    date: fc.integer({ min: START, max: START + 210 }),
    amount: fc.integer({ min: -2, max: 6 }),
    person: fc.constantFrom('Ann', 'Bo', ''),
  }),
  { maxLength: 30 },
)
const drafts = fc.array(
  fc.record({
    id: customers,
    at: fc.integer({ min: START + 30, max: START + 240 }),
    channel: fc.constantFrom(...CHANNELS),
    outcome: fc.constantFrom(...OUTCOMES),
    cause: fc.constantFrom('', 'price', 'own words'),
    logsOn: fc.constantFrom(undefined, '2025-02', '2025-03', '2025-04'),
    isDone: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** A company that buys in every month, and entries as they would be logged on it. */
const seasons = fc.record({ lines, drafts, churnedAfter: fc.integer({ min: 2, max: 6 }) })

function made(season: typeof seasons extends fc.Arbitrary<infer Season> ? Season : never): {
  readonly subject: Company
  readonly entries: readonly LogEntry[]
} {
  const keeper: readonly LineDraft[] = Array.from({ length: 8 }, (_, month) => ({
    id: 'keeper',
    date: `2025-0${month + 1}-28`,
    amount: 50,
    person: 'Ann',
  }))
  const subject = company([...keeper, ...season.lines], { churnedAfter: season.churnedAfter })
  const entries = season.drafts.map(({ id, at, logsOn, isDone, ...traits }) => {
    const customer = subject.directory.keys.indexOf(id)
    const answered =
      logsOn === undefined || customer < 0
        ? undefined
        : answeredAlerts(subject, view(logsOn), NO_FOLLOW_UPS)(customer)
    const alert = answered && frozenAlert(subject, answered.period, answered)
    const entry = contact(id, at, { alert, ...traits })
    return isDone ? { ...done(id, '2025-03-01', alert), day: at } : entry
  })
  return { subject, entries }
}

const boards = (subject: Company, entries: readonly LogEntry[]): readonly Scoreboard[] =>
  ['2025-03', '2025-08'].flatMap((period) =>
    SPANS.map((span) => computeScoreboard(subject, view(period), span, logOf(subject, entries))),
  )

describe('computeScoreboard', () => {
  it('adds up: people, channels, outcomes, causes and periods to the total, states to the alerts', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        const { subject, entries } = made(season)
        for (const { total, bySalesperson, byTrait, byPeriod } of boards(subject, entries)) {
          const whole = sum([total])
          expect(sum(bySalesperson)).toEqual(whole)
          expect(sum(byPeriod.map(({ summary }) => summary))).toEqual(whole)
          for (const trait of CONTACT_TRAITS) {
            expect(sum(byTrait[trait].map(({ summary }) => summary))).toEqual(whole)
          }
          expect(total.open + total.done + total.recovered + total.cameBack).toBe(total.alerts)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('counts the money of each return of a customer once', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        const { subject, entries } = made(season)
        const log = logOf(subject, entries)
        const { total } = computeScoreboard(subject, view('2025-08'), 'year', log)
        expect(total.recoveredMoney + total.cameBackMoney).toBe(moneyOfReturns(subject))
      }),
      { numRuns: 60 },
    )
  })

  it('counts the alerts of the alert report, whoever they are for', () => {
    fc.assert(
      fc.property(seasons, (season) => {
        const { subject, entries } = made(season)
        const log = logOf(subject, entries)
        const board = computeScoreboard(subject, view('2025-03'), 'period', log)
        const report = computeAlertReport(subject, view('2025-03'), log)
        expect(board.total).toEqual(report.total)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same in whatever order the entries are kept', () => {
    fc.assert(
      fc.property(
        seasons.chain((season) => {
          const { subject, entries } = made(season)
          return fc
            .shuffledSubarray([...entries], { minLength: entries.length })
            .map((shuffled) => ({ subject, entries, shuffled }))
        }),
        ({ subject, entries, shuffled }) => {
          expect(boards(subject, shuffled)).toEqual(boards(subject, entries))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('goes by the newest contact, and for causes by the newest that names one', () => {
    const subject = company([
      { id: 'k', date: '2025-01-10', amount: 5 },
      ...['2025-01-28', '2025-02-28', '2025-03-28'].map((date) => ({
        id: 'keeper',
        date,
        amount: 50,
      })),
    ])
    const log = logOf(subject, [
      contact('k', '2025-03-02', { channel: 'call', cause: 'price' }),
      contact('k', '2025-03-04', { channel: 'visit', cause: 'rival' }),
      contact('k', '2025-03-06', { channel: 'message', outcome: 'no-answer' }),
    ])
    const { byTrait } = computeScoreboard(subject, view('2025-02'), 'period', log)
    const named = CONTACT_TRAITS.map((trait) =>
      byTrait[trait].flatMap(({ value, summary }) => (summary.alerts > 0 ? [value] : [])),
    )
    expect(named).toEqual([['message'], ['no-answer'], ['rival']])
  })

  it('says why a period has no alerts, and still sums those before it over a year', () => {
    const subject = company([
      { id: 'k', date: '2025-01-10', amount: 5 },
      ...['2025-01-28', '2025-02-28', '2025-03-05'].map((date) => ({
        id: 'keeper',
        date,
        amount: 50,
      })),
    ])
    const period = computeScoreboard(subject, view('2025-03'), 'period', NO_FOLLOW_UPS)
    expect(period).toMatchObject({ none: 'open', byPeriod: [], total: { alerts: 0 } })
    const year = computeScoreboard(subject, view('2025-03'), 'year', NO_FOLLOW_UPS)
    expect(year.byPeriod.map(({ period: { key } }) => key)).toEqual(['2025-02'])
    expect(year.total.alerts).toBe(1)
    const gap = computeScoreboard(subject, view('2025-09'), 'period', NO_FOLLOW_UPS)
    expect(gap).toMatchObject({ none: 'gap', byPeriod: [], bySalesperson: [] })
  })
})

/**
 * Net sales of each month in which a customer buys again after a month without, where an alert came
 * between: with alerts from February on, that is every such month, as a silence is churned only after
 * alerts of its first months.
 */
function moneyOfReturns({ ledger, directory, asOf = 0 }: Company): number {
  let money = 0
  for (const customer of directory.keys.keys()) {
    const months = new Map<number, { net: number; sells: boolean }>()
    for (let line = ledger.start[customer] ?? 0; line < (ledger.start[customer + 1] ?? 0); line++) {
      const at = ledger.day[line] ?? 0
      if (at > asOf) continue
      const month = periodOf({ kind: 'month', firstDay: 1 }, at)
      const own = months.get(month) ?? { net: 0, sells: false }
      own.net += numberAt(ledger.amount, line)
      own.sells ||= numberAt(ledger.amount, line) > 0
      months.set(month, own)
    }
    const selling = [...months].filter(([, { sells }]) => sells).map(([month]) => month)
    for (const [at, month] of selling.toSorted((x, y) => x - y).entries()) {
      const before = selling.toSorted((x, y) => x - y)[at - 1]
      if (before !== undefined && month - before > 1) money += months.get(month)?.net ?? 0
    }
  }
  return money
}
