import { describe, expect, it } from 'vitest'
import { collectSalespeople, UNASSIGNED } from '../../../src/domain/company/salespeople.ts'
import { orderLines, type LineDraft } from '../build-company.ts'

function collect(drafts: readonly Omit<LineDraft, 'amount'>[], others: readonly string[] = []) {
  const orders = orderLines(drafts.map((draft) => ({ ...draft, amount: 1 })))
  const lines = Int32Array.from(drafts, (_, at) => at)
  return collectSalespeople([{ orders, isWhole: true, lines }], others)
}

describe('collectSalespeople', () => {
  it('makes one person of spellings that fold alike, shown as on the newest line', () => {
    const people = collect([
      { date: '2025-01-02', person: 'LI WEI' },
      { date: '2025-01-03', person: 'Li Wei' },
      { date: '2025-01-01', person: 'ｌｉ wei' },
    ])
    expect(people.names).toEqual(['Li Wei'])
    expect(people.find('li wei ')).toBe(0)
  })

  it('takes the first in code-point order of several spellings on the newest day', () => {
    const drafts = ['li', 'Li', 'LI'].map((person) => ({ date: '2025-01-02', person }))
    expect(collect(drafts).names).toEqual(['LI'])
  })

  it('counts a spelling of a customer file as older than any line', () => {
    expect(collect([{ date: '1970-01-01', person: 'ann' }], ['ANN', 'Bob']).names).toEqual([
      'Bob',
      'ann',
    ])
  })

  it('gives no person to an empty or unknown name', () => {
    const people = collect([{ date: '2025-01-02', person: 'Ann' }, { date: '2025-01-02' }])
    expect(people.names).toEqual(['Ann'])
    expect(people.find('')).toBe(UNASSIGNED)
    expect(people.find('Bob')).toBe(UNASSIGNED)
  })
})
