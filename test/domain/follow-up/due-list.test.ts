import { describe, expect, it } from 'vitest'
import { computeDueList } from '../../../src/domain/follow-up/due-list.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { company, day, view } from '../build-company.ts'
import { contact, done, frozenAlert, logOf } from './build-log.ts'

/** Ada and Bo ordered in September, Cy still does; Cy is Meg's, the others are Tom's. */
const FIRM = company(
  [
    { id: 'Ada', person: 'Tom', date: '2025-09-02', amount: 120 },
    { id: 'Bo', person: 'Tom', date: '2025-09-03', amount: 60 },
    { id: 'Bo', person: 'Tom', date: '2025-11-12', amount: 30 },
    { id: 'Cy', person: 'Meg', date: '2025-09-05', amount: 30 },
    { id: 'Cy', person: 'Meg', date: '2025-10-05', amount: 30 },
  ],
  { today: '2025-11-14' },
)
const OCTOBER = frozenAlert(FIRM, '2025-10')
// A Wednesday.
const TODAY = day('2025-11-12')

function due(entries: readonly LogEntry[], salesperson?: string) {
  return computeDueList(FIRM, view('2025-10', { salesperson }), logOf(FIRM, entries), TODAY)
}

const planned = (key: string, next: string) =>
  contact(key, '2025-11-04', { alert: OCTOBER, next: day(next) })

describe('computeDueList', () => {
  it('tells overdue from today, this week up to Sunday, and later', () => {
    const time = (next: string) => due([planned('ada', next)]).steps[0]?.time
    expect([time('2025-11-11'), time('2025-11-12')]).toEqual(['overdue', 'today'])
    expect([time('2025-11-13'), time('2025-11-16')]).toEqual(['week', 'week'])
    expect(time('2025-11-17')).toBe('later')
  })

  it('orders by day, then by value at risk, then by customer', () => {
    const entries = [
      contact('cy', '2025-11-04', { next: day('2025-11-10') }),
      contact('ada', '2025-11-04', { next: day('2025-11-10') }),
      contact('bo', '2025-11-04', { next: day('2025-11-09') }),
    ]
    const { steps } = due(entries)
    expect(steps.map(({ customer: index }) => FIRM.directory.keys[index])).toEqual([
      'bo',
      'ada',
      'cy',
    ])
  })

  it('takes the customers that the salesperson owns now', () => {
    const entries = [
      contact('ada', '2025-11-04', { next: day('2025-11-10'), salesperson: 'Meg' }),
      contact('cy', '2025-11-04', { next: day('2025-11-10') }),
    ]
    expect(due(entries, 'Tom').steps.map(({ owner }) => owner)).toEqual(['Tom'])
  })

  it('strikes a step about an alert once the customer orders on its day or later', () => {
    expect(due([planned('bo', '2025-11-20')])).toMatchObject({ steps: [], struck: 1 })
    const sameDay = { ...planned('bo', '2025-11-20'), day: day('2025-11-12') }
    expect(due([sameDay])).toMatchObject({ steps: [], struck: 1 })
  })

  it('keeps a step that was planned after the order, and one without an alert', () => {
    const after = { ...planned('bo', '2025-11-20'), day: day('2025-11-13') }
    expect(due([after]).steps).toMatchObject([{ orderedSince: day('2025-11-12') }])
    const plain = contact('bo', '2025-11-04', { next: day('2025-11-20') })
    expect(due([plain])).toMatchObject({ struck: 0, steps: [{ alert: undefined }] })
  })

  it('gives the tier of the period shown, and the value that the alert was frozen with', () => {
    const [step] = due([planned('ada', '2025-11-20')]).steps
    expect(step).toMatchObject({ tier: 'D', valueAtRisk: OCTOBER.valueAtRisk, alert: OCTOBER })
    expect(step?.contact?.id).toBe(step?.entry.id)
  })

  it('lists a snooze by the day it ends, with the contact before it; nothing once it is done', () => {
    const first = contact('ada', '2025-11-03')
    const snooze = { ...first, id: 'z', kind: 'snooze', until: day('2025-11-18') } as const
    const later = { ...snooze, loggedAt: first.loggedAt + 1 }
    expect(due([first, later]).steps).toMatchObject([
      { day: day('2025-11-18'), contact: { id: first.id }, entry: { kind: 'snooze' } },
    ])
    expect(due([first, later, done('ada', '2025-11-05')]).steps).toEqual([])
    expect(due([])).toEqual({ today: TODAY, steps: [], struck: 0 })
  })
})
