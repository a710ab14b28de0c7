import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { ok } from '../../src/domain/result.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import type { StagedFile } from '../../src/worker/import-protocol.ts'
import { openWorkers, LOADED_AT, type ConnectedWorkers } from './connected-workers.ts'
import { customerRecord } from '../domain/build-company.ts'
import { BAD_ROW, LINES, MAY, staged, TODAY } from './staged-sample.ts'

let workers: ConnectedWorkers
let name = ''
let counter = 0

async function start(files: readonly StagedFile[] = []): Promise<ConnectedWorkers> {
  workers = await openWorkers(name, TODAY, files)
  return workers
}

beforeEach(() => {
  counter += 1
  name = `handlers-${counter}`
})

afterEach(() => {
  vi.restoreAllMocks()
  workers.close()
})

describe('createAnalysisHandlers', () => {
  it('opens empty, and has no files', async () => {
    const { analysis } = await start()
    const { company, storage } = await analysis.call('open', { today: TODAY })
    expect(company).toMatchObject({ lines: 0, customers: 0, fileNames: [] })
    expect(storage).toEqual({ kept: true, problem: 'none' })
    await expect(analysis.call('files', {})).resolves.toEqual([])
  })

  it('puts a staged import in force and answers the reports of the worked example', async () => {
    const { analysis } = await start([staged('orders.csv', LINES)])
    const { company } = await analysis.call('open', { today: TODAY })
    expect(company).toMatchObject({ lines: LINES.length, fileNames: ['orders.csv'] })
    const report = await analysis.call('tiers', { view: MAY })
    const directory = await analysis.call('directory', {})
    const tierById = Object.fromEntries(
      Array.from(report.columns.customer, (customer, row) => [
        directory.ids[customer],
        TIERS[report.columns.tier[row] ?? -1],
      ]),
    )
    expect(tierById).toEqual({
      K1: 'A',
      K2: 'A',
      K10: 'C',
      K11: 'D',
      ...Object.fromEntries(['K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'].map((id) => [id, 'B'])),
    })
    const overview = await analysis.call('overview', { view: MAY })
    expect(overview.knownCustomers).toBe(11)
    const { alerts, ...totals } = await analysis.call('alerts', { view: MAY })
    await expect(analysis.call('alertTotals', { view: MAY })).resolves.toEqual(totals)
    expect(Array.from(alerts.customer, (one) => directory.ids[one])).toEqual(['K11'])
    const [first] = report.columns.customer
    const reason = await analysis.call('tierReason', { view: MAY, customer: first ?? -1 })
    expect(reason).toMatchObject({ tier: 'A', rank: 1, value: 5_000_000 })
  })

  it('keeps what a customer file says, and narrows every report to it', async () => {
    const { report, notUsed } = staged('customers.csv', [])
    const keys = ['region', '~Credit']
    const customers = ['K1', 'K2', 'K11'].map((id) =>
      customerRecord({ id, fields: { keys, values: [id === 'K2' ? 'West' : 'East', 'AAA'] } }),
    )
    const { analysis } = await start([
      staged('orders.csv', LINES),
      { report: { ...report, kind: 'customers' }, notUsed, orders: undefined, customers },
    ])
    const { fields } = await analysis.call('company', {})
    expect(fields).toEqual([
      {
        key: 'region',
        values: [
          { value: 'East', customers: 2 },
          { value: 'West', customers: 1 },
        ],
        distinct: 2,
        without: 8,
      },
      { key: '~Credit', values: [{ value: 'AAA', customers: 3 }], distinct: 1, without: 8 },
    ])
    const view = { ...MAY, only: [{ field: 'region', values: ['East'] }] }
    const { columns } = await analysis.call('tiers', { view })
    const directory = await analysis.call('directory', {})
    expect(Array.from(columns.customer, (customer) => directory.ids[customer])).toEqual([
      'K1',
      'K11',
    ])
    expect([...columns.rank]).toEqual([1])
    const { keyFigures, knownCustomers } = await analysis.call('overview', { view })
    expect(knownCustomers).toBe(2)
    expect(keyFigures.find((figure) => figure.name === 'sales')?.value).toBe(5_000_000)
    expect((await analysis.call('alerts', { view })).total.alerts).toBe(1)

    workers.close()
    const again = await start()
    expect((await again.analysis.call('tiers', { view })).columns).toEqual(columns)
  })

  it('gives the same report twice, and a new one after a change', async () => {
    const { analysis } = await start([staged('orders.csv', LINES)])
    const before = await analysis.call('tiers', { view: MAY })
    await expect(analysis.call('tiers', { view: MAY })).resolves.toEqual(before)
    const settings = { ...DEFAULT_SETTINGS, excluded: ['k1'] }
    const company = await analysis.call('saveSettings', { settings })
    expect(company.excludedCustomers).toBe(1)
    const after = await analysis.call('tiers', { view: MAY })
    expect(after.columns.length).toBe(before.columns.length - 1)
  })

  it('answers after a reload what it answered before', async () => {
    const { analysis } = await start([staged('orders.csv', LINES, [BAD_ROW])])
    await analysis.call('saveSettings', { settings: { ...DEFAULT_SETTINGS, currency: '€' } })
    const tiers = await analysis.call('tiers', { view: MAY })
    const files = await analysis.call('files', {})
    expect(files).toMatchObject([{ loadedAt: LOADED_AT, replaced: { lines: 0, amount: 0 } }])
    workers.close()

    const again = (await start()).analysis
    await expect(again.call('tiers', { view: MAY })).resolves.toEqual(tiers)
    await expect(again.call('files', {})).resolves.toEqual(files)
    await expect(again.call('settings', {})).resolves.toMatchObject({ currency: '€' })
    await expect(again.call('notUsedRows', { file: files[0]?.id ?? '' })).resolves.toEqual([
      BAD_ROW,
    ])
    await expect(again.call('rememberedMappings', {})).resolves.toMatchObject([
      { kind: 'orders', headers: ['Date', 'Customer', 'Amount'] },
    ])
  })

  it('moves the as-of date on when the day changes while the tab stays open', async () => {
    const { analysis } = await start([
      staged('orders.csv', [
        { date: '2025-06-20', id: 'K1', amount: 1 },
        { date: '2025-06-21', id: 'K1', amount: 2 },
      ]),
    ])
    const today = await analysis.call('company', {})
    expect(today).toMatchObject({ asOf: TODAY, future: { lines: 1 } })
    const { company } = await analysis.call('open', { today: TODAY + 1 })
    expect(company).toMatchObject({ asOf: TODAY + 1, future: { lines: 0 } })
    expect(company.revision).toBeGreaterThan(today.revision)
  })

  it('asks about overlapping dates, and replaces or adds as chosen', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    const newer = staged('new.csv', [
      { date: '2025-05-01', id: 'K1', name: 'Firm 1', amount: 1_000 },
      { date: '2025-05-31', id: 'K2', name: 'Firm 2', amount: 1 },
    ])
    await workers.stage([newer])
    const overlap = await analysis.call('stagedOverlap', {})
    expect(overlap).toMatchObject({ files: ['old.csv'], incoming: { lines: 2 } })
    await analysis.call('commitStaged', { overlap: 'replace' })
    const [old, added] = await analysis.call('files', {})
    expect(old?.replaced.lines).toBe(11)
    expect(added?.replaced.lines).toBe(0)
    const report = await analysis.call('tiers', { view: MAY })
    expect(report.total).toBe(10_010_000)
    await analysis.call('removeFile', { file: added?.id ?? '' })
    const restored = await analysis.call('tiers', { view: MAY })
    expect(restored.total).toBe(10_000_000)
  })

  it('says nothing of an overlap where there is none', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    await workers.stage([staged('new.csv', [{ date: '2025-06-03', id: 'K1', amount: 1 }])])
    await expect(analysis.call('stagedOverlap', {})).resolves.toBeUndefined()
  })

  it('leaves exact duplicates out, and takes them in again', async () => {
    const twice = [
      { date: '2025-05-12', id: 'K1', amount: 5 },
      { date: '2025-05-12', id: 'K1', amount: 5, isDuplicate: true },
    ]
    const { analysis } = await start([staged('orders.csv', twice)])
    const [file] = await analysis.call('files', {})
    const without = await analysis.call('dropDuplicates', { file: file?.id ?? '', drop: true })
    expect(without.lines).toBe(1)
    const back = await analysis.call('dropDuplicates', { file: file?.id ?? '', drop: false })
    expect(back.lines).toBe(2)
  })

  it('forgets a discarded import, and an aborted one changes nothing', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    const { company } = await analysis.call('open', { today: TODAY })
    await workers.stage([staged('new.csv', LINES)])
    const controller = new AbortController()
    const commit = analysis.call('commitStaged', { overlap: 'add' }, { signal: controller.signal })
    controller.abort()
    await expect(commit).rejects.toMatchObject({ name: 'AbortError' })
    await analysis.call('discardStaged', {})
    await expect(analysis.call('stagedOverlap', {})).resolves.toBeUndefined()
    await expect(analysis.call('company', {})).resolves.toEqual(company)
    workers.close()
    await expect((await start()).analysis.call('company', {})).resolves.toMatchObject({
      fileNames: ['old.csv'],
    })
  })

  it('loads a staged import once, however often it is told to', async () => {
    const { analysis } = await start()
    await workers.stage([staged('orders.csv', LINES)])
    await Promise.all([
      analysis.call('commitStaged', { overlap: 'add' }),
      analysis.call('commitStaged', { overlap: 'add' }),
    ])
    await expect(analysis.call('company', {})).resolves.toMatchObject({ fileNames: ['orders.csv'] })
  })

  it('keeps the import that is begun while another one is being put in force', async () => {
    const { analysis } = await start()
    await workers.stage([staged('old.csv', LINES)])
    const commit = analysis.call('commitStaged', { overlap: 'add' })
    await workers.stage([staged('new.csv', LINES)])
    await commit
    await expect(analysis.call('stagedOverlap', {})).resolves.toMatchObject({
      incoming: { lines: LINES.length },
    })
  })

  it('refuses files that add up to more than can be summed exactly with those in force', async () => {
    const half = [{ date: '2025-05-12', id: 'K1', amount: 500_000_000_000 }]
    const { analysis } = await start([staged('old.csv', half)])
    await workers.stage([staged('new.csv', half)])
    await expect(analysis.call('commitStaged', { overlap: 'add' })).resolves.toEqual({
      ok: false,
      error: { kind: 'too-large-sum', fileName: 'new.csv' },
    })
    await expect(analysis.call('company', {})).resolves.toMatchObject({ fileNames: ['old.csv'] })
    await workers.stage([staged('new.csv', half)])
    await expect(analysis.call('commitStaged', { overlap: 'replace' })).resolves.toMatchObject({
      ok: true,
    })
  })

  it('refuses settings that would not be understood after a reload', async () => {
    const { analysis } = await start([staged('orders.csv', LINES)])
    const settings = { ...DEFAULT_SETTINGS, firstDay: 31 }
    await expect(analysis.call('saveSettings', { settings })).rejects.toThrow('settings')
    await expect(analysis.call('settings', {})).resolves.toEqual(DEFAULT_SETTINGS)
  })

  it('deletes everything, here and on the disk', async () => {
    const { analysis } = await start([staged('orders.csv', LINES)])
    const company = await analysis.call('deleteEverything', {})
    expect(company).toMatchObject({ lines: 0, fileNames: [] })
    await expect(analysis.call('rememberedMappings', {})).resolves.toEqual([])
    await expect(analysis.call('settings', {})).resolves.toEqual(DEFAULT_SETTINGS)
    await expect(createCompanyStore(name).stamp()).resolves.toEqual(ok(''))
  })
})
