import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient, serve, type Client, type Handlers } from '../../src/worker/rpc.ts'

interface CountingApi {
  double: (params: { readonly value: number }) => number
  count: (params: { readonly to: number }) => string
  wait: (params: Record<never, never>) => string
  fail: (params: Record<never, never>) => void
  uncloneable: (params: Record<never, never>) => unknown
  sum: (params: { readonly column: Float64Array }) => number
  report: (params: Record<never, never>) => { readonly column: Int32Array }
}

const open: MessagePort[] = []

/** A promise to be resolved from outside. */
function createGate<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function connect(handlers: Partial<Handlers<CountingApi, number>>): {
  client: Client<CountingApi, number>
  stop: () => void
  /** Every message that reaches the calling side. */
  received: readonly { readonly kind: string }[]
} {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  const unexpected = () => {
    throw new Error('not expected in this test')
  }
  const stop = serve<CountingApi, number>(port1, {
    double: unexpected,
    count: unexpected,
    wait: unexpected,
    fail: unexpected,
    uncloneable: unexpected,
    sum: unexpected,
    report: unexpected,
    ...handlers,
  })
  const received: { readonly kind: string }[] = []
  port2.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) =>
    received.push(data),
  )
  return { client: createClient<CountingApi, number>(port2), stop, received }
}

afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

describe('createClient', () => {
  it('answers with what the handler returns, whether at once or later', async () => {
    const { client } = connect({
      double: ({ value }) => value * 2,
      count: async ({ to }) => `counted to ${to}`,
    })
    await expect(client.call('double', { value: 21 })).resolves.toBe(42)
    await expect(client.call('count', { to: 3 })).resolves.toBe('counted to 3')
  })

  it('gives an answer that is kept again and again, whole', async () => {
    const kept = { column: Int32Array.from({ length: 20_000 }, (_, at) => at) }
    const { client } = connect({ report: () => kept })
    await expect(client.call('report', {})).resolves.toEqual(kept)
    await expect(client.call('report', {})).resolves.toEqual(kept)
    expect(kept.column).toHaveLength(20_000)
  })

  it('keeps calls under way apart', async () => {
    const { client } = connect({
      async double({ value }) {
        await new Promise((resolve) => setTimeout(resolve, 10 - value))
        return value * 2
      },
    })
    const answers = [1, 2, 3, 9].map((value) => client.call('double', { value }))
    await expect(Promise.all(answers)).resolves.toEqual([2, 4, 6, 18])
  })

  it('passes progress on, in order, before the result', async () => {
    const { client } = connect({
      count({ to }, { progress }) {
        for (let value = 1; value <= to; value += 1) progress(value)
        return 'done'
      },
    })
    const seen: (number | string)[] = []
    seen.push(await client.call('count', { to: 3 }, { onProgress: (value) => seen.push(value) }))
    expect(seen).toEqual([1, 2, 3, 'done'])
  })

  it('gives transferred columns away and copies the others', async () => {
    const { client } = connect({
      sum: ({ column }) => column.reduce((sum, value) => sum + value, 0),
    })
    const copied = Float64Array.of(1, 2, 3)
    await expect(client.call('sum', { column: copied })).resolves.toBe(6)
    expect(copied).toHaveLength(3)
    const given = Float64Array.of(1, 2, 3)
    const { buffer } = given
    await expect(client.call('sum', { column: given }, { transfer: [buffer] })).resolves.toBe(6)
    expect(given).toHaveLength(0)
  })

  it('fails with the name, message and stack of what the handler threw', async () => {
    const { client } = connect({
      fail() {
        throw new RangeError('month 13')
      },
    })
    const error = await client.call('fail', {}).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RangeError', message: 'month 13' })
    expect((error as Error).stack).toContain('rpc.test.ts')
  })

  it('fails for an operation that does not exist, also for names every object has', async () => {
    const { client } = connect({})
    for (const name of ['triple', 'toString', 'constructor']) {
      await expect(client.call(name as 'double', { value: 1 })).rejects.toThrow(
        `Unknown operation: ${name}`,
      )
    }
  })

  it('fails for a result or parameters that cannot be cloned, and goes on serving', async () => {
    const { client } = connect({ uncloneable: () => () => 1, double: ({ value }) => value * 2 })
    await expect(client.call('uncloneable', {})).rejects.toMatchObject({ name: 'DataCloneError' })
    const uncloneable = { value: 1, extra: () => 1 }
    await expect(client.call('double', uncloneable)).rejects.toMatchObject({
      name: 'DataCloneError',
    })
    await expect(client.call('double', { value: 2 })).resolves.toBe(4)
  })

  it('answers an abort at once, tells the handler, and drops the late answer', async () => {
    const heard = vi.fn<() => void>()
    const late = createGate<string>()
    const { client } = connect({
      wait(_params, { signal }) {
        signal.addEventListener('abort', heard)
        return late.promise
      },
      double: ({ value }) => value * 2,
    })
    const controller = new AbortController()
    const call = client.call('wait', {}, { signal: controller.signal })
    await client.call('double', { value: 1 }) // the waiting call has arrived
    controller.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await client.call('double', { value: 1 })
    expect(heard).toHaveBeenCalledOnce()
    late.resolve('too late')
    await expect(client.call('double', { value: 4 })).resolves.toBe(8)
  })

  it('drops an answer that was on its way when the call was aborted', async () => {
    const answering = createGate<void>()
    const { client, received } = connect({
      wait() {
        answering.resolve()
        return 'on its way'
      },
      double: ({ value }) => value,
    })
    const controller = new AbortController()
    const call = client.call('wait', {}, { signal: controller.signal })
    await answering.promise
    await Promise.resolve() // the answer is posted, and not yet received
    controller.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await expect(client.call('double', { value: 4 })).resolves.toBe(4)
    expect(received.map(({ kind }) => kind)).toEqual(['result', 'result'])
  })

  it('does not even send a call whose signal is aborted already', async () => {
    const handler = vi.fn<() => string>(() => 'never')
    const { client } = connect({ wait: handler, double: ({ value }) => value })
    await expect(client.call('wait', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    await client.call('double', { value: 1 })
    expect(handler).not.toHaveBeenCalled()
  })

  it('fails everything under way and everything later once it is closed', async () => {
    const { client } = connect({ wait: () => new Promise<string>(() => {}) })
    const waiting = [client.call('wait', {}), client.call('wait', {})]
    client.close(new Error('The worker is gone'))
    const outcomes = await Promise.allSettled([...waiting, client.call('wait', {})])
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual(
      Array.from({ length: 3 }, () => new Error('The worker is gone')),
    )
  })
})

describe('ping', () => {
  it('is answered while an operation waits, and fails where nobody is left to answer', async () => {
    const { client } = connect({ wait: () => new Promise<string>(() => {}) })
    const call = client.call('wait', {})
    await client.ping()
    const ping = client.ping()
    client.close(new Error('closed'))
    await expect(ping).rejects.toThrow('closed')
    await expect(client.ping()).rejects.toThrow('closed')
    await expect(call).rejects.toThrow('closed')
  })
})

describe('serve', () => {
  it('aborts what is under way when it stops', async () => {
    const heard = createGate<void>()
    const started = createGate<void>()
    const { client, stop } = connect({
      wait(_params, { signal }) {
        signal.addEventListener('abort', () => heard.resolve())
        started.resolve()
        return new Promise<string>(() => {})
      },
    })
    const call = client.call('wait', {})
    await started.promise
    stop()
    await heard.promise
    client.close(new Error('closed'))
    await expect(call).rejects.toThrow('closed')
  })

  it('sends no progress after an abort', async () => {
    const released = createGate<void>()
    const finished = createGate<void>()
    const { client, received } = connect({
      async count(_params, { progress }) {
        progress(1)
        await released.promise
        progress(2)
        finished.resolve()
        return 'done'
      },
      double: ({ value }) => value,
    })
    const seen: number[] = []
    const first = createGate<void>()
    const controller = new AbortController()
    const call = client.call(
      'count',
      { to: 2 },
      {
        signal: controller.signal,
        onProgress(value) {
          seen.push(value)
          first.resolve()
        },
      },
    )
    await first.promise
    controller.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await client.call('double', { value: 1 })
    released.resolve()
    await finished.promise
    await client.call('double', { value: 1 })
    expect(seen).toEqual([1])
    expect(received.filter(({ kind }) => kind === 'progress')).toHaveLength(1)
  })
})
