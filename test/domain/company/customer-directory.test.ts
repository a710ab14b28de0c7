import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../../src/domain/code-point-order.ts'
import { createDirectory } from '../../../src/domain/company/customer-directory.ts'
import { company, type LineDraft } from '../build-company.ts'

function namesOf(
  drafts: readonly Partial<LineDraft>[],
  options: Parameters<typeof company>[1] = {},
) {
  const subject = company(
    drafts.map((draft) => ({ date: '2025-01-10', amount: 1, id: 'x', ...draft })),
    options,
  )
  const { names, otherNames, ids } = subject.directory
  return { name: names[0], others: otherNames[0]?.split('\n'), id: ids[0] }
}

describe('createDirectory', () => {
  it('chooses when somebody first asks, and once', () => {
    const { ledger, profiles } = company([{ date: '2025-01-10', amount: 1, id: 'x', name: 'N' }])
    let looks = 0
    const watched = {
      ...ledger,
      get customerName() {
        looks += 1
        return ledger.customerName
      },
    }
    const directory = createDirectory({
      keys: ['x'],
      ledger: watched,
      customerOfLine: [Int32Array.of(0)],
      profiles,
      isMerged: false,
    })
    expect([directory.keys, looks]).toEqual([['x'], 0])
    expect([directory.ids, directory.names, directory.otherNames]).toEqual([['x'], ['N'], ['']])
    expect(looks).toBe(1)
  })

  it('shows the newest name and finds the others', () => {
    const drafts = [
      { name: 'Old' },
      { date: '2025-01-12', name: 'New' },
      { date: '2025-01-13' },
      { date: '2025-01-11', name: 'Middle' },
    ]
    expect(namesOf(drafts)).toEqual({ name: 'New', others: ['Middle', 'Old'], id: 'x' })
  })

  it('takes on one day the name with the larger sum, then the first in code-point order', () => {
    const sums = [
      { name: 'A', amount: 3 },
      { name: 'B', amount: 2 },
      { name: 'B', amount: 2 },
    ]
    expect(namesOf(sums).name).toBe('B')
    expect(namesOf([{ name: 'b' }, { name: 'B' }]).name).toBe('B')
  })

  it("falls back to the customer file's name, then to the id", () => {
    const records = [{ id: 'X', name: 'Listed', contact: 'Mr Li', phone: '1' }]
    expect(namesOf([{}], { records })).toEqual({ name: 'Listed', others: [''], id: 'x' })
    expect(namesOf([{ id: 'Q-1' }]).name).toBe('Q-1')
    expect(company([], { records }).directory).toMatchObject({
      keys: ['x'],
      ids: ['X'],
      contacts: ['Mr Li'],
      phones: ['1'],
    })
  })

  it('finds the id of a merged customer', () => {
    const drafts = [
      { id: '1', name: 'Li' },
      { id: '001', name: 'Li', date: '2025-01-11' },
    ]
    const merges = [{ from: '001', into: '1' }]
    expect(namesOf(drafts, { merges })).toEqual({ name: 'Li', others: ['001'], id: '1' })
  })

  it('agrees for every customer with looking at all of its lines', () => {
    const line = fc.record({
      date: fc.integer({ min: 20_000, max: 20_002 }),
      amount: fc.integer({ min: -1, max: 2 }),
      id: fc.constantFrom('x', 'X', 'y'),
      name: fc.constantFrom('', 'M', 'm', 'N'),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (drafts) => {
        const { directory } = company(drafts)
        for (const [customer, key] of directory.keys.entries()) {
          const own = drafts.filter(({ id }) => id.toLowerCase() === key)
          const id = newest(own.map((draft) => ({ ...draft, text: draft.id })))
          const name = newest(own.map((draft) => ({ ...draft, text: draft.name }))) || id
          const others = new Set<string>(own.flatMap((draft) => [draft.id, draft.name]))
          for (const shown of [id, name, '']) others.delete(shown)
          expect([directory.ids[customer], directory.names[customer]]).toEqual([id, name])
          expect(directory.otherNames[customer]).toBe(
            [...others].toSorted(compareCodePoints).join('\n'),
          )
        }
      }),
    )
  })
})

/** Of the texts on the newest day that has one: the largest sum, then the first in order. */
function newest(
  lines: readonly { readonly date: number; readonly amount: number; readonly text: string }[],
): string {
  const named = lines.filter(({ text }) => text !== '')
  const day = Math.max(...named.map(({ date }) => date))
  const sums = new Map<string, number>()
  for (const { date, text, amount } of named) {
    if (date === day) sums.set(text, (sums.get(text) ?? 0) + amount)
  }
  const [best] = [...sums].toSorted(([x, a], [y, b]) => b - a || compareCodePoints(x, y))
  return best?.[0] ?? ''
}
