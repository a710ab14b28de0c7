import { describe, expect, it } from 'vitest'
import { computePeopleReport } from '../../../src/domain/people/people-report.ts'
import {
  sortAfterClick,
  sortPeople,
  toPeopleSort,
} from '../../../src/features/salespeople/people-order.ts'
import { company, view } from '../../domain/build-company.ts'

const { rows } = computePeopleReport(
  company([
    { id: 'a', date: '2025-01-10', amount: 10, person: 'Ann' },
    { id: 'a', date: '2025-02-10', amount: 40, person: 'Ann' },
    { id: 'b', date: '2025-01-10', amount: 20, person: 'Bob' },
    { id: 'b', date: '2025-02-28', amount: 30, person: 'Bob' },
    { id: 'c', date: '2025-02-28', amount: 99 },
  ]),
  view('2025-02'),
  'salesperson',
)

const compare = (x: string, y: string) => (x < y ? -1 : Number(x > y))
const sorted = (sort: string | undefined) =>
  sortPeople(rows, toPeopleSort(sort), 'sales', compare).map(({ name }) => name)

describe('sortPeople', () => {
  it('has the largest first where the address names no order that exists', () => {
    expect(sorted(undefined)).toEqual(['', 'Ann', 'Bob'])
    expect(sorted('nonsense')).toEqual(['', 'Ann', 'Bob'])
  })

  it('keeps those without the figure last in both directions', () => {
    expect(sorted('change')).toEqual(['Bob', 'Ann', ''])
    expect(sorted('-change')).toEqual(['Ann', 'Bob', ''])
  })

  it('keeps the unassigned last among names', () => {
    expect(sorted('name')).toEqual(['Ann', 'Bob', ''])
    expect(sorted('-name')).toEqual(['Bob', 'Ann', ''])
  })
})

describe('sortAfterClick', () => {
  it('begins names from A and figures from the largest, and turns on the second click', () => {
    expect(sortAfterClick(toPeopleSort(undefined), 'name')).toBe('name')
    expect(sortAfterClick(toPeopleSort('name'), 'name')).toBe('-name')
    expect(sortAfterClick(toPeopleSort(undefined), 'lost')).toBe('-lost')
    expect(sortAfterClick(toPeopleSort('-lost'), 'value')).toBeUndefined()
  })
})
