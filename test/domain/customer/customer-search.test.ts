import { describe, expect, it } from 'vitest'
import { findCustomersByText, foldedNames } from '../../../src/domain/customer/customer-search.ts'
import { company } from '../build-company.ts'

const { directory } = company(
  [
    { date: '2025-01-10', id: 'K1', name: 'Hongtai Old', amount: 1 },
    { date: '2025-02-10', id: 'K1', name: 'Hongtai Pumps', amount: 1 },
    { date: '2025-01-10', id: 'K2', name: '苏州泵业', amount: 1 },
  ],
  { records: [{ id: 'K2', name: '苏州泵业', contact: 'Ms Gao', phone: '0350 0051' }] },
)

function found(text: string): readonly string[] {
  const marks = findCustomersByText(directory, text)
  return directory.keys.filter((_, customer) => marks[customer] === 1)
}

describe('findCustomersByText', () => {
  it('finds id, name, other names, contact and phone, however they are written', () => {
    expect(found('k1')).toEqual(['k1'])
    expect(found(' ＨＯＮＧＴＡＩ p')).toEqual(['k1'])
    expect(found('tai old')).toEqual(['k1'])
    expect(found('泵')).toEqual(['k2'])
    expect(found('ms gao')).toEqual(['k2'])
    expect(found('0350 0051')).toEqual(['k2'])
    expect(found('K1 Hongtai')).toEqual([])
  })

  it('finds everyone by no text', () => {
    expect(found(' ')).toEqual(['k1', 'k2'])
  })
})

describe('foldedNames', () => {
  it('has neither contact nor phone', () => {
    expect(foldedNames(directory).join()).not.toMatch(/gao|0350/)
  })
})
