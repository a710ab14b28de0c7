import { describe, expect, it } from 'vitest'
import { createWaitingQueue } from '../../src/worker/waiting-queue.ts'

describe('createWaitingQueue', () => {
  it('gives things in the order in which they were put, to takers in the order in which they came', async () => {
    const queue = createWaitingQueue([{ name: 'a' }])
    queue.put({ name: 'b' })
    const taken = [queue.take(), queue.take(), queue.take(), queue.take()]
    queue.put({ name: 'c' })
    queue.put({ name: 'd' })
    const things = await Promise.all(taken)
    expect(things.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })
})
