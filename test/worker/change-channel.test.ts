import { describe, expect, it, vi } from 'vitest'
import { announceChange, onChangeAnnounced } from '../../src/worker/change-channel.ts'

describe('announceChange', () => {
  it('is heard by every listener that has not stopped', async () => {
    const first = vi.fn<() => void>()
    const second = vi.fn<() => void>()
    const stopFirst = onChangeAnnounced(first)
    const stopSecond = onChangeAnnounced(second)
    stopFirst()
    announceChange()
    await vi.waitFor(() => expect(second).toHaveBeenCalledOnce())
    expect(first).not.toHaveBeenCalled()
    stopSecond()
  })
})
