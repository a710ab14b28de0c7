import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { StagedFile } from '../../src/worker/import-protocol.ts'
import { openWorkers, type ConnectedWorkers } from './connected-workers.ts'
import { openAsNewerVersion } from '../storage/newer-version.ts'
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
  name = `held-${counter}`
})

afterEach(() => {
  vi.restoreAllMocks()
  workers.close()
})

describe('createHeldCompany', () => {
  it('tells how order files were read where they do not say it, for what is printed', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    await expect(analysis.call('company', {})).resolves.toMatchObject({
      readings: [{ dateOrder: 'dmy', taxIncluded: undefined, currency: undefined }],
    })
  })

  it('goes on in memory where the storage is full, says so, and keeps all once there is room', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await workers.stage([
      staged('new.csv', [{ date: '2025-06-03', id: 'K1', amount: 1 }], [BAD_ROW]),
    ])
    const answer = await analysis.call('commitStaged', { overlap: 'add' })
    expect(answer).toMatchObject({ ok: true, value: { fileNames: ['old.csv', 'new.csv'] } })
    await expect(analysis.call('reopen', {})).resolves.toMatchObject({
      storage: { kept: false, problem: 'full' },
    })
    const [, file] = await analysis.call('files', {})
    await expect(analysis.call('notUsedRows', { file: file?.id ?? '' })).resolves.toEqual([BAD_ROW])
    put.mockRestore()
    await analysis.call('saveSettings', { settings: DEFAULT_SETTINGS })
    await expect(analysis.call('reopen', {})).resolves.toMatchObject({
      storage: { kept: true, problem: 'none' },
    })
    workers.close()
    const again = (await start()).analysis
    await expect(again.call('company', {})).resolves.toMatchObject({
      fileNames: ['old.csv', 'new.csv'],
    })
    await expect(again.call('notUsedRows', { file: file?.id ?? '' })).resolves.toEqual([BAD_ROW])
  })

  it('makes changes that could not be kept anew on what another tab has kept meanwhile', async () => {
    const first = await start([staged('old.csv', LINES)])
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await first.stage([staged('large.csv', [{ date: '2025-06-03', id: 'K1', amount: 1 }])])
    await first.analysis.call('commitStaged', { overlap: 'add' })
    put.mockRestore()
    const second = await openWorkers(name, TODAY, [
      staged('new.csv', [{ date: '2025-06-04', id: 'K1', amount: 1 }]),
    ])

    const { company, storage } = await first.analysis.call('reopen', {})
    expect(company.fileNames).toEqual(['old.csv', 'new.csv', 'large.csv'])
    expect(storage).toMatchObject({ kept: false, problem: 'full' })
    await first.analysis.call('saveSettings', { settings: DEFAULT_SETTINGS })
    await second.analysis.call('reopen', {})
    await expect(second.analysis.call('company', {})).resolves.toMatchObject({
      fileNames: ['old.csv', 'new.csv', 'large.csv'],
    })
    second.close()
  })

  it('says how much room an import takes that could not be kept, and still keeps entries of the log', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await workers.stage([staged('new.csv', LINES)])
    await analysis.call('commitStaged', { overlap: 'add' })
    const before = await analysis.call('keptState', {})
    expect(before).toMatchObject({ storage: { kept: false, problem: 'full' }, log: { entries: 0 } })
    expect(before.storage.room?.needed).toBeGreaterThan(15 * 40)
    const draft = { kind: 'note' as const, customer: 'k1', day: TODAY, note: 'New buyer' }
    const { storage } = await analysis.call('appendToLog', { drafts: [draft], view: MAY })
    expect(storage).toEqual({ kept: true, problem: 'none' })
    await expect(analysis.call('keptState', {})).resolves.toMatchObject({
      log: { entries: 1, unkept: 0, passedOver: 0 },
    })
  })

  it('stops writing where a newer version has taken the data over, and shows on what it holds', async () => {
    const { analysis } = await start([staged('old.csv', LINES)])
    const newer = await openAsNewerVersion(name)
    const { company, storage } = await analysis.call('reopen', {})
    expect(company.fileNames).toEqual(['old.csv'])
    expect(storage).toEqual({ kept: false, problem: 'outdated' })
    await analysis.call('saveSettings', {
      settings: { ...DEFAULT_SETTINGS, companyName: 'ACME' },
    })
    await expect(analysis.call('settings', {})).resolves.toMatchObject({ companyName: 'ACME' })
    await expect(newer.table('values').get('settings')).resolves.toMatchObject({
      value: { companyName: DEFAULT_SETTINGS.companyName },
    })
    newer.close()
  })

  it('builds a change on what another tab has kept meanwhile, and reopens on demand', async () => {
    const first = await start([staged('old.csv', LINES)])
    const second = await openWorkers(name, TODAY, [
      staged('new.csv', [{ date: '2025-06-03', id: 'K1', amount: 1 }]),
    ])
    expect(second.announced()).toBe(1)
    await first.analysis.call('saveSettings', {
      settings: { ...DEFAULT_SETTINGS, companyName: 'ACME' },
    })
    await expect(first.analysis.call('company', {})).resolves.toMatchObject({
      fileNames: ['old.csv', 'new.csv'],
    })
    await second.analysis.call('reopen', {})
    await expect(second.analysis.call('settings', {})).resolves.toMatchObject({
      companyName: 'ACME',
    })
    const { company } = await second.analysis.call('reopen', {})
    expect(company.revision).toBe((await second.analysis.call('company', {})).revision)
    second.close()
  })
})
