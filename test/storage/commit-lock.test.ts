import { describe, expect, it } from 'vitest'
import { withCommitLock } from '../../src/storage/commit-lock.ts'

describe('withCommitLock', () => {
  it('runs one work after the other, in the order asked for, and goes on after a failure', async () => {
    const steps: string[] = []
    const work = (name: string, wait: number) => () =>
      new Promise<string>((resolve) => {
        steps.push(`${name} begins`)
        setTimeout(() => {
          steps.push(`${name} ends`)
          resolve(name)
        }, wait)
      })
    const slow = withCommitLock(work('slow', 10))
    const failing = withCommitLock(() => Promise.reject(new Error('no')))
    const quick = withCommitLock(work('quick', 0))
    await expect(failing).rejects.toThrow('no')
    await expect(Promise.all([slow, quick])).resolves.toEqual(['slow', 'quick'])
    expect(steps).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends'])
  })
})
