import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { createLastingAnalysis } from '../../src/queries/lasting-analysis.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import { createClient, serve, type Client, type Handlers } from '../../src/worker/rpc.ts'
import { connectWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { TODAY } from '../worker/staged-sample.ts'

const CRASH = new Error('out of memory')

let counter = 0
/** The workers that were started, oldest first, and how each can die. */
let started: { readonly workers: ConnectedWorkers; readonly crash: (reason: Error) => void }[]
let ended: number
let told: string[]

/** Real handlers on the same kept company for every worker; the first may be made to say nothing. */
function lasting(first?: Client<AnalysisApi>) {
  counter += 1
  const name = `lasting-${counter}`
  return createLastingAnalysis({
    currentDay: () => TODAY,
    connect(crash) {
      const workers = connectWorkers(name)
      started.push({ workers, crash })
      const isFirst = started.length === 1
      return {
        client: isFirst && first !== undefined ? first : workers.analysis,
        end: () => {
          ended += 1
        },
      }
    },
    onSilence: (isSilent) => told.push(isSilent ? 'silent' : 'heard'),
    onFresh: (reason) => told.push(`fresh: ${reason.name}`),
  })
}

/** A worker whose thread is busy for ever. */
function hanging(): Client<AnalysisApi> {
  const { port1, port2 } = new MessageChannel()
  port1.close()
  return createClient<AnalysisApi>(port2)
}

beforeEach(() => {
  started = []
  ended = 0
  told = []
})

afterEach(() => {
  vi.useRealTimers()
  for (const { workers } of started) workers.close()
})

describe('createLastingAnalysis', () => {
  it('puts a fresh worker with the kept company in the place of one that crashed', async () => {
    const { client } = lasting()
    await client.call('open', { today: TODAY })
    await client.call('saveSettings', {
      settings: { ...DEFAULT_SETTINGS, companyName: 'Hangzhou' },
    })
    started[0]!.crash(CRASH)
    const settings = await client.call('settings', {})
    expect(settings.companyName).toBe('Hangzhou')
    expect(started).toHaveLength(2)
    expect(ended).toBe(1)
    expect(told).toEqual(['fresh: Error'])
  })

  it('fails the calls that were under way, for nobody knows how far they came', async () => {
    const waiting: Partial<Handlers<AnalysisApi>> = {
      company: () => new Promise(() => {}),
      settings: () => DEFAULT_SETTINGS,
    }
    const { port1, port2 } = new MessageChannel()
    serve<AnalysisApi>(port1, waiting as Handlers<AnalysisApi>)
    const { client } = lasting(createClient<AnalysisApi>(port2))
    await client.call('settings', {})
    const call = client.call('company', {})
    started[0]!.crash(CRASH)
    await expect(call).rejects.toThrow('out of memory')
    await expect(client.call('company', {})).resolves.toMatchObject({ lines: 0 })
    port1.close()
  })

  it('does not start a worker again that never gave an answer', async () => {
    const { client } = lasting(hanging())
    const call = client.call('open', { today: TODAY })
    started[0]!.crash(CRASH)
    await expect(call).rejects.toThrow('out of memory')
    await expect(client.call('company', {})).rejects.toThrow('out of memory')
    expect(started).toHaveLength(1)
    expect(told).toEqual([])
  })

  it('does not hear of a worker that was replaced already', async () => {
    const { client } = lasting()
    await client.call('open', { today: TODAY })
    started[0]!.crash(CRASH)
    started[0]!.crash(CRASH)
    await client.call('settings', {})
    expect(started).toHaveLength(2)
  })

  it('tells of a worker that hangs, and replaces it only when asked to', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { client, startAgain } = lasting(hanging())
    const call = client.call('open', { today: TODAY })
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual(['silent'])
    expect(started).toHaveLength(1)
    startAgain()
    await expect(call).rejects.toMatchObject({ name: 'SilenceError' })
    await expect(client.call('company', {})).resolves.toMatchObject({ lines: 0 })
    expect(told).toContain('fresh: SilenceError')
  })

  it('does not take a worker for hanging that waits for something else', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const waiting: Partial<Handlers<AnalysisApi>> = { company: () => new Promise(() => {}) }
    const { port1, port2 } = new MessageChannel()
    serve<AnalysisApi>(port1, waiting as Handlers<AnalysisApi>)
    const client = createClient<AnalysisApi>(port2)
    const analysis = lasting(client)
    analysis.client.call('company', {}).catch(() => undefined)
    for (let look = 0; look < 12; look += 1) {
      vi.advanceTimersByTime(5_000)
      await client.ping()
    }
    expect(told).toEqual([])
    port1.close()
  })
})
