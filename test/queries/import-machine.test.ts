import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, ok } from '../../src/domain/result.ts'
import type { IngestError } from '../../src/ingest/ingest-error.ts'
import type { Blocker, FileInspection, MappingReview } from '../../src/ingest/inspection.ts'
import { createImportStore } from '../../src/queries/import-machine.ts'
import type { ImportStore } from '../../src/queries/import-session.ts'
import type { ImportApi, ImportProgress, StagedFile } from '../../src/worker/import-protocol.ts'
import { createClient, serve, type Handlers } from '../../src/worker/rpc.ts'
import { MAPPING } from '../storage/kept-sample.ts'
import { openWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { LINES, staged, TODAY } from '../worker/staged-sample.ts'

const EMPTY: IngestError = { kind: 'empty-file', fileName: 'empty.csv' }
const BLOCKER: Blocker = { kind: 'missing-field', field: 'date', near: [] }
const ORDERS = new File(['Date,Customer,Amount'], 'orders.csv')

function reviewWith(blockers: readonly Blocker[]): MappingReview {
  return { readings: [], questions: [], blockers, currency: undefined }
}

function inspectionOf(id: string, blockers: readonly Blocker[] = []): FileInspection {
  return {
    id,
    fileName: `${id}.csv`,
    bytes: 10,
    hash: id,
    format: 'csv',
    extensionLies: false,
    read: { encoding: 'utf-8', delimiter: ',', sheet: undefined, headerRow: 1 },
    encodings: [],
    encodingCertainty: 'sure',
    garbled: [],
    delimiters: [','],
    sheets: [],
    top: [],
    rows: 1,
    columns: [],
    mapping: MAPPING,
    remembered: false,
    review: reviewWith(blockers),
  }
}

type ImportHandlers = Handlers<ImportApi, ImportProgress>
type Script = { -readonly [Name in keyof ImportHandlers]?: ImportHandlers[Name] }

let workers: ConnectedWorkers
let imports: ImportStore
/** Ports of the import workers that were ended. */
const ended = new Set<MessagePort>()
let changes = 0
let counter = 0
/** What the import worker answers in this test. */
let script: Script
const ports: MessagePort[] = []

function never<T>(): Promise<T> {
  return new Promise(() => {})
}

/** Loads these files when asked to: their lines reach the analysis worker, their reports the page. */
function loads(files: readonly StagedFile[]): ImportHandlers['load'] {
  return async () => {
    await workers.stage(files)
    return files.map(({ report }) => ok(report))
  }
}

beforeEach(async () => {
  counter += 1
  ended.clear()
  changes = 0
  script = {}
  workers = await openWorkers(`import-${counter}`, TODAY)
  imports = createImportStore({
    analysis: workers.analysis,
    currentDay: () => TODAY,
    onChange: async () => {
      changes += 1
    },
    prepareImport: () => Promise.resolve(),
    startImport() {
      const { port1, port2 } = new MessageChannel()
      ports.push(port1, port2)
      serve<ImportApi, ImportProgress>(port1, script as ImportHandlers)
      const client = createClient<ImportApi, ImportProgress>(port2)
      return {
        client,
        end() {
          ended.add(port1)
          port1.close()
          client.close(new DOMException('ended', 'AbortError'))
        },
      }
    },
  })
})

afterEach(() => {
  for (const port of ports.splice(0)) port.close()
  workers.close()
})

function state() {
  return imports.getState()
}

describe('createImportStore', () => {
  it('reads files, lists those that cannot be read, and waits at the mapping', async () => {
    let asked: unknown
    script.inspect = (params, { progress }) => {
      asked = params.loaded
      progress({ fileName: 'orders.csv', phase: 'reading', bytes: 5, bytesTotal: 10, rows: 1 })
      return [ok(inspectionOf('orders')), failed(EMPTY)]
    }
    const seen: unknown[] = []
    imports.subscribe(({ phase, progress }) => seen.push([phase, progress?.bytes]))
    await state().start([ORDERS])
    expect(asked).toEqual([])
    for (const bytes of [0, 5]) expect(seen).toContainEqual(['reading', bytes])
    expect(state()).toMatchObject({
      phase: 'mapping',
      errors: [EMPTY],
      inspections: [{ inspection: { id: 'orders' }, mapping: MAPPING, busy: false }],
      progress: undefined,
    })
  })

  it('stops at a fault outside of it, and starts again from the files', async () => {
    script.inspect = ({ files }) => files.map(({ name }) => ok(inspectionOf(name)))
    await state().start([ORDERS])
    for (const name of ['crash', 'later']) state().interrupt(new Error(name))
    expect(state()).toMatchObject({ phase: 'failed', problem: { message: 'crash' } })
    await state().startAgain()
    expect(state()).toMatchObject({ phase: 'mapping', problem: undefined })
  })

  it('fails, with the reasons, where no file can be read', async () => {
    script.inspect = () => [failed(EMPTY)]
    await state().start([ORDERS])
    expect(state()).toMatchObject({ phase: 'failed', errors: [EMPTY] })
    expect(ended.size).toBe(1)
    state().close()
    expect(state()).toMatchObject({ phase: 'idle', errors: [] })
  })

  it('loads, puts the files in force and shows their reports', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('orders.csv', LINES)])
    await state().start([ORDERS])
    await state().load()
    expect(state()).toMatchObject({ phase: 'report', reports: [{ fileName: 'orders.csv' }] })
    expect([ended.size, changes]).toEqual([1, 1])
    await expect(workers.analysis.call('company', {})).resolves.toMatchObject({
      fileNames: ['orders.csv'],
    })
  })

  it('goes straight on where nothing is to be answered, if asked to', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('orders.csv', LINES)])
    await state().start([ORDERS], { loadWhenSure: true })
    expect(state().phase).toBe('report')
  })

  it('does not load while a file has a blocker', async () => {
    script.inspect = () => [ok(inspectionOf('one')), ok(inspectionOf('two', [BLOCKER]))]
    await state().start([ORDERS], { loadWhenSure: true })
    await state().load()
    expect(state().phase).toBe('mapping')
    state().leaveOut('two')
    expect(state().inspections).toHaveLength(1)
  })

  it('ends the import worker once all is handed over, asks about an overlap, and does as chosen', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('first.csv', LINES)])
    await state().start([ORDERS], { loadWhenSure: true })
    script.load = loads([staged('second.csv', LINES)])
    await state().start([ORDERS], { loadWhenSure: true })
    expect(state()).toMatchObject({ phase: 'overlap', overlap: { files: ['first.csv'] } })
    expect(ended.size).toBe(2)
    await state().chooseOverlap('replace')
    expect(state()).toMatchObject({ phase: 'report', overlap: undefined })
    const company = await workers.analysis.call('company', {})
    expect(company).toMatchObject({
      fileNames: ['first.csv', 'second.csv'],
      lines: LINES.length,
    })
  })

  it('cancels at once, whatever the worker is doing, and nothing has changed', async () => {
    script.inspect = () => never()
    const reading = state().start([ORDERS])
    state().cancel()
    expect(state().phase).toBe('idle')
    expect(ended.size).toBe(1)
    await reading
    expect(state().phase).toBe('idle')

    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = () => never()
    await state().start([ORDERS])
    const loading = state().load()
    expect(state().phase).toBe('loading')
    state().cancel()
    await loading
    expect(state()).toMatchObject({ phase: 'idle', reports: [] })
    await expect(workers.analysis.call('company', {})).resolves.toMatchObject({ fileNames: [] })
  })

  it('drops a staged import that is cancelled at the question of overlap', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('first.csv', LINES)])
    await state().start([ORDERS], { loadWhenSure: true })
    script.load = loads([staged('second.csv', LINES)])
    await state().start([ORDERS], { loadWhenSure: true })
    state().cancel()
    await expect(workers.analysis.call('stagedOverlap', {})).resolves.toBeUndefined()
    await expect(workers.analysis.call('company', {})).resolves.toMatchObject({
      fileNames: ['first.csv'],
    })
  })

  it('starts anew over a running import', async () => {
    script.inspect = () => never()
    const first = state().start([ORDERS])
    script.inspect = () => [ok(inspectionOf('second'))]
    await state().start([ORDERS])
    await first
    expect(state().inspections.map(({ inspection }) => inspection.id)).toEqual(['second'])
    expect(ended.size).toBe(1)
  })

  it('takes a mapping at once; of several in a row only the last one’s review counts', async () => {
    script.inspect = () => [ok(inspectionOf('orders', [BLOCKER]))]
    script.review = async ({ mapping }) => {
      const isLast = mapping.answered.includes('last')
      await new Promise((resolve) => setTimeout(resolve, isLast ? 1 : 20))
      return reviewWith(isLast ? [] : [BLOCKER, BLOCKER])
    }
    await state().start([ORDERS])
    const first = state().setMapping('orders', { ...MAPPING, answered: ['first'] })
    const last = state().setMapping('orders', { ...MAPPING, answered: ['last'] })
    expect(state().inspections).toMatchObject([{ mapping: { answered: ['last'] }, busy: true }])
    await Promise.all([first, last])
    expect(state().inspections).toMatchObject([{ review: { blockers: [] }, busy: false }])
  })

  it('reads a file in another way, and drops it where that fails', async () => {
    script.inspect = () => [ok(inspectionOf('one')), ok(inspectionOf('two'))]
    script.reread = ({ file, read }) =>
      read.encoding === 'big5' ? ok({ ...inspectionOf(file), rows: 7 }) : failed(EMPTY)
    await state().start([ORDERS])
    const { read } = inspectionOf('one')
    await state().reread('one', { ...read, encoding: 'big5' })
    expect(state().inspections).toMatchObject([{ inspection: { rows: 7 } }, {}])
    await state().reread('two', read)
    expect(state()).toMatchObject({ phase: 'mapping', errors: [EMPTY] })
    expect(state().inspections).toHaveLength(1)
    await state().reread('one', read)
    expect(state()).toMatchObject({ phase: 'failed', inspections: [] })
  })

  it('drops the review of a mapping when the file is read in another way meanwhile', async () => {
    script.inspect = () => [ok(inspectionOf('orders', [BLOCKER]))]
    script.review = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return reviewWith([BLOCKER, BLOCKER])
    }
    script.reread = ({ file }) => ok(inspectionOf(file))
    await state().start([ORDERS])
    const mapped = state().setMapping('orders', { ...MAPPING, answered: ['first'] })
    await state().reread('orders', inspectionOf('orders').read)
    await mapped
    expect(state().inspections).toMatchObject([{ review: { blockers: [] }, busy: false }])
  })

  it('loads once, however often it is told to, and not before there is anything to load', async () => {
    await state().load()
    expect(state().phase).toBe('idle')
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('orders.csv', LINES)])
    await state().start([ORDERS])
    await Promise.all([state().load(), state().load(), state().chooseOverlap('add')])
    expect(state()).toMatchObject({ phase: 'report', reports: [{ fileName: 'orders.csv' }] })
    const company = await workers.analysis.call('company', {})
    expect(company.fileNames).toEqual(['orders.csv'])
  })

  it('fails with the reason where the files cannot be put in force', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    const half = { date: '2025-05-12', id: 'K1', amount: 900_000_000_000 }
    script.load = loads([staged('orders.csv', [half, half])])
    await state().start([ORDERS], { loadWhenSure: true })
    expect(state()).toMatchObject({
      phase: 'failed',
      errors: [{ kind: 'too-large-sum', fileName: 'orders.csv' }],
    })
  })

  it('fails with the problem where the worker dies, and the data stays', async () => {
    script.inspect = () => {
      throw new RangeError('Array buffer allocation failed')
    }
    await state().start([ORDERS])
    expect(state()).toMatchObject({
      phase: 'failed',
      problem: { name: 'RangeError', message: 'Array buffer allocation failed' },
    })
    expect(ended.size).toBe(1)
  })

  it('shows the data as it is after a commit is cancelled too late', async () => {
    script.inspect = () => [ok(inspectionOf('orders'))]
    script.load = loads([staged('orders.csv', LINES)])
    await state().start([ORDERS])
    const loading = state().load()
    state().cancel()
    await loading
    await vi.waitFor(() => expect(changes).toBe(1))
    expect(state().phase).toBe('idle')
  })
})
