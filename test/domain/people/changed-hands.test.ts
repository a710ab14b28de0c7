import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { findChangedHands, findHandedOn, pairUp } from '../../../src/domain/people/changed-hands.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, customer, day, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount: number, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
})

const units = (amount: number) => amount * 10_000

/** Keys of the customers that changed hands, with whom they left and to whom they came. */
function hands(subject: Company, period: string, options: Partial<View> = {}): readonly string[] {
  return findChangedHands(openView(subject, view(period, options))).map(
    ({ customer: index, from, to }) => `${subject.directory.keys[index]}: ${from} → ${to}`,
  )
}

describe('findChangedHands', () => {
  it('dates the change by the first sale of the new owner in the period', () => {
    const subject = company([
      sale('a', '2025-01-10', 100, 'Ann'),
      sale('a', '2025-02-03', 40, 'Ann'),
      sale('a', '2025-02-05', -10, 'Bob'),
      sale('a', '2025-02-10', 60, 'Bob'),
      sale('a', '2025-02-20', 5, 'Bob'),
    ])
    expect(findChangedHands(openView(subject, view('2025-02')))).toEqual([
      {
        customer: customer(subject, 'a'),
        from: 'Ann',
        to: 'Bob',
        day: day('2025-02-10'),
        tier: 'A',
        value: units(95),
        valueBefore: units(100),
      },
    ])
  })

  it('takes the unassigned as a group like any other', () => {
    const subject = company([sale('a', '2025-01-10', 1), sale('a', '2025-02-10', 1, 'Ann')])
    expect(hands(subject, '2025-02')).toEqual(['a:  → Ann'])
  })

  it('leaves out who keeps its owner without a name on its lines, who is silent and who is new', () => {
    const subject = company([
      sale('kept', '2025-01-10', 1, 'Ann'),
      sale('kept', '2025-02-10', 1),
      sale('silent', '2025-01-10', 1, 'Ann'),
      sale('new', '2025-02-10', 1, 'Bob'),
    ])
    expect(hands(subject, '2025-02')).toEqual([])
  })

  it('puts most money in either period first, equal ones by key', () => {
    const subject = company([
      sale('c', '2025-01-10', 5, 'Ann'),
      sale('c', '2025-02-10', 9, 'Bob'),
      sale('b', '2025-01-10', 9, 'Ann'),
      sale('b', '2025-02-10', 1, 'Bob'),
      sale('a', '2025-01-10', 20, 'Bob'),
      sale('a', '2025-02-10', 3, 'Ann'),
    ])
    expect(hands(subject, '2025-02')).toEqual(['a: Bob → Ann', 'b: Ann → Bob', 'c: Ann → Bob'])
  })

  it('names excluded customers too, without a tier', () => {
    const subject = company(
      [sale('cash', '2025-01-10', 5, 'Ann'), sale('cash', '2025-02-10', 9, 'Bob')],
      { excluded: ['cash'] },
    )
    const [only] = findChangedHands(openView(subject, view('2025-02')))
    expect(only).toMatchObject({ tier: '·', value: units(9), valueBefore: units(5) })
  })

  it('keeps to the customers of the view', () => {
    const subject = company(
      ['a', 'b'].flatMap((id) => [
        sale(id, '2025-01-10', 5, 'Ann'),
        sale(id, '2025-02-10', 9, 'Bob'),
      ]),
      { records: [{ id: 'b', fields: { keys: ['region'], values: ['East'] } }] },
    )
    const only = [{ field: 'region', values: ['East'] }]
    expect(hands(subject, '2025-02', { only })).toEqual(['b: Ann → Bob'])
  })

  it('is empty in the first period, in a gap and without data', () => {
    const subject = company([
      sale('a', '2025-01-10', 5, 'Ann'),
      sale('a', '2025-01-20', 5, 'Bob'),
      sale('a', '2025-03-10', 9, 'Cai'),
    ])
    expect(hands(subject, '2025-01')).toEqual([])
    expect(hands(subject, '2025-02')).toEqual([])
    expect(hands(subject, '2025-03')).toEqual(['a: Bob → Cai'])
    expect(hands(company([]), '2025-02')).toEqual([])
  })
})

describe('findHandedOn', () => {
  it('follows a newer line, the customer file and a handover of Rules', () => {
    const subject = company(
      [
        sale('by-line', '2025-01-10', 5, 'Ann'),
        sale('by-line', '2025-02-10', 1, 'Bob'),
        sale('by-file', '2025-01-10', 7, 'Ann'),
        sale('by-rule', '2025-01-10', 9, 'Dan'),
        sale('stays', '2025-01-10', 9, 'Eve'),
      ],
      {
        records: [{ id: 'by-file', salesperson: 'Bob' }],
        handovers: [{ from: 'Dan', to: 'Fay' }],
      },
    )
    expect(findHandedOn(openView(subject, view('2025-01')))).toEqual([
      { from: 'Ann', to: 'Bob', customers: 2, value: units(12) },
      { from: 'Dan', to: 'Fay', customers: 1, value: units(9) },
    ])
  })
})

describe('pairUp', () => {
  it('has most customers first, then most money', () => {
    const way = (from: string, to: string, value: number) => ({ from, to, value })
    const handed = [way('a', 'b', 1), way('b', 'a', 9), way('c', '', 10), way('a', 'b', 2)]
    expect(pairUp(handed)).toEqual([
      { from: 'a', to: 'b', customers: 2, value: 3 },
      { from: 'c', to: '', customers: 1, value: 10 },
      { from: 'b', to: 'a', customers: 1, value: 9 },
    ])
    expect(pairUp([])).toEqual([])
  })

  it('never takes two pairs of names for one', () => {
    const name = fc.constantFrom('', 'a', 'b', 'a,b', '"a"', 'a","b', '\\')
    fc.assert(
      fc.property(fc.array(fc.record({ from: name, to: name, value: fc.nat() })), (handed) => {
        const pairs = pairUp(handed)
        const ways = handed.map(({ from, to }) => `${from}\n${to}`)
        expect(pairs.map(({ from, to }) => `${from}\n${to}`).toSorted()).toEqual(
          [...new Set(ways)].toSorted(),
        )
        for (const { from, to, customers } of pairs) {
          expect(customers).toBe(ways.filter((way) => way === `${from}\n${to}`).length)
        }
      }),
    )
  })
})
