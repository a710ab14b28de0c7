import { describe, expect, it } from 'vitest'
import { findPossibleDuplicates } from '../../../src/domain/company/possible-duplicates.ts'
import { company } from '../build-company.ts'

function found(customers: readonly (readonly [id: string, name: string])[], merges = {}) {
  const drafts = customers.map(([id, name]) => ({ id, name, date: '2025-01-10', amount: 1 }))
  const subject = company(drafts, merges)
  return findPossibleDuplicates(subject).map(
    ({ reason, customers: group }) =>
      `${reason}: ${group.map((index) => subject.directory.keys[index]).join(' ')}`,
  )
}

describe('findPossibleDuplicates', () => {
  it('reports one name under several ids, older names included', () => {
    expect(
      found([
        ['1', 'Li'],
        ['2', 'ＬＩ'],
        ['3', 'Wu'],
      ]),
    ).toEqual(['same-name: 1 2'])
    expect(
      found([
        ['1', 'Old'],
        ['1', 'New'],
        ['2', 'old'],
      ]),
    ).toEqual(['same-name: 1 2'])
    expect(
      found([
        ['1', 'Li'],
        ['2', 'Li'],
        ['', 'Li'],
      ]),
    ).toEqual(['same-name: 1 2 name:li'])
  })

  it('reports ids that differ only by leading zeros', () => {
    expect(
      found([
        ['7', 'A'],
        ['007', 'B'],
        ['70', 'C'],
        ['0', 'D'],
        ['00', 'E'],
      ]),
    ).toEqual(['leading-zeros: 0 00', 'leading-zeros: 007 7'])
  })

  it('reports nothing that is merged, nor customers without names', () => {
    const merges = { merges: [{ from: '2', into: '1' }] }
    expect(
      found(
        [
          ['1', 'Li'],
          ['2', 'Li'],
        ],
        merges,
      ),
    ).toEqual([])
    expect(
      found([
        ['1', ''],
        ['2', ''],
      ]),
    ).toEqual([])
  })
})
