import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { computeLogList, type LogListFilter } from '../../../src/domain/follow-up/log-list.ts'
import { company, day, view } from '../build-company.ts'
import { contact, done } from './build-log.ts'

const FIRM = company([
  { id: 'Ada', name: 'Ada Mills', person: 'Tom', date: '2025-09-02', amount: 120 },
  { id: 'Cy', name: 'Cyan Ltd', person: 'Meg', date: '2025-09-05', amount: 30 },
])

const ENTRIES: readonly LogEntry[] = [
  { ...contact('ada', '2025-11-04', { note: 'Wants 60 days' }), id: 'a', loggedAt: 5 },
  { ...contact('cy', '2025-11-05', { channel: 'visit', outcome: 'spoke' }), id: 'b', loggedAt: 4 },
  { ...done('cy', '2025-11-05'), id: 'c', loggedAt: 6 },
  { ...contact('gone', '2025-11-01'), id: 'd', loggedAt: 1 },
  {
    ...done('ada', '2025-11-06'),
    kind: 'withdrawal',
    id: 'e',
    loggedAt: 9,
    entry: 'a',
  },
]

const ALL: LogListFilter = { channel: undefined, outcome: undefined, text: '' }

function list(filter: Partial<LogListFilter>, salesperson?: string) {
  const book = { revision: 1, entries: ENTRIES }
  return computeLogList(FIRM, view('2025-10', { salesperson }), book, { ...ALL, ...filter })
}

const ids = (filter: Partial<LogListFilter>, salesperson?: string) =>
  list(filter, salesperson).rows.map(({ entry }) => entry.id)

describe('computeLogList', () => {
  it('lists the newest day first, of one day the one logged last', () => {
    expect(ids({})).toEqual(['c', 'b', 'a', 'd'])
  })

  it('keeps what was taken back, with the day of it', () => {
    const { rows } = list({})
    expect(rows.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      undefined,
      undefined,
      day('2025-11-06'),
      undefined,
    ])
  })

  it('narrows by channel, outcome and text, and says how many there were', () => {
    expect(ids({ channel: 'visit' })).toEqual(['b'])
    expect(ids({ outcome: 'spoke', channel: 'visit' })).toEqual(['b'])
    expect(ids({ text: 'ada m' })).toEqual(['a'])
    expect(ids({ text: '60 DAYS' })).toEqual(['a'])
    expect(ids({ text: 'gon' })).toEqual(['d'])
    expect(list({ text: 'nothing' })).toMatchObject({ rows: [], unfiltered: 4 })
  })

  it('takes the customers that the salesperson owns now, and nobody whom the data does not know', () => {
    expect(ids({}, 'Meg')).toEqual(['c', 'b'])
    expect(list({}, 'Tom').unfiltered).toBe(1)
  })
})
