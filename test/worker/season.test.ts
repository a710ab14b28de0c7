import { readAlerts } from '../../src/domain/alerts/alert-row.ts'
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { LogDraft } from '../../src/domain/follow-up/log-entry.ts'
import type { ContactTrait, Span } from '../../src/domain/follow-up/scoreboard.ts'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import type { AlertSummary } from '../../src/domain/alerts/alert-summary.ts'
import { day, view, type LineDraft } from '../domain/build-company.ts'
import { openWorkers, type ConnectedWorkers } from './connected-workers.ts'
import { staged } from './staged-sample.ts'

/**
 * A season: eleven customers that bought in September are silent in October, when only 'keeper' buys.
 * What is logged about them, what they buy later, and what must come of it:
 *
 * | customer | owner | contacted              | orders                       | October's alert      |
 * | both     | Ann   | 5 Nov call             | 10 Nov 600, -100; 3 Dec 900  | recovered, 500       |
 * | hands    | Ann   | 4 Nov visit            | 15 Nov 400, sold by Bo       | recovered, 400, Ann  |
 * | hands2   | Ann   | never                  | 16 Nov 250, sold by Bo       | came back, 250, Ann  |
 * | late     | Ann   | 20 Nov, order was 18   | 18 Nov 150                   | came back, 150       |
 * | never    | Bo    | never                  | 12 Nov 300                   | came back, 300       |
 * | long     | Bo    | 6 Nov message          | 4 Dec 700                    | recovered, no money  |
 * | quiet    | Bo    | 5 Nov call, no answer  | none                         | open                 |
 * | long2    | Cy    | 6 Nov call; 2 Dec visit | 5 Dec 800                   | recovered, no money  |
 * | done     | Cy    | never, put away        | none                         | done                 |
 * | gone     | Cy    | never                  | none                         | open                 |
 * | truth    | Cy    | 5 Nov call             | a late line says 28 Oct      | none any more        |
 *
 * 'long' and 'long2' are silent in November too, and the money of their December counts on November's
 * alerts: long was not contacted after it, so 700 came back; long2 was on 2 Dec, so 800 is recovered.
 */
const SEPTEMBER: readonly LineDraft[] = [
  ...['both', 'hands', 'hands2', 'late'].map((id) => sale(id, '2025-09-10', 100, 'Ann')),
  ...['never', 'long', 'quiet'].map((id) => sale(id, '2025-09-11', 50, 'Bo')),
  ...['long2', 'done', 'gone', 'truth'].map((id) => sale(id, '2025-09-12', 20, 'Cy')),
  sale('keeper', '2025-09-30', 1000, 'Ann'),
]
const OCTOBER = [sale('keeper', '2025-10-31', 1000, 'Ann')]
const NOVEMBER = [
  sale('both', '2025-11-10', 600, 'Ann'),
  sale('both', '2025-11-20', -100, 'Ann'),
  sale('hands', '2025-11-15', 400, 'Bo'),
  sale('hands2', '2025-11-16', 250, 'Bo'),
  sale('late', '2025-11-18', 150, 'Ann'),
  sale('never', '2025-11-12', 300, 'Bo'),
  sale('truth', '2025-10-28', 5, 'Cy'),
  sale('truth', '2025-11-28', 5, 'Cy'),
  sale('keeper', '2025-11-30', 1000, 'Ann'),
]
const DECEMBER = [
  sale('both', '2025-12-03', 900, 'Ann'),
  sale('long', '2025-12-04', 700, 'Bo'),
  sale('long2', '2025-12-05', 800, 'Cy'),
  sale('truth', '2025-12-28', 5, 'Cy'),
  sale('keeper', '2025-12-31', 1000, 'Ann'),
]

const LOGGED_IN_NOVEMBER = [
  contact('both', '2025-11-05', 'call', 'spoke', 'price'),
  contact('hands', '2025-11-04', 'visit', 'will-order', 'rival'),
  contact('late', '2025-11-20', 'call', 'spoke', 'stock'),
  contact('long', '2025-11-06', 'message', 'no-answer'),
  contact('quiet', '2025-11-05', 'call', 'no-answer'),
  contact('long2', '2025-11-06', 'call', 'spoke', 'price'),
  contact('truth', '2025-11-05', 'call', 'spoke'),
  { kind: 'done', customer: 'done', day: day('2025-11-07') },
] satisfies LogDraft[]
const LOGGED_IN_DECEMBER = [contact('long2', '2025-12-02', 'visit', 'will-order')]

function sale(id: string, date: string, amount: number, person: string): LineDraft {
  return { id, date, amount, person }
}

type Contact = Extract<LogDraft, { kind: 'contact' }>

function contact(
  customer: string,
  date: string,
  channel: Contact['channel'],
  outcome: Contact['outcome'],
  cause = '',
): Contact {
  const common = { kind: 'contact', note: '', next: undefined } as const
  return { ...common, customer, day: day(date), channel, outcome, cause }
}

/** alerts, contacted, recovered and money, came back and money, open, done */
type Row = readonly [number, number, number, number, number, number, number, number]

function rowOf(summary: AlertSummary): Row {
  const { alerts, contacted, recovered, recoveredMoney, cameBack, cameBackMoney } = summary
  const money = [recoveredMoney, cameBackMoney].map((sum) => sum / MONEY_SCALE)
  const [recoveredSum = 0, cameBackSum = 0] = money
  const { open, done } = summary
  return [alerts, contacted, recovered, recoveredSum, cameBack, cameBackSum, open, done]
}

let workers: ConnectedWorkers
let counter = 0

async function openSeason(name: string): Promise<ConnectedWorkers> {
  workers = await openWorkers(name, day('2026-01-05'))
  return workers
}

async function load(name: string, drafts: readonly LineDraft[]): Promise<void> {
  await workers.stage([staged(name, drafts)])
  await workers.analysis.call('commitStaged', { overlap: 'add' })
}

async function log(drafts: readonly LogDraft[], period: string): Promise<void> {
  await workers.analysis.call('appendToLog', { drafts, view: view(period) })
}

async function playSeason(): Promise<string> {
  counter += 1
  const name = `season-${counter}`
  await openSeason(name)
  await load('october.csv', [...SEPTEMBER, ...OCTOBER])
  await log(LOGGED_IN_NOVEMBER, '2025-10')
  await load('november.csv', NOVEMBER)
  await log(LOGGED_IN_DECEMBER, '2025-11')
  await load('december.csv', DECEMBER)
  return name
}

async function scoreboard(period: string, span: Span = 'period') {
  const report = await workers.analysis.call('scoreboard', { view: view(period), span })
  const trait = (which: ContactTrait) =>
    report.byTrait[which].map(({ value, summary }) => [
      value,
      summary.alerts,
      summary.orderedSince,
      (summary.recoveredMoney + summary.cameBackMoney) / MONEY_SCALE,
    ])
  return {
    people: Object.fromEntries(report.bySalesperson.map((one) => [one.owner, rowOf(one)])),
    total: rowOf(report.total),
    periods: Object.fromEntries(
      report.byPeriod.map(({ period: { key }, summary }) => [key, rowOf(summary)]),
    ),
    channel: trait('channel'),
    outcome: trait('outcome'),
    cause: trait('cause'),
  }
}

async function alertOwners(period: string): Promise<Readonly<Record<string, string>>> {
  const { alerts } = await workers.analysis.call('alerts', { view: view(period) })
  const { keys } = await workers.analysis.call('directory', {})
  return Object.fromEntries(
    readAlerts(alerts).map(({ customer, owner }) => [keys[customer], owner]),
  )
}

afterEach(() => workers.close())

describe('a season of follow-up', () => {
  it('gives recovered, came back and money of October as reckoned by hand', async () => {
    await playSeason()
    const { people, total } = await scoreboard('2025-10')
    expect(people).toEqual({
      Ann: [4, 2, 2, 900, 2, 400, 0, 0],
      Bo: [3, 2, 1, 0, 1, 300, 1, 0],
      Cy: [3, 1, 1, 0, 0, 0, 1, 1],
    })
    expect(total).toEqual([10, 5, 4, 900, 3, 700, 2, 1])
  })

  it('counts the money of a longer silence once, on its newest alert', async () => {
    await playSeason()
    const { people, total } = await scoreboard('2025-11')
    expect(people).toEqual({
      Bo: [2, 0, 0, 0, 1, 700, 1, 0],
      Cy: [3, 1, 1, 800, 0, 0, 2, 0],
    })
    expect(total).toEqual([5, 1, 1, 800, 1, 700, 3, 0])
    // Customers that changed hands in November are Bo's from December on.
    expect((await scoreboard('2025-12')).people).toEqual({
      Ann: [1, 0, 0, 0, 0, 0, 1, 0],
      Bo: [4, 0, 0, 0, 0, 0, 4, 0],
      Cy: [2, 0, 0, 0, 0, 0, 2, 0],
    })
  })

  it('adds up over the year to the net sales of all who came back', async () => {
    await playSeason()
    const { total, periods } = await scoreboard('2025-12', 'year')
    expect(total).toEqual([22, 6, 5, 1700, 4, 1400, 12, 1])
    expect(periods).toEqual({
      '2025-10': [10, 5, 4, 900, 3, 700, 2, 1],
      '2025-11': [5, 1, 1, 800, 1, 700, 3, 0],
      '2025-12': [7, 0, 0, 0, 0, 0, 7, 0],
    })
  })

  it('tells by which channel, with which outcome and for which cause', async () => {
    await playSeason()
    const { channel, outcome, cause } = await scoreboard('2025-10')
    expect(channel).toEqual([
      ['call', 2, 1, 500],
      ['visit', 2, 2, 400],
      ['message', 1, 1, 0],
      [undefined, 5, 3, 700],
    ])
    expect(outcome).toEqual([
      ['no-answer', 2, 1, 0],
      ['spoke', 1, 1, 500],
      ['will-order', 2, 2, 400],
      ['given-up', 0, 0, 0],
      [undefined, 5, 3, 700],
    ])
    expect(cause).toEqual([
      ['price', 2, 2, 500],
      ['rival', 1, 1, 400],
      ['', 2, 1, 0],
      [undefined, 5, 3, 700],
    ])
  })

  it('shows the state of work while the season goes on', async () => {
    counter += 1
    await openSeason(`season-${counter}`)
    await load('october.csv', [...SEPTEMBER, ...OCTOBER])
    await log(LOGGED_IN_NOVEMBER, '2025-10')
    expect((await scoreboard('2025-10')).total).toEqual([11, 7, 0, 0, 0, 0, 10, 1])
    await load('november.csv', NOVEMBER)
    expect((await scoreboard('2025-10')).people).toEqual({
      Ann: [4, 2, 2, 900, 2, 400, 0, 0],
      Bo: [3, 2, 0, 0, 1, 300, 2, 0],
      Cy: [3, 1, 0, 0, 0, 0, 2, 1],
    })
  })

  it('keeps a logged alert with whom it was for, and gives the others to the current owner', async () => {
    await playSeason()
    const owners = await alertOwners('2025-10')
    expect(owners).toMatchObject({ both: 'Ann', hands: 'Ann', hands2: 'Bo' })
    expect(owners).not.toHaveProperty('truth')
  })

  it('shows the same on the overview, and after the cockpit was closed', async () => {
    const name = await playSeason()
    const before = await scoreboard('2025-10')
    workers.close()
    await openSeason(name)
    expect(await scoreboard('2025-10')).toEqual(before)
    const { recovery } = await workers.analysis.call('overview', { view: view('2025-10') })
    expect(rowOf(recovery.total)).toEqual(before.total)
    expect(
      Object.fromEntries(recovery.bySalesperson.map((one) => [one.owner, rowOf(one)])),
    ).toEqual(before.people)
  })
})
