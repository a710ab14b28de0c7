import { describe, expect, it } from 'vitest'
import { createLazyHandlers } from '../../src/worker/lazy-handlers.ts'
import type { CallContext } from '../../src/worker/rpc.ts'

const CONTEXT: CallContext<never> = {
  signal: new AbortController().signal,
  progress: () => undefined,
}
const NAMES = { settings: true, discardStaged: true } as const

describe('createLazyHandlers', () => {
  it('loads the code at the first call of any of them, once', async () => {
    let loads = 0
    let discarded = 0
    const handlers = createLazyHandlers(NAMES, async () => {
      loads += 1
      return {
        settings: () => {
          throw new RangeError('asked')
        },
        discardStaged: () => {
          discarded += 1
        },
      }
    })
    expect(loads).toBe(0)
    await handlers.discardStaged({}, CONTEXT)
    await expect(handlers.settings({}, CONTEXT)).rejects.toThrow('asked')
    expect([loads, discarded]).toEqual([1, 1])
  })

  it('fails the call whose load fails, and loads anew for the next one', async () => {
    let isOffline = true
    let discarded = 0
    const handlers = createLazyHandlers({ discardStaged: true }, async () => {
      if (isOffline) throw new TypeError('Failed to fetch')
      return {
        discardStaged: () => {
          discarded += 1
        },
      }
    })
    await expect(handlers.discardStaged({}, CONTEXT)).rejects.toThrow('Failed to fetch')
    isOffline = false
    await handlers.discardStaged({}, CONTEXT)
    expect(discarded).toBe(1)
  })
})
