import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import { isSurelyPrivate } from '../../src/queries/private-window.ts'
import { createSilenceWatch, SILENCE_SECONDS } from '../../src/queries/silence-watch.ts'
import { readBackup } from '../../src/storage/backup-file.ts'
import { createCompanyStore, type CompanyStore } from '../../src/storage/company-store.ts'
import { EMPTY_COMPANY } from '../../src/storage/kept-company.ts'
import type { StorageProblem } from '../../src/worker/storage-state.ts'
import { brokenBackups } from '../storage/broken-backups.ts'
import { sampleCompany, sampleFile, sampleNote } from '../storage/kept-sample.ts'
import { openAsNewerVersion } from '../storage/newer-version.ts'
import { connectWorkers } from '../worker/connected-workers.ts'
import { LINES, staged, TODAY } from '../worker/staged-sample.ts'

const KEPT = { kept: true, problem: 'none' }
const NO_ROWS = new Map()
const OLD = sampleCompany('old', [sampleFile('a')])
const NEW = sampleCompany('new', [sampleFile('b'), sampleFile('c')])

let name = ''
let counter = 0

beforeEach(() => {
  counter += 1
  name = `catalogue-${counter}`
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await Dexie.delete(name)
})

/** As after a reload: nothing is shared with an earlier store but the database. */
function reload(): CompanyStore {
  return createCompanyStore(name)
}

/** A database with data and an entry of the log. */
async function withOld(): Promise<CompanyStore> {
  const store = reload()
  await store.save(OLD, NO_ROWS)
  await store.log.append([sampleNote('n1')])
  return store
}

/** What is said of a problem, in both languages. */
async function said(problem: Exclude<StorageProblem, 'none'>): Promise<readonly string[]> {
  const texts: string[] = []
  for (const locale of ['en', 'zh-CN'] as const) {
    const { text } = createFormatter(locale, await loadMessages(locale), '¥')
    texts.push(text.markup(`frame.storage.${problem}`, { b: (chunks) => chunks }))
  }
  return texts
}

describe('the life of the data', () => {
  it('S01: what is cut off in the midst of keeping leaves the old data whole', async () => {
    const store = await withOld()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('the window was closed', 'AbortError')
    })
    await store.save(NEW, NO_ROWS).catch(() => undefined)
    vi.restoreAllMocks()
    expect((await reload().read()).company).toEqual(OLD)
  })

  it('S02: without room nothing is half-written, what is needed is said, and the log still saves', async () => {
    const store = await withOld()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const full = await store.save(NEW, NO_ROWS)
    expect(full).toMatchObject({ kept: false, problem: 'full' })
    expect(full.room?.needed).toBeGreaterThan(0)
    expect(await store.log.append([sampleNote('n2')])).toEqual(KEPT)
    vi.restoreAllMocks()
    expect((await reload().read()).company).toEqual(OLD)
    expect((await reload().log.read())?.entries.map(({ id }) => id)).toEqual(['n1', 'n2'])
  })

  it('S04: a private window is known where the browser lets it be known', async () => {
    const refusing = { getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')) }
    expect(await isSurelyPrivate(refusing)).toBe(true)
    for (const [locale, words] of [
      ['en', 'in a private window until you close it'],
      ['zh-CN', '无痕窗口'],
    ] as const) {
      const { text } = createFormatter(locale, await loadMessages(locale), '¥')
      expect(text('welcome.facts.keptText')).toContain(words)
    }
  })

  it('S05: two windows that write to the log at once lose no entry', async () => {
    const [one, other] = [reload(), reload()]
    const ids = Array.from({ length: 40 }, (_, at) => `n${at}`)
    await Promise.all(
      ids.map((id, at) => (at % 2 === 0 ? one : other).log.append([sampleNote(id)])),
    )
    const { entries = [] } = (await reload().log.read()) ?? {}
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(ids))
  })

  it('S06: a newer version takes the database over; the old window is told, and writes no more', async () => {
    await withOld()
    const takenOver = vi.fn<() => void>()
    const old = createCompanyStore(name, takenOver)
    await old.read()
    await old.prepare() // as the worker does once the first figures stand
    const newer = await openAsNewerVersion(name)
    expect(takenOver).toHaveBeenCalledOnce()
    expect(await old.save(NEW, NO_ROWS)).toEqual({ kept: false, problem: 'outdated' })
    expect(await newer.table('log').count()).toBe(1)
    newer.close()
    const [english] = await said('outdated')
    expect(english).toMatch(/newer version/i)
  })

  it('S07: what a newer version has written is shown and never overwritten', async () => {
    await withOld()
    const newer = await openAsNewerVersion(name)
    newer.close()
    const store = reload()
    const { company, storage } = await store.read()
    expect([company, storage.problem]).toEqual([OLD, 'newer'])
    expect(await store.save(NEW, NO_ROWS)).toMatchObject({ kept: false, problem: 'newer' })
    expect((await reload().read()).company).toEqual(OLD)
  })

  it('S08: a database that does not open keeps nobody from working, and nothing is said to be saved', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('switched off', 'SecurityError')
    })
    const workers = connectWorkers(name)
    const { analysis } = workers
    const { storage } = await analysis.call('open', { today: TODAY })
    expect(storage).toEqual({ kept: false, problem: 'unavailable' })
    await workers.stage([staged('orders.csv', LINES)])
    await analysis.call('commitStaged', { overlap: 'add' })
    expect((await analysis.call('files', {})).map(({ report }) => report.fileName)).toEqual([
      'orders.csv',
    ])
    workers.close()
    const [english, chinese] = await said('unavailable')
    expect(english).toContain('Nothing is being saved')
    expect(chinese).not.toBe(english)
  })

  it('S08: of a database that is damaged what can be read is read, and nothing of it overwritten', async () => {
    const store = reload()
    await store.save(NEW, NO_ROWS)
    const database = await new Dexie(name).open()
    await database.table('columns').update(['b', 'day'], { column: 'long ago' })
    database.close()
    const { company, storage } = await reload().read()
    expect(company.files.map(({ id }) => id)).toEqual(['c'])
    expect(storage.problem).toBe('damaged')
  })

  it('S09: a worker that is silent for 30 seconds is told of, one that gives signs is not', () => {
    vi.useFakeTimers()
    const told: string[] = []
    const watch = createSilenceWatch({
      ask: () => undefined,
      onSilence: () => told.push('silent'),
      onSound: () => told.push('heard'),
    })
    watch.begin()
    vi.advanceTimersByTime(25_000)
    watch.heard()
    vi.advanceTimersByTime(25_000)
    expect(told).toEqual([])
    vi.advanceTimersByTime(5_000)
    expect([SILENCE_SECONDS, ...told]).toEqual([30, 'silent'])
  })
})

describe('S12: backups', () => {
  it('S12: whatever is broken, forged or something else is refused before anything is replaced', async () => {
    for (const { what, bytes, kind, name: file = 'backup.zip' } of await brokenBackups()) {
      const read = await readBackup(new File([bytes], file))
      expect([what, read.ok ? 'ok' : read.error.kind]).toEqual([what, kind])
    }
    expect((await reload().read()).company).toEqual(EMPTY_COMPANY)
  })
})
