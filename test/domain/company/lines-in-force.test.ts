import { describe, expect, it } from 'vitest'
import { daySpan, selectLinesInForce } from '../../../src/domain/company/lines-in-force.ts'
import { day, orderFile, orderLines } from '../build-company.ts'

describe('daySpan', () => {
  it('reaches from the first to the last date', () => {
    const lines = orderLines([
      { date: '2025-02-10', amount: 1 },
      { date: '2025-01-31', amount: 1 },
    ])
    expect(daySpan(lines)).toEqual({ first: day('2025-01-31'), last: day('2025-02-10') })
    expect(daySpan(orderLines([]))).toBeUndefined()
  })

  it('covers the whole month of a line dated by month only', () => {
    const lines = orderLines([
      { date: '2025-01-10', amount: 1 },
      { date: '2025-01-31', amount: 1, isMonthOnly: true },
    ])
    expect(daySpan(lines)).toEqual({ first: day('2025-01-01'), last: day('2025-01-31') })
  })
})

describe('selectLinesInForce', () => {
  const older = orderFile(
    [
      { date: '2025-01-10', amount: 1 },
      { date: '2025-02-01', amount: 2 },
      { date: '2025-02-28', amount: 4 },
      { date: '2025-03-01', amount: 8 },
    ],
    { id: 'older' },
  )
  const newer = [
    { date: '2025-02-28', amount: 16 },
    { date: '2025-02-01', amount: 32 },
  ]

  it('keeps all lines of files that are added', () => {
    const { inForce, replaced } = selectLinesInForce([older, orderFile(newer, { id: 'newer' })])
    expect(inForce.map(({ lines }) => [...lines])).toEqual([
      [0, 1, 2, 3],
      [0, 1],
    ])
    expect(replaced.get('older')).toEqual({ lines: 0, amount: 0 })
  })

  it('lets a file replace all earlier lines from its first to its last date', () => {
    const { inForce, replaced } = selectLinesInForce([
      older,
      orderFile(newer, { id: 'newer', replaces: true }),
    ])
    expect(inForce.map(({ lines }) => [...lines])).toEqual([
      [0, 3],
      [0, 1],
    ])
    expect(replaced.get('older')).toEqual({ lines: 2, amount: 60_000 })
    expect(replaced.get('newer')).toEqual({ lines: 0, amount: 0 })
  })

  it('does not replace lines of files loaded later', () => {
    const { inForce } = selectLinesInForce([orderFile(newer, { replaces: true }), older])
    expect(inForce.map(({ lines }) => lines.length)).toEqual([2, 4])
  })

  it('leaves out repeated lines where the file drops them, and does not call them replaced', () => {
    const drafts = [
      { date: '2025-02-10', amount: 1 },
      { date: '2025-02-10', amount: 1, isDuplicate: true },
    ]
    const keeps = selectLinesInForce([orderFile(drafts)])
    const drops = selectLinesInForce([
      orderFile(drafts, { id: 'drops', dropsDuplicates: true }),
      orderFile(newer, { id: 'newer', replaces: true }),
    ])
    expect(keeps.inForce[0]?.lines.length).toBe(2)
    expect(drops.replaced.get('drops')).toEqual({ lines: 1, amount: 10_000 })
  })
})
