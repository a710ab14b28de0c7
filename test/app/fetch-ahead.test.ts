import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchAhead } from '../../src/app/fetch-ahead.ts'

describe('fetchAhead', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('waits until the page stands, then fetches one after the other', async () => {
    const fetched: string[] = []
    const part = (name: string) => async () => {
      fetched.push(`${name} begun`)
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
      fetched.push(`${name} here`)
    }
    fetchAhead([part('texts'), part('frame')])
    await vi.advanceTimersByTimeAsync(1000)
    expect(fetched).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(fetched).toEqual(['texts begun', 'texts here', 'frame begun', 'frame here'])
  })

  it('passes over what cannot be fetched', async () => {
    const fetched: string[] = []
    fetchAhead([
      () => Promise.reject(new TypeError('Failed to fetch')),
      async () => void fetched.push('frame'),
    ])
    await vi.advanceTimersByTimeAsync(3000)
    expect(fetched).toEqual(['frame'])
  })

  it('leaves the rest once it is told to', async () => {
    const fetched: string[] = []
    const leave = fetchAhead([
      async () => {
        fetched.push('texts')
        leave()
      },
      async () => void fetched.push('frame'),
    ])
    await vi.advanceTimersByTimeAsync(3000)
    expect(fetched).toEqual(['texts'])
  })
})
