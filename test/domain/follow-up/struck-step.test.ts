import { describe, expect, it } from 'vitest'
import { isStruck } from '../../../src/domain/follow-up/struck-step.ts'
import { company, customer } from '../build-company.ts'
import { contact, frozenAlert } from './build-log.ts'

const SMALL = company([
  { id: 'k', date: '2025-09-10', amount: 50 },
  { id: 'k', date: '2025-11-10', amount: 20 },
])
const october = frozenAlert(SMALL, '2025-10')

describe('isStruck', () => {
  it('is so once the customer orders on the day that the step was planned, or later', () => {
    const planned = (date: string) =>
      isStruck(SMALL, customer(SMALL, 'k'), contact('k', date, { alert: october }))
    expect([planned('2025-11-09'), planned('2025-11-10'), planned('2025-11-11')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is not so without an alert, or without an order after it', () => {
    const index = customer(SMALL, 'k')
    expect(isStruck(SMALL, index, contact('k', '2025-11-09'))).toBe(false)
    const november = frozenAlert(SMALL, '2025-11')
    expect(isStruck(SMALL, index, contact('k', '2025-11-09', { alert: november }))).toBe(false)
  })
})
