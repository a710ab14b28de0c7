import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImportWorkers, type ImportWorkers } from '../../src/queries/import-workers.ts'
import type { ImportApi, ImportProgress } from '../../src/worker/import-protocol.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import { createClient, serve, type CallContext, type Handlers } from '../../src/worker/rpc.ts'

type WarmUp = (params: unknown, context: CallContext<never>) => Promise<[]>

/** Open workers: what ended them, and how they crash. */
interface Opened {
  ended: boolean
  readonly crash: () => void
}

let workers: ImportWorkers
let opened: Opened[]
let warmUp: WarmUp
let hasWarmedReports: boolean
const ports: MessagePort[] = []

function channel(): readonly [MessagePort, MessagePort] {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  return [port1, port2]
}

beforeEach(() => {
  opened = []
  warmUp = () => Promise.resolve([])
  hasWarmedReports = false
  const [far, near] = channel()
  const answers: Pick<Handlers<AnalysisApi>, 'warmUp'> = {
    warmUp() {
      hasWarmedReports = true
    },
  }
  serve<AnalysisApi>(far, answers as Handlers<AnalysisApi>)
  workers = createImportWorkers((onCrash) => {
    const [own, page] = channel()
    const handlers: Pick<Handlers<ImportApi, ImportProgress>, 'warmUp'> = {
      warmUp: (params, context) => warmUp(params, context),
    }
    serve<ImportApi, ImportProgress>(own, handlers as Handlers<ImportApi, ImportProgress>)
    const worker: Opened = { ended: false, crash: onCrash }
    opened.push(worker)
    return {
      client: createClient<ImportApi, ImportProgress>(page),
      end() {
        worker.ended = true
      },
    }
  }, createClient<AnalysisApi>(near))
})

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

describe('createImportWorkers', () => {
  it('gives the worker that it started ahead to the next import, and to no other', async () => {
    await workers.prepare()
    await workers.prepare()
    expect(hasWarmedReports).toBe(true)
    expect(opened).toHaveLength(1)
    const first = workers.take()
    expect(opened).toHaveLength(1)
    expect(workers.take()).not.toBe(first)
    expect(opened.map(({ ended }) => ended)).toEqual([false, false])
  })

  it('starts a worker where none is ahead', () => {
    workers.take()
    expect(opened).toHaveLength(1)
  })

  it('stops the warming up as soon as an import begins', async () => {
    let stopped: ((reason: unknown) => void) | undefined
    const heard = new Promise((resolve) => {
      stopped = resolve
    })
    warmUp = (_, { signal }) =>
      new Promise(() => signal.addEventListener('abort', () => stopped?.('stopped')))
    const preparing = workers.prepare()
    workers.take()
    await preparing
    await expect(heard).resolves.toBe('stopped')
    expect(hasWarmedReports).toBe(false)
    expect(opened.map(({ ended }) => ended)).toEqual([false])
  })

  it('leaves a worker that fails to warm up, and starts a fresh one for the import', async () => {
    warmUp = () => Promise.reject(new RangeError('no memory'))
    await workers.prepare()
    expect(opened.map(({ ended }) => ended)).toEqual([true])
    workers.take()
    expect(opened.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('leaves a worker that dies while it waits', async () => {
    await workers.prepare()
    opened[0]?.crash()
    workers.take()
    expect(opened.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('lets an import end the worker that it was given', async () => {
    await workers.prepare()
    workers.take()
    opened[0]?.crash()
    expect(opened.map(({ ended }) => ended)).toEqual([false])
  })
})
