import { describe, expect, it } from 'vitest'
import type { CustomerMerge } from '../../../src/domain/company/company-settings.ts'
import { customerKey, identifyCustomers } from '../../../src/domain/company/customer-identity.ts'
import { customerRecord, orderLines, type LineDraft } from '../build-company.ts'

/** The customer key of each line, in order, then of each record. */
function keysOf(
  drafts: readonly Omit<LineDraft, 'date' | 'amount'>[],
  records: readonly { id?: string; name?: string }[] = [],
  merges: readonly CustomerMerge[] = [],
): readonly string[] {
  const orders = orderLines(drafts.map((draft) => ({ ...draft, date: '2025-01-01', amount: 1 })))
  const lines = Int32Array.from(drafts, (_, at) => at)
  const { keys, customerOfLine, customerOfRecord } = identifyCustomers(
    [{ orders, isWhole: true, lines }],
    records.map((record) => customerRecord(record)),
    merges,
  )
  return [...customerOfLine.flatMap((column) => [...column]), ...customerOfRecord].map(
    (customer) => keys[customer] ?? '',
  )
}

describe('customerKey', () => {
  it('never lets an id meet a name', () => {
    const keys = [
      customerKey('Anna', ''),
      customerKey('', 'Anna'),
      customerKey('name:anna', ''),
      customerKey('id:name:anna', ''),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})

describe('identifyCustomers', () => {
  it('compares ids after folding, and leading zeros count', () => {
    expect(keysOf([{ id: 'ab1' }, { id: 'ＡＢ1' }, { id: '007' }, { id: '7' }])).toEqual([
      'ab1',
      'ab1',
      '007',
      '7',
    ])
  })

  it('gives a row without id to the one customer with that folded name', () => {
    expect(keysOf([{ id: '1', name: 'Müller' }, { name: 'MÜLLER ' }, { name: 'Mueller' }])).toEqual(
      ['1', '1', 'name:mueller'],
    )
  })

  it('takes the name as identity where several customers bear it', () => {
    expect(
      keysOf([
        { id: '1', name: 'Li' },
        { id: '2', name: 'Li' },
        { name: 'Li' },
        { id: '1', name: 'Li & Co' },
        { name: 'li & co' },
      ]),
    ).toEqual(['1', '2', 'name:li', '1', '1'])
  })

  it('joins records and lines', () => {
    expect(
      keysOf([{ id: '1' }, { name: 'Ann' }], [{ id: '1', name: 'Ann' }, { name: 'Eve' }]),
    ).toEqual(['1', '1', '1', 'name:eve'])
  })

  it('numbers customers by the order of their keys, whatever the order of rows', () => {
    const orders = orderLines(['b', 'a', 'c'].map((id) => ({ id, date: '2025-01-01', amount: 1 })))
    const { keys } = identifyCustomers(
      [{ orders, isWhole: true, lines: Int32Array.of(0, 1, 2) }],
      [],
      [],
    )
    expect(keys).toEqual(['a', 'b', 'c'])
  })

  it('follows merges, over several steps too', () => {
    const merges = [
      { from: '1', into: '2' },
      { from: '2', into: 'name:x' },
    ]
    expect(keysOf([{ id: '1' }, { id: '2' }, { name: 'X' }], [], merges)).toEqual([
      'name:x',
      'name:x',
      'name:x',
    ])
  })

  it('ignores a merge into nobody, and ends in a circle', () => {
    expect(keysOf([{ id: '1' }], [], [{ from: '1', into: '9' }])).toEqual(['1'])
    const circle = [
      { from: '1', into: '2' },
      { from: '2', into: '1' },
    ]
    expect(keysOf([{ id: '1' }, { id: '2' }], [], circle)).toEqual(['2', '1'])
  })

  it('gives rows without id to customers that share a name once they are merged', () => {
    const drafts = [{ id: '1', name: 'Li' }, { id: '2', name: 'Li' }, { name: 'Li' }]
    expect(keysOf(drafts, [], [{ from: '2', into: '1' }])).toEqual(['1', '1', '1'])
  })
})
