import { describe, expect, it } from 'vitest'
import { followUpOf } from '../../../src/domain/follow-up/alert-follow-up.ts'
import type { CountingEntry } from '../../../src/domain/follow-up/follow-up-log.ts'
import { isNotContacted, isResting } from '../../../src/domain/follow-up/resting.ts'
import { day } from '../build-company.ts'
import { contact, done } from './build-log.ts'

const OCTOBER = { key: '2025-10', first: day('2025-10-01'), last: day('2025-10-31') }
const TODAY = day('2025-11-12')
const of = (entries: readonly CountingEntry[], orderedOn?: number) =>
  followUpOf(entries, OCTOBER, orderedOn)
const snoozed = (until: string): CountingEntry => ({
  ...done('k', '2025-11-05'),
  kind: 'snooze',
  until: day(until),
})

describe('isResting', () => {
  it('rests when it is done, or given up without a next step', () => {
    const givenUp = contact('k', '2025-11-05', { outcome: 'given-up' })
    expect(isResting(of([done('k', '2025-11-05')]), TODAY)).toBe(true)
    expect(isResting(of([givenUp]), TODAY)).toBe(true)
    expect(isResting(of([{ ...givenUp, next: day('2025-11-20') }]), TODAY)).toBe(false)
    expect(isResting(of([contact('k', '2025-11-05')]), TODAY)).toBe(false)
    expect(isResting(of([]), TODAY)).toBe(false)
  })

  it('rests while it is snoozed, and wakes on the day', () => {
    expect(isResting(of([snoozed('2025-11-13')]), TODAY)).toBe(true)
    expect(isResting(of([snoozed('2025-11-12')]), TODAY)).toBe(false)
  })

  it('rests while the alert before is snoozed', () => {
    const before = { ...snoozed('2025-11-13'), day: day('2025-10-28') }
    expect(isResting(of([before]), TODAY)).toBe(true)
    expect(isResting(of([before, contact('k', '2025-11-11')]), TODAY)).toBe(false)
  })

  it('does not rest once an order has closed it', () => {
    expect(isResting(of([done('k', '2025-11-05')], day('2025-11-10')), TODAY)).toBe(false)
  })
})

describe('isNotContacted', () => {
  it('is open without a contact; a snooze is none', () => {
    expect(isNotContacted(of([snoozed('2025-11-13')]))).toBe(true)
    expect(isNotContacted(of([contact('k', '2025-11-05')]))).toBe(false)
    expect(isNotContacted(of([], day('2025-11-10')))).toBe(false)
    expect(isNotContacted(of([done('k', '2025-11-05')]))).toBe(false)
  })
})
