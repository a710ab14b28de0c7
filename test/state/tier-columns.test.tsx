import { beforeEach, describe, expect, it } from 'vitest'
import { useTierColumnChoice } from '../../src/state/tier-columns.ts'

const KEY = 'customer-cockpit-tier-columns'

beforeEach(() => localStorage.clear())

async function readAgain(kept: unknown) {
  localStorage.setItem(KEY, JSON.stringify({ state: kept, version: 1 }))
  await useTierColumnChoice.persist.rehydrate()
  return useTierColumnChoice.getState().chosen
}

describe('useTierColumnChoice', () => {
  it('keeps what was chosen', () => {
    useTierColumnChoice.getState().choose(['customer', 'orders'])
    expect(localStorage.getItem(KEY)).toContain('"chosen":["customer","orders"]')
  })

  it('forgets columns that there are not, and whatever is not a list of columns', async () => {
    expect(await readAgain({ chosen: ['orders', 'shoe size', 7] })).toEqual(['orders'])
    expect(await readAgain({ chosen: 'orders' })).toBeUndefined()
    expect(await readAgain(null)).toBeUndefined()
  })
})
