import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../src/domain/follow-up/follow-up-log.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { company, customer, day } from '../build-company.ts'
import { contact, done, logOf, withdrawal } from './build-log.ts'

const FIRM = company([
  { id: 'Ada', date: '2025-10-02', amount: 10 },
  { id: 'Bo', date: '2025-10-03', amount: 10 },
])

const lay = (entries: readonly LogEntry[], firm = FIRM) => logOf(firm, entries).byCustomer

describe('layLog', () => {
  it('orders the entries of a customer by day, then by the clock, then by id', () => {
    const late = { ...contact('ada', '2025-11-05'), id: 'c', loggedAt: 1 }
    const first = { ...contact('ada', '2025-11-04'), id: 'd', loggedAt: 9 }
    const twin = { ...late, id: 'b' }
    const second = { ...late, id: 'a', loggedAt: 2 }
    const own = lay([second, late, twin, first]).get(customer(FIRM, 'ada'))
    expect(own?.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a'])
  })

  it('leaves out what was taken back, and the taking back itself', () => {
    const [kept, taken] = [contact('ada', '2025-11-04'), contact('ada', '2025-11-05')]
    expect(lay([kept, taken, withdrawal(taken, '2025-11-06')]).get(customer(FIRM, 'ada'))).toEqual([
      kept,
    ])
    expect(lay([taken, withdrawal(taken, '2025-11-06')]).size).toBe(0)
  })

  it('passes over customers that the data does not know', () => {
    expect(lay([contact('gone', '2025-11-04')]).size).toBe(0)
  })

  it('brings the entries of a merged customer to the one that it counts as', () => {
    const merged = company(
      [
        { id: 'Ada', date: '2025-10-02', amount: 10 },
        { id: 'Bo', date: '2025-10-03', amount: 10 },
      ],
      { merges: [{ from: 'bo', into: 'ada' }] },
    )
    const entry = contact('bo', '2025-11-04')
    expect(lay([entry], merged).get(customer(merged, 'ada'))).toEqual([entry])
  })
})

describe('nextStep', () => {
  const planned = contact('ada', '2025-11-04', { next: day('2025-11-10') })
  const snooze = {
    ...planned,
    kind: 'snooze',
    day: day('2025-11-05'),
    until: day('2025-11-20'),
  } as const

  it('is the next date of the newest contact, else the day that a snooze ends', () => {
    expect(nextStep([planned])?.day).toBe(day('2025-11-10'))
    expect(nextStep([planned, snooze])?.day).toBe(day('2025-11-20'))
    expect(nextStep([planned, contact('ada', '2025-11-06')])).toBeUndefined()
  })

  it('is struck by done, and not by a note', () => {
    const note = { ...planned, kind: 'note', note: 'x', day: day('2025-11-06') } as const
    expect(nextStep([planned, done('ada', '2025-11-05')])).toBeUndefined()
    expect(nextStep([planned, note])?.day).toBe(day('2025-11-10'))
    expect(nextStep([])).toBeUndefined()
  })
})
