import { describe, expect, it, vi } from 'vitest'
import { isTurnTaken, takeTurn } from '../../src/queries/import-turn.ts'

interface Waiting {
  readonly name: string
  readonly callback: (lock: Lock | null) => unknown
}

/** Locks as browsers have them, for one name after the other; all windows of a test share them. */
function createLocks(): LockManager {
  const held = new Set<string>()
  const queue: Waiting[] = []

  async function hold(name: string, callback: Waiting['callback']): Promise<unknown> {
    held.add(name)
    try {
      return await callback({ name, mode: 'exclusive' })
    } finally {
      held.delete(name)
      const next = queue.findIndex((waiting) => waiting.name === name)
      const [waiting] = next === -1 ? [] : queue.splice(next, 1)
      if (waiting !== undefined) void hold(name, waiting.callback)
    }
  }

  const locks = {
    request(name: string, options: LockOptions, callback: Waiting['callback']) {
      if (!held.has(name)) return hold(name, callback)
      if (options.ifAvailable === true) return Promise.resolve(callback(null))
      return new Promise((_, reject) => {
        const giveUp = (): void => {
          queue.splice(0)
          reject(new DOMException('no longer wanted', 'AbortError'))
        }
        queue.push({ name, callback })
        if (options.signal?.aborted === true) giveUp()
        options.signal?.addEventListener('abort', giveUp)
      })
    },
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })), pending: [] }),
  }
  return locks as unknown as LockManager
}

describe('takeTurn', () => {
  it('comes at once where nobody imports, and ends with the signal', async () => {
    const locks = createLocks()
    const controller = new AbortController()
    const onWait = vi.fn<() => void>()
    await takeTurn(controller.signal, onWait, locks)
    expect(onWait).not.toHaveBeenCalled()
    await expect(isTurnTaken(locks)).resolves.toBe(true)
    controller.abort()
    await vi.waitFor(() => expect(isTurnTaken(locks)).resolves.toBe(false))
  })

  it('waits, and says so, until the other window has ended', async () => {
    const locks = createLocks()
    const [first, second] = [new AbortController(), new AbortController()]
    await takeTurn(first.signal, () => undefined, locks)
    const onWait = vi.fn<() => void>()
    let hasTurn = false
    const turn = takeTurn(second.signal, onWait, locks).then(() => (hasTurn = true))
    await vi.waitFor(() => expect(onWait).toHaveBeenCalledOnce())
    expect(hasTurn).toBe(false)
    first.abort()
    await turn
    expect(hasTurn).toBe(true)
    second.abort()
  })

  it('stops waiting when it is no longer wanted', async () => {
    const locks = createLocks()
    const [first, second] = [new AbortController(), new AbortController()]
    await takeTurn(first.signal, () => undefined, locks)
    const turn = takeTurn(second.signal, () => second.abort(), locks)
    await expect(turn).rejects.toMatchObject({ name: 'AbortError' })
    first.abort()
  })

  it('keeps nobody waiting where there are no locks', async () => {
    await expect(
      takeTurn(new AbortController().signal, () => undefined, undefined),
    ).resolves.toBeUndefined()
  })
})
