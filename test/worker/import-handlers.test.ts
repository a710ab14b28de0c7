import 'fake-indexeddb/auto'
import { write, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileInspection } from '../../src/ingest/inspection.ts'
import type { ImportApi, ImportProgress } from '../../src/worker/import-protocol.ts'
import type { Client } from '../../src/worker/rpc.ts'
import { openWorkers, type ConnectedWorkers } from './connected-workers.ts'
import { MAY, TODAY } from './staged-sample.ts'

const ROWS = [
  ['Order date', 'Customer no', 'Customer', 'Salesperson', 'Order no', 'Amount'],
  ['2025-04-03', '007', 'Hengxin Trading', 'Li Wei', 'A1', '1,200.50'],
  ['2025-05-05', '007', 'Hengxin Trading', 'Li Wei', 'A2', '3,000.00'],
  ['2025-05-06', '0815', '=1+1', 'Zhang Min', 'A3', '99.95'],
  ['2025-05-07', '0816', 'Lihua', 'Zhang Min', 'A4', '12.3.4'],
  ['2025-05-31', '0817', 'Jinda', '', 'A5', '-5.00'],
] as const

const CSV = Papa.unparse(ROWS.map((row) => [...row]))
const ALL = { tiers: [], movements: [], text: '' } as const

let workers: ConnectedWorkers
let counter = 0

beforeEach(async () => {
  counter += 1
  workers = await openWorkers(`import-handlers-${counter}`, TODAY)
})

afterEach(() => workers.close())

async function inspect(
  client: Client<ImportApi, ImportProgress>,
  files: readonly File[],
  onProgress?: (progress: ImportProgress) => void,
): Promise<readonly FileInspection[]> {
  const loaded = await workers.analysis.call('files', {})
  const results = await client.call(
    'inspect',
    {
      files,
      remembered: await workers.analysis.call('rememberedMappings', {}),
      loaded: loaded.map(({ report, loadedAt }) => ({
        hash: report.hash,
        name: report.fileName,
        loadedAt,
        currency: report.currency,
      })),
      cancelledStatuses: [],
      today: TODAY,
    },
    { onProgress },
  )
  return results.flatMap((result) => (result.ok ? [result.value] : []))
}

async function load(files: readonly File[], started = workers.startImport()) {
  const client = await started
  const inspections = await inspect(client, files)
  expect(inspections.flatMap(({ review }) => review.blockers)).toEqual([])
  const results = await client.call('load', {
    files: inspections.map(({ id, mapping }) => ({ file: id, mapping })),
  })
  await workers.analysis.call('commitStaged', { overlap: 'add' })
  return results.flatMap((result) => (result.ok ? [result.value] : []))
}

async function exportedTiers(): Promise<string[]> {
  const { blob } = await workers.analysis.call('exportTiers', {
    view: MAY,
    filter: ALL,
    sort: { key: 'rank', descending: false },
    format: 'csv',
    locale: 'en',
  })
  const { data } = Papa.parse<string[]>((await blob.text()).trimEnd())
  return data.slice(1).map((row) => row.slice(0, 7).join('|'))
}

const TIERS_OF_MAY = [
  '007|Hengxin Trading|Li Wei|A|A|same|3000.00',
  "0815|'=1+1|Zhang Min|B||new|99.95",
  '0817|Jinda|Unassigned|D|||-5.00',
]

describe('createImportHandlers', () => {
  it('takes a text file from bytes to tiers to a file out, every row accounted for', async () => {
    const [report] = await load([new File([CSV], 'orders.csv')])
    expect(report).toMatchObject({
      fileName: 'orders.csv',
      rowsRead: 5,
      used: 4,
      rejected: 1,
      setAside: 0,
      amountUsed: 42_954_500,
    })
    await expect(exportedTiers()).resolves.toEqual(TIERS_OF_MAY)
    const [file] = await workers.analysis.call('files', {})
    const rows = await workers.analysis.call('notUsedRows', { file: file?.id ?? '' })
    expect(rows).toMatchObject([{ row: 5, value: '12.3.4', reason: { kind: 'not-a-number' } }])
    const { blob } = await workers.analysis.call('exportNotUsedRows', {
      files: [file?.id ?? ''],
      format: 'csv',
      locale: 'en',
    })
    await expect(blob.text()).resolves.toContain('orders.csv,,5,Amount (F),12.3.4,rejected,')
  })

  it('gives the same tiers from a workbook', async () => {
    const sheet = utils.aoa_to_sheet(ROWS.map((row) => [...row]))
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'Orders')
    const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
    await load([new File([bytes], 'orders.xlsx')])
    await expect(exportedTiers()).resolves.toEqual(TIERS_OF_MAY)
  })

  it('hands over several files at once, also where none has a margin', async () => {
    const [heads, april, ...may] = CSV.split('\r\n')
    const parts = [
      [heads, april, ''],
      [heads, ...may],
    ]
    await load(parts.map((lines, part) => new File([lines.join('\r\n')], `${part}.csv`)))
    await expect(exportedTiers()).resolves.toEqual(TIERS_OF_MAY)
  })

  it('recognises a file that is in force already, by its content', async () => {
    await load([new File([CSV], 'orders.csv')])
    const client = await workers.startImport()
    await expect(inspect(client, [new File([CSV], 'renamed.csv')])).resolves.toEqual([])
  })

  it('remembers the mapping for the next file with the same headers', async () => {
    await load([new File([CSV], 'orders.csv')])
    const next = CSV.replaceAll('2025-05', '2025-06').replaceAll('2025-04', '2025-06')
    const client = await workers.startImport()
    const [inspection] = await inspect(client, [new File([next], 'june.csv')])
    expect(inspection).toMatchObject({ remembered: true, review: { questions: [], blockers: [] } })
  })

  it('tells of its progress at most ten times a second for each step', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, at) => `2025-05-0${1 + (at % 9)},C${at % 500},1.50`,
    )
    const file = new File([`Date,Customer,Amount\n${lines.join('\n')}`], 'large.csv')
    const client = await workers.startImport()
    const times: number[] = []
    const start = performance.now()
    await inspect(client, [file], () => times.push(performance.now()))
    const steps = 3
    expect(times.length).toBeGreaterThan(0)
    expect(times.length).toBeLessThanOrEqual(steps + (performance.now() - start) / 100)
  })

  it('leaves no trace of warming up, and then imports as if it had not', async () => {
    const client = workers.startImport()
    const told: ImportProgress[] = []
    const onProgress = (progress: ImportProgress) => told.push(progress)
    const files = await (await client).call('warmUp', {}, { onProgress })
    const before = await workers.analysis.call('company', {})
    await workers.analysis.call('warmUp', { files })
    expect(told).toEqual([])
    await expect(workers.analysis.call('company', {})).resolves.toEqual(before)
    await expect(workers.analysis.call('rememberedMappings', {})).resolves.toEqual([])
    expect(workers.announced()).toBe(0)
    await load([new File([CSV], 'orders.csv')], client)
    await expect(exportedTiers()).resolves.toEqual(TIERS_OF_MAY)
  })

  it('answers an import that is begun while it warms up', async () => {
    const client = workers.startImport()
    const controller = new AbortController()
    const warming = (await client).call('warmUp', {}, { signal: controller.signal })
    setTimeout(() => controller.abort(), 20)
    await expect(warming).rejects.toThrow('aborted')
    await load([new File([CSV], 'orders.csv')], client)
    await expect(exportedTiers()).resolves.toEqual(TIERS_OF_MAY)
  })

  it('fails with a plain error where a file is asked for that was never read', async () => {
    const client = await workers.startImport()
    await expect(client.call('load', { files: [] })).rejects.toThrow('No file has been read yet')
  })
})
