import { describe, expect, it } from 'vitest'
import type { CallSheet } from '../../../../src/domain/follow-up/call-sheet.ts'
import { offerSheets } from '../../../../src/features/alerts/from-paper/offered-sheets.ts'
import type { PrintedSheet } from '../../../../src/state/printed-sheets.ts'

const sheet = (owner: string, period: string, ...customers: string[]): CallSheet => ({
  group: 'wake',
  period,
  owner,
  customers,
})
const printed = (of: CallSheet, printedOn: number): PrintedSheet => ({
  ...of,
  printedOn,
  causes: ['price'],
})

const ANN_OLD = printed(sheet('Ann', '2025-10', 'k1', 'k2', 'k3'), 10)
const ANN_SEPTEMBER = printed(sheet('Ann', '2025-09', 'k9'), 8)
const BOB = printed(sheet('Bob', '2025-10', 'k5'), 10)
const ANN_NOW = sheet('Ann', '2025-10', 'k2', 'k3')
const PERIODS = new Set(['2025-09', '2025-10'])

function offer(owner: string | undefined, sheets: readonly PrintedSheet[], period = '2025-10') {
  const shown = {
    group: 'wake' as const,
    period,
    owner,
    current: () => [ANN_NOW],
    causes: ['price', 'rival'],
  }
  return offerSheets(sheets, shown, PERIODS)
}

describe('offerSheets', () => {
  it('offers first the rows as they were printed, though a customer has ordered since', () => {
    const [first, second] = offer('Ann', [ANN_OLD, BOB])
    expect(first).toMatchObject({ customers: ['k1', 'k2', 'k3'], printedOn: 10, causes: ['price'] })
    expect(second).toMatchObject({ customers: ['k2', 'k3'], printedOn: undefined })
    expect(second?.causes).toEqual(['price', 'rival'])
  })

  it('offers the person’s own sheets, everyone’s where everyone is shown', () => {
    expect(offer('Ann', [ANN_OLD, BOB]).map(({ owner }) => owner)).toEqual(['Ann', 'Ann'])
    expect(offer(undefined, [ANN_OLD, BOB]).map(({ owner }) => owner)).toEqual([
      'Ann',
      'Bob',
      'Ann',
    ])
  })

  it('offers the rows of now where nothing of what is shown was printed, and other periods after', () => {
    expect(offer('Ann', [ANN_SEPTEMBER]).map(({ period }) => period)).toEqual([
      '2025-10',
      '2025-09',
    ])
  })

  it('offers a sheet once that would be printed the same again', () => {
    expect(offer('Ann', [printed(ANN_NOW, 11)])).toMatchObject([{ printedOn: 11 }])
  })

  it('leaves out periods that the data no longer has', () => {
    const gone = printed(sheet('Ann', '2024-02', 'k1'), 5)
    expect(offer('Ann', [gone]).map(({ period }) => period)).toEqual(['2025-10'])
  })
})
