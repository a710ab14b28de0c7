import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSilenceWatch, SILENCE_SECONDS } from '../../src/queries/silence-watch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

function watched() {
  const told: string[] = []
  const watch = createSilenceWatch({
    ask: () => told.push('asked'),
    onSilence: () => told.push('silent'),
    onSound: () => told.push('heard'),
  })
  return { watch, told, news: () => told.filter((word) => word !== 'asked') }
}

describe('createSilenceWatch', () => {
  it('tells once that an answer is owed without a sign of life for 30 seconds', () => {
    const { watch, news } = watched()
    watch.begin()
    pass(29)
    expect(news()).toEqual([])
    pass(1)
    expect(SILENCE_SECONDS).toBe(30)
    expect(news()).toEqual(['silent'])
    pass(300)
    expect(news()).toEqual(['silent'])
  })

  it('counts from the last sign of life', () => {
    const { watch, news } = watched()
    watch.begin()
    for (let sign = 0; sign < 10; sign += 1) {
      pass(25)
      watch.heard()
    }
    expect(news()).toEqual([])
    pass(30)
    expect(news()).toEqual(['silent'])
  })

  it('tells when it hears again, be it a sign or the answer', () => {
    const { watch, news } = watched()
    const answered = watch.begin()
    pass(40)
    watch.heard()
    pass(40)
    answered()
    expect(news()).toEqual(['silent', 'heard', 'silent', 'heard'])
  })

  it('is at rest while no answer is owed', () => {
    const { watch, told } = watched()
    const first = watch.begin()
    const second = watch.begin()
    first()
    second()
    pass(1000)
    expect(told).toEqual([])
    watch.begin()
    pass(5)
    expect(told).toEqual(['asked'])
  })

  it('takes the sleep of a computer for one look', () => {
    const { watch, news } = watched()
    watch.begin()
    vi.setSystemTime(Date.now() + 3_600_000)
    pass(5)
    expect(news()).toEqual([])
  })
})
