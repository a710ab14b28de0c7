import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { withCommitLock } from '../../src/storage/commit-lock.ts'
import type { BackupPreview, RestoreMode } from '../../src/worker/backup-protocol.ts'
import type { FileOut } from '../../src/worker/file-out.ts'
import { brokenBackups } from '../storage/broken-backups.ts'
import { openWorkers, LOADED_AT, type ConnectedWorkers } from './connected-workers.ts'
import { BAD_ROW, LINES, MAY, staged, TODAY } from './staged-sample.ts'

let open: ConnectedWorkers[] = []
let counter = 0

beforeEach(() => {
  open = []
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const workers of open) workers.close()
})

/** A browser of its own, or another tab of one. */
async function browser(name = `backups-${(counter += 1)}`): Promise<ConnectedWorkers> {
  const workers = await openWorkers(name, TODAY)
  open.push(workers)
  return workers
}

async function withCompany(name?: string): Promise<ConnectedWorkers> {
  const workers = await browser(name)
  await workers.stage([staged('orders.csv', LINES, [BAD_ROW])])
  await workers.analysis.call('commitStaged', { overlap: 'add' })
  const settings = { ...DEFAULT_SETTINGS, companyName: '恒信贸易', excluded: ['k9'], firstDay: 26 }
  await workers.analysis.call('saveSettings', { settings })
  await log(workers, 'k11', 'first')
  return workers
}

async function log({ analysis }: ConnectedWorkers, customer: string, note: string): Promise<void> {
  const drafts = [{ kind: 'note' as const, customer, day: TODAY, note }]
  await analysis.call('appendToLog', { drafts, view: MAY })
}

async function backup({ analysis }: ConnectedWorkers, withData = true): Promise<FileOut> {
  const made = await analysis.call('makeBackup', { withData, today: TODAY })
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

async function check({ analysis }: ConnectedWorkers, file: FileOut): Promise<BackupPreview> {
  const checked = await analysis.call('checkBackup', { file: file.blob, name: file.name })
  if (!checked.ok) throw new Error(checked.error.kind)
  return checked.value
}

async function restore(
  workers: ConnectedWorkers,
  file: FileOut,
  mode: RestoreMode = 'replace',
): Promise<unknown> {
  await check(workers, file)
  return workers.analysis.call('restoreBackup', { mode, keepsUndo: true })
}

/** Begins a change of the company, and does something else while another tab keeps it waiting. */
async function whileLocked(
  begin: () => Promise<unknown>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  let release = (): void => undefined
  const locked = withCommitLock(() => new Promise<void>((resolve) => (release = resolve)))
  const begun = begin()
  // Long enough to come to the lock; were it too short, nothing would be tried, and nothing fail.
  await new Promise((resolve) => setTimeout(resolve, 400))
  await meanwhile()
  release()
  await Promise.all([locked, begun])
}

/** All that the page can see of what is in force. */
async function everything({ analysis }: ConnectedWorkers): Promise<unknown> {
  const { company } = await analysis.call('open', { today: TODAY })
  const files = await analysis.call('files', {})
  return {
    company: { ...company, revision: 0 },
    files,
    notUsed: await Promise.all(files.map(({ id }) => analysis.call('notUsedRows', { file: id }))),
    lines: await Promise.all(
      files.map(({ id }) => analysis.call('fileLines', { file: id, selection: 'all' })),
    ),
    settings: await analysis.call('settings', {}),
    mappings: await analysis.call('rememberedMappings', {}),
    notes: await notes({ analysis }),
    ...(files.length === 0 ? {} : { tiers: (await analysis.call('tiers', { view: MAY })).columns }),
  }
}

async function notes({ analysis }: Pick<ConnectedWorkers, 'analysis'>): Promise<readonly string[]> {
  const { keys } = await analysis.call('directory', {})
  const logs = await Promise.all(
    keys.map((_, customer) => analysis.call('customerLog', { customer })),
  )
  return logs.flat().map((entry) => (entry.kind === 'note' ? entry.note : entry.kind))
}

describe('createBackupHandlers', () => {
  it('brings back everything after a wipe, and after a reload, exactly as it was', async () => {
    const workers = await withCompany('wiped')
    const before = await everything(workers)
    const file = await backup(workers)
    expect(file.name).toBe('customer-cockpit-backup_2025-06-20_恒信贸易.zip')
    await workers.analysis.call('deleteEverything', {})
    expect(await everything(workers)).not.toEqual(before)
    await expect(restore(workers, file)).resolves.toMatchObject({ kind: 'done', undoable: false })
    await expect(everything(workers)).resolves.toStrictEqual(before)
    await expect(everything(await browser('wiped'))).resolves.toStrictEqual(before)
  })

  it('knows how old the newest backup is and what was logged since', async () => {
    const workers = await withCompany()
    const { analysis } = workers
    await expect(analysis.call('backupState', {})).resolves.toEqual({
      last: undefined,
      entries: 1,
      entriesSince: 1,
      undo: undefined,
    })
    await backup(workers, false)
    await log(workers, 'k1', 'second')
    await expect(analysis.call('backupState', {})).resolves.toMatchObject({
      last: { at: LOADED_AT, entries: 1 },
      entries: 2,
      entriesSince: 1,
    })
  })

  it('keeps the data that is there where the backup has none', async () => {
    const workers = await withCompany()
    const file = await backup(workers, false)
    await workers.analysis.call('saveSettings', { settings: DEFAULT_SETTINGS })
    await workers.stage([staged('more.csv', LINES)])
    await workers.analysis.call('commitStaged', { overlap: 'replace' })
    await restore(workers, file)
    expect((await workers.analysis.call('files', {})).map(({ report }) => report.fileName)).toEqual(
      ['orders.csv', 'more.csv'],
    )
    await expect(workers.analysis.call('settings', {})).resolves.toMatchObject({ firstDay: 26 })
  })

  it('undoes a restore in one go, and keeps what was logged since', async () => {
    const other = await backup(await withCompany())
    const workers = await browser()
    await workers.stage([staged('mine.csv', LINES.slice(0, 4))])
    await workers.analysis.call('commitStaged', { overlap: 'add' })
    await log(workers, 'k1', 'mine')
    const before = await everything(workers)
    await expect(restore(workers, other)).resolves.toMatchObject({ kind: 'done', undoable: true })
    await expect(notes(workers)).resolves.toEqual(['first'])
    await log(workers, 'k1', 'since')
    await expect(workers.analysis.call('backupState', {})).resolves.toMatchObject({
      undo: { mode: 'replace', backupAt: LOADED_AT },
    })
    await workers.analysis.call('undoRestore', {})
    await expect(notes(workers)).resolves.toEqual(['mine', 'since'])
    await expect(everything(workers)).resolves.toStrictEqual({
      ...(before as object),
      notes: ['mine', 'since'],
    })
    await expect(workers.analysis.call('backupState', {})).resolves.toMatchObject({
      last: undefined,
      undo: undefined,
    })
  })

  it('adds the follow-ups that are missing and changes nothing else', async () => {
    const workers = await withCompany('union')
    const file = await backup(workers)
    await workers.analysis.call('deleteEverything', {})
    await workers.stage([staged('orders.csv', LINES)])
    await workers.analysis.call('commitStaged', { overlap: 'add' })
    await log(workers, 'k1', 'own')
    const preview = await check(workers, file)
    expect(preview).toMatchObject({ missingEntries: 1, ownEntries: 1, now: { entries: 1 } })
    await workers.analysis.call('restoreBackup', { mode: 'log', keepsUndo: true })
    await expect(notes(workers)).resolves.toEqual(['own', 'first'])
    await expect(workers.analysis.call('settings', {})).resolves.toEqual(DEFAULT_SETTINGS)
    await restore(workers, file, 'log')
    await expect(notes(await browser('union'))).resolves.toEqual(['own', 'first'])
    await workers.analysis.call('undoRestore', {})
    await expect(notes(workers)).resolves.toEqual(['own', 'first'])
  })

  it('loses no entry that another tab logs while a backup is restored', async () => {
    const workers = await withCompany('two-tabs')
    const file = await backup(workers)
    const otherTab = await browser('two-tabs')
    await check(workers, file)
    await Promise.all([
      workers.analysis.call('restoreBackup', { mode: 'replace', keepsUndo: true }),
      log(otherTab, 'k1', 'meanwhile'),
    ])
    await expect(notes(await browser('two-tabs'))).resolves.toEqual(
      expect.arrayContaining(['first', 'meanwhile']),
    )
  })

  it('loses no entry that is logged while a restore waits for another tab, nor when it is undone', async () => {
    const workers = await withCompany()
    const file = await backup(workers)
    await check(workers, file)
    const params = { mode: 'replace', keepsUndo: true } as const
    await whileLocked(
      () => workers.analysis.call('restoreBackup', params),
      () => log(workers, 'k1', 'before'),
    )
    await whileLocked(
      () => workers.analysis.call('undoRestore', {}),
      () => log(workers, 'k1', 'after'),
    )
    await expect(notes(workers)).resolves.toEqual(expect.arrayContaining(['before', 'after']))
  })

  it('gives the way back up at the next import', async () => {
    const workers = await withCompany()
    await restore(workers, await backup(workers))
    await workers.stage([staged('more.csv', LINES)])
    await workers.analysis.call('commitStaged', { overlap: 'add' })
    const { undo } = await workers.analysis.call('backupState', {})
    expect(undo).toBeUndefined()
  })

  it('says plainly that a backup is of another company: by name, or by its customers', async () => {
    const file = await backup(await withCompany())
    const named = await withCompany()
    await expect(check(named, file)).resolves.toMatchObject({ isOtherCompany: false })
    await named.analysis.call('saveSettings', {
      settings: { ...DEFAULT_SETTINGS, companyName: 'Other Ltd' },
    })
    await expect(check(named, file)).resolves.toMatchObject({ isOtherCompany: true })
    const nameless = await browser()
    await nameless.stage([
      staged('x.csv', [{ date: '2025-05-01', id: 'Z1', name: 'Z', amount: 1 }]),
    ])
    await nameless.analysis.call('commitStaged', { overlap: 'add' })
    await expect(check(nameless, file)).resolves.toMatchObject({ isOtherCompany: true })
  })

  it('changes nothing for a backup that is broken, forged or something else', async () => {
    const workers = await withCompany('refusing')
    const { analysis } = workers
    const before = [await everything(workers), await analysis.call('backupState', {})]
    for (const { what, kind, bytes } of await brokenBackups()) {
      const checked = await analysis.call('checkBackup', {
        file: new Blob([bytes]),
        name: `${what}.zip`,
      })
      expect(checked).toMatchObject({ ok: false, error: { kind, fileName: `${what}.zip` } })
      const attempt = analysis.call('restoreBackup', { mode: 'replace', keepsUndo: true })
      await expect(attempt).rejects.toThrow('No backup has been checked')
    }
    const after = [await everything(workers), await analysis.call('backupState', {})]
    expect(after).toStrictEqual(before)
    await expect(everything(await browser('refusing'))).resolves.toStrictEqual(before[0])
  })

  it('changes nothing where there is no room, and says what for', async () => {
    const workers = await withCompany('full')
    const { analysis } = workers
    const file = await backup(workers)
    await log(workers, 'k1', 'second')
    const before = await everything(workers)
    await check(workers, file)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(
      analysis.call('restoreBackup', { mode: 'replace', keepsUndo: true }),
    ).resolves.toEqual({ kind: 'no-room', forUndo: true })
    await expect(
      analysis.call('restoreBackup', { mode: 'replace', keepsUndo: false }),
    ).resolves.toEqual({ kind: 'no-room', forUndo: false })
    put.mockRestore()
    await expect(everything(workers)).resolves.toStrictEqual(before)
    await expect(everything(await browser('full'))).resolves.toStrictEqual(before)
    await expect(
      analysis.call('restoreBackup', { mode: 'replace', keepsUndo: false }),
    ).resolves.toMatchObject({ kind: 'done', undoable: false })
  })

  it('restores in memory where the browser keeps nothing', async () => {
    const workers = await withCompany()
    const before = await everything(workers)
    const file = await backup(workers)
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const memory = await browser()
    await expect(restore(memory, file)).resolves.toMatchObject({
      kind: 'done',
      storage: { kept: false, problem: 'unavailable' },
      undoable: false,
    })
    await expect(everything(memory)).resolves.toStrictEqual(before)
  })

  it('tells other tabs of a restore', async () => {
    const workers = await withCompany()
    const file = await backup(workers)
    const announced = workers.announced()
    await restore(workers, file)
    expect(workers.announced()).toBeGreaterThan(announced)
  })
})
