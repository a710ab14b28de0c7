import { describe, expect, it } from 'vitest'
import { inOneGo } from '../../src/queries/one-go.ts'

describe('inOneGo', () => {
  it('answers what is asked for during a run with one more run', async () => {
    let runs = 0
    const work = inOneGo(async () => {
      runs += 1
      await Promise.resolve()
    })
    await Promise.all([work(), work(), work(), work()])
    expect(runs).toBe(2)
    await work()
    expect(runs).toBe(3)
  })

  it('goes on after a failure', async () => {
    let runs = 0
    const work = inOneGo(() => {
      runs += 1
      return runs === 1 ? Promise.reject(new Error('once')) : Promise.resolve()
    })
    await expect(work()).rejects.toThrow('once')
    await work()
    expect(runs).toBe(2)
  })
})
