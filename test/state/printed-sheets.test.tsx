import { beforeEach, describe, expect, it } from 'vitest'
import { usePrintedSheets, type PrintedSheet } from '../../src/state/printed-sheets.ts'

const KEY = 'customer-cockpit-printed-sheets'

const sheet = (changes: Partial<PrintedSheet> = {}): PrintedSheet => ({
  group: 'wake',
  period: '2025-10',
  owner: 'Ann',
  customers: ['k1', 'k2'],
  causes: ['price'],
  printedOn: 100,
  ...changes,
})

beforeEach(async () => {
  localStorage.clear()
  await usePrintedSheets.persist.rehydrate()
})

const remember = (...sheets: PrintedSheet[]) => usePrintedSheets.getState().remember(sheets)
const remembered = () => usePrintedSheets.getState().sheets

describe('usePrintedSheets', () => {
  it('remembers what was printed, the newest first, beyond a reload', async () => {
    remember(sheet())
    remember(sheet({ customers: ['k2'], printedOn: 107 }))
    await usePrintedSheets.persist.rehydrate()
    expect(remembered().map(({ printedOn }) => printedOn)).toEqual([107, 100])
  })

  it('dates a sheet anew that is printed again row for row', () => {
    remember(sheet())
    remember(sheet({ printedOn: 101 }))
    expect(remembered()).toEqual([sheet({ printedOn: 101 })])
  })

  it('forgets the oldest beyond its room, and never keeps a list of thousands', () => {
    const customers = Array.from({ length: 20_001 }, (_, index) => `k${index}`)
    for (let at = 0; at < 301; at += 1) remember(sheet({ owner: `P${at}` }))
    remember(sheet({ customers }))
    expect(remembered()).toHaveLength(299)
    expect(remembered()[0]?.owner).toBe('P300')
  })

  it('leaves out what is no sheet', async () => {
    const state = { sheets: [sheet(), { ...sheet(), customers: 'k1' }, null, 7] }
    localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }))
    await usePrintedSheets.persist.rehydrate()
    expect(remembered()).toEqual([sheet()])
    localStorage.setItem(KEY, JSON.stringify({ state: { sheets: 'all' }, version: 1 }))
    await usePrintedSheets.persist.rehydrate()
    expect(remembered()).toEqual([])
  })
})
