import { describe, expect, it } from 'vitest'
import { findCustomer } from '../../../src/domain/customer/find-customer.ts'
import { company, customer } from '../build-company.ts'

const LINES = [
  { date: '2025-01-10', id: 'K10', name: 'Firm 10', amount: 1 },
  { date: '2025-01-10', id: '007', name: 'Bond', amount: 1 },
  { date: '2025-01-10', id: '7', name: 'Seven', amount: 1 },
  { date: '2025-01-10', id: 'A/1', name: 'Slash', amount: 1 },
  { date: '2025-01-10', id: 'name:x', name: 'Colon', amount: 1 },
  { date: '2025-01-10', name: 'No Id Ltd', amount: 1 },
  { date: '2025-01-10', id: 'D1', name: 'Twin', amount: 1 },
  { date: '2025-01-10', id: 'D2', name: 'Twin', amount: 1 },
  { date: '2025-01-10', id: 'OLD', name: 'Former', amount: 1 },
]
const subject = company(LINES, { merges: [{ from: 'old', into: 'k10' }] })

describe('findCustomer', () => {
  it('finds by key, and by id in any case or width', () => {
    expect(findCustomer(subject, 'k10')).toBe(customer(subject, 'k10'))
    expect(findCustomer(subject, 'Ｋ10 ')).toBe(customer(subject, 'k10'))
    expect(findCustomer(subject, 'a/1')).toBe(customer(subject, 'a/1'))
  })

  it('tells ids apart that differ by leading zeros', () => {
    expect(findCustomer(subject, '007')).toBe(customer(subject, '007'))
    expect(findCustomer(subject, '7')).toBe(customer(subject, '7'))
  })

  it('finds a customer without an id by its key or its name, and an id that looks like such a key', () => {
    const unnamed = customer(subject, 'name:no id ltd')
    expect(findCustomer(subject, 'name:no id ltd')).toBe(unnamed)
    expect(findCustomer(subject, 'no id LTD')).toBe(unnamed)
    expect(findCustomer(subject, 'NAME:X')).toBe(customer(subject, 'id:name:x'))
  })

  it('finds a name, and an id that was merged into another customer', () => {
    expect(findCustomer(subject, 'bond')).toBe(customer(subject, '007'))
    expect(findCustomer(subject, 'old')).toBe(customer(subject, 'k10'))
    expect(findCustomer(subject, 'Former')).toBe(customer(subject, 'k10'))
  })

  it('finds nobody where the name is unknown, empty, or that of two customers', () => {
    expect(findCustomer(subject, 'K99')).toBeUndefined()
    expect(findCustomer(subject, '')).toBeUndefined()
    expect(findCustomer(subject, 'twin')).toBeUndefined()
  })
})
