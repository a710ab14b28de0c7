import { describe, expect, it } from 'vitest'
import { firstLogged, followUpOf } from '../../../src/domain/follow-up/alert-follow-up.ts'
import type { ContactEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { company, day } from '../build-company.ts'
import { contact, done, frozenAlert } from './build-log.ts'

const MONTHS = company([])
const OCTOBER = { key: '2025-10', first: day('2025-10-01'), last: day('2025-10-31') }
const NOVEMBER = { key: '2025-11', first: day('2025-11-01'), last: day('2025-11-30') }
const LAST_QUARTER = { key: '2025-Q4', first: day('2025-10-01'), last: day('2025-12-31') }
const october = frozenAlert(MONTHS, '2025-10')

describe('followUpOf', () => {
  it('counts a contact made after the period, whatever it was logged on', () => {
    const entries = [contact('k', '2025-11-01')]
    expect(followUpOf(entries, OCTOBER, undefined).contacts).toEqual(entries)
    expect(followUpOf([contact('k', '2025-10-31')], OCTOBER, undefined).contacts).toEqual([])
  })

  it('counts a contact logged on the alert before its period has ended', () => {
    const early = contact('k', '2025-10-30', { alert: october })
    expect(followUpOf([early], OCTOBER, undefined).contacts).toEqual([early])
    expect(followUpOf([early], NOVEMBER, undefined).contacts).toEqual([])
  })

  it('counts no contact made before the period, though it was typed in on the alert', () => {
    const late = contact('k', '2025-09-30', { alert: october })
    const inTime = contact('k', '2025-10-01', { alert: october })
    const order = day('2025-11-10')
    expect(followUpOf([late], OCTOBER, undefined)).toMatchObject({ frozen: october, contacts: [] })
    expect(followUpOf([late], OCTOBER, order).state).toBe('came-back')
    expect(followUpOf([late, inTime], OCTOBER, order)).toMatchObject({
      contacts: [inTime],
      state: 'recovered',
    })
  })

  it('is recovered by a contact up to the very day of the order, and not by a later one', () => {
    const order = day('2025-11-10')
    const state = (date: string) => followUpOf([contact('k', date)], OCTOBER, order).state
    expect([state('2025-11-09'), state('2025-11-10'), state('2025-11-11')]).toEqual([
      'recovered',
      'recovered',
      'came-back',
    ])
    expect(followUpOf([], OCTOBER, order).state).toBe('came-back')
  })

  it('counts a call without an answer, and no note, snooze or done', () => {
    const order = day('2025-11-10')
    const silent = contact('k', '2025-11-02', { outcome: 'no-answer' })
    expect(followUpOf([silent], OCTOBER, order).state).toBe('recovered')
    const { id, loggedAt, customer, alert } = silent
    const entry = { id, loggedAt, customer, alert, day: day('2025-11-02') }
    const others = [
      { ...entry, kind: 'note' as const, note: 'x' },
      { ...entry, kind: 'snooze' as const, until: day('2025-11-08') },
      { ...entry, kind: 'done' as const },
    ]
    expect(followUpOf(others, OCTOBER, order).state).toBe('came-back')
  })

  it('is done until something else is logged, and closed by an order all the same', () => {
    const entries = [contact('k', '2025-11-02'), done('k', '2025-11-03')]
    expect(followUpOf(entries, OCTOBER, undefined).state).toBe('done')
    expect(followUpOf(entries, OCTOBER, day('2025-11-10')).state).toBe('recovered')
    const again = [...entries, contact('k', '2025-11-04')]
    expect(followUpOf(again, OCTOBER, undefined).state).toBe('open')
  })

  it('has the step that was planned in its period, about the alert before, while it is open', () => {
    const planned = contact('k', '2025-11-25', { alert: october, next: day('2025-12-05') })
    const steps = (entries: readonly ContactEntry[], orderedOn?: number) =>
      followUpOf(entries, NOVEMBER, orderedOn).next?.day
    expect(steps([planned])).toBe(day('2025-12-05'))
    expect(steps([planned, contact('k', '2025-12-01')])).toBeUndefined()
    expect(steps([planned], day('2025-12-03'))).toBeUndefined()
    // An order before the period may have struck what was planned before it.
    expect(steps([{ ...planned, day: day('2025-10-31') }])).toBeUndefined()
    expect(followUpOf([planned], NOVEMBER, undefined)).toMatchObject({
      contacts: [],
      state: 'open',
    })
  })

  it('tells an alert of a month from one of a quarter', () => {
    const inMonth = contact('k', '2025-11-05', { alert: october })
    expect(followUpOf([inMonth], LAST_QUARTER, undefined)).toMatchObject({
      frozen: undefined,
      contacts: [],
    })
    expect(followUpOf([inMonth], OCTOBER, undefined).frozen).toEqual(october)
  })
})

describe('firstLogged', () => {
  it('is the one logged first by the clock, whatever day was written', () => {
    const first = contact('k', '2025-11-20', { alert: october })
    const later = contact('k', '2025-11-02', {
      alert: frozenAlert(MONTHS, '2025-10', { severity: 'low' }),
    })
    expect(firstLogged([later, first], OCTOBER)).toBe(october)
    expect(firstLogged([contact('k', '2025-11-20')], OCTOBER)).toBeUndefined()
  })

  it('is found under another first day of the month, in the period with most of its days', () => {
    const from = (first: string, last: string) => ({
      key: '2025-10',
      first: day(first),
      last: day(last),
    })
    const entries = [contact('k', '2025-11-05', { alert: october })]
    expect(firstLogged(entries, from('2025-09-26', '2025-10-25'))).toBe(october)
    expect(firstLogged(entries, from('2025-10-26', '2025-11-25'))).toBeUndefined()
    // From the 11th on, October's days lie mostly in the month that is named November.
    expect(firstLogged(entries, from('2025-09-11', '2025-10-10'))).toBeUndefined()
    expect(firstLogged(entries, from('2025-10-11', '2025-11-10'))).toBe(october)
  })
})
