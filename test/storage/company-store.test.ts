import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { failed, ok } from '../../src/domain/result.ts'
import type { NotUsedRow } from '../../src/ingest/import-report.ts'
import { CompanyDatabase } from '../../src/storage/company-database.ts'
import { createCompanyStore, type CompanyStore } from '../../src/storage/company-store.ts'
import { PATIENCE_MS } from '../../src/storage/database-door.ts'
import { SCHEMA_VERSION } from '../../src/storage/schema-version.ts'
import { EMPTY_COMPANY } from '../../src/storage/kept-company.ts'
import { openAsNewerVersion } from './newer-version.ts'
import { sampleCompany, sampleFile, sampleNote } from './kept-sample.ts'

const KEPT = { kept: true, problem: 'none' }
const NO_ROWS = new Map()
const NOTE = sampleNote('n1')
const BAD_ROW: NotUsedRow = {
  row: 7,
  column: { header: 'Amount', letter: 'C' },
  value: '12.3.4',
  reason: { kind: 'not-a-number', field: 'amount' },
  amount: undefined,
}

let name = ''
let counter = 0

beforeEach(() => {
  counter += 1
  name = `test-${counter}`
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Dexie.delete(name)
})

/** As after a reload: nothing is shared with an earlier store but the database. */
function reload(): CompanyStore {
  return createCompanyStore(name)
}

async function inDatabase(work: (database: CompanyDatabase) => Promise<unknown>): Promise<void> {
  const database = new CompanyDatabase(name)
  await work(database)
  database.close()
}

describe('createCompanyStore', () => {
  it('begins empty, which is no problem', async () => {
    await expect(reload().read()).resolves.toEqual({ company: EMPTY_COMPANY, storage: KEPT })
    await expect(reload().stamp()).resolves.toEqual(ok(''))
  })

  it('gives back after a reload exactly what was kept, files in their order', async () => {
    const company = sampleCompany('one', [sampleFile('z'), sampleFile('a', 5), sampleFile('m', 0)])
    await expect(reload().save(company, NO_ROWS)).resolves.toEqual(KEPT)
    const again = await reload().read()
    expect(again).toEqual({ company, storage: KEPT })
    expect(again.company.files[0]?.orders?.amount).toBeInstanceOf(Float64Array)
  })

  it('keeps customer files and an as-of date', async () => {
    const customers = [
      { id: '007', name: 'A', salesperson: '', contact: '王', phone: '1', created: undefined },
    ]
    const base = sampleFile('customers')
    const file = {
      ...base,
      report: { ...base.report, kind: 'customers' as const },
      orders: undefined,
      customers,
    }
    const company = {
      ...sampleCompany('one', [file]),
      settings: {
        ...DEFAULT_SETTINGS,
        asOf: 20_100,
        stateByPeriod: { '2025-10': 'open' as const },
      },
    }
    await reload().save(company, NO_ROWS)
    await expect(reload().read()).resolves.toEqual({ company, storage: KEPT })
  })

  it('keeps the rows not used apart, and answers undefined for a file it does not have', async () => {
    const company = sampleCompany('one', [sampleFile('a')])
    await reload().save(company, new Map([['a', [BAD_ROW]]]))
    await expect(reload().notUsedRows('a')).resolves.toEqual([BAD_ROW])
    await expect(reload().notUsedRows('b')).resolves.toBeUndefined()
  })

  it('makes the database equal to the new state: files go, stay and come', async () => {
    await reload().save(
      sampleCompany('one', [sampleFile('a'), sampleFile('b')]),
      new Map([['b', [BAD_ROW]]]),
    )
    const next = sampleCompany('two', [
      { ...sampleFile('b'), dropsDuplicates: true },
      sampleFile('c'),
    ])
    await reload().save(next, NO_ROWS)
    await expect(reload().read()).resolves.toEqual({ company: next, storage: KEPT })
    await expect(reload().notUsedRows('b')).resolves.toEqual([BAD_ROW])
    await inDatabase(async ({ columns, notUsedRows }) => {
      const keys = await columns.toCollection().primaryKeys()
      expect([...new Set(keys.map(([file]) => file))]).toEqual(['b', 'c'])
      await expect(notUsedRows.toCollection().primaryKeys()).resolves.toEqual(['b', 'c'])
    })
  })

  it('leaves the old data whole when it is aborted in the middle', async () => {
    const old = sampleCompany('old', [sampleFile('a'), sampleFile('b')])
    await reload().save(old, NO_ROWS)
    const controller = new AbortController()
    const lines = sampleFile('c', 2_000)
    // The signal goes off while the lines of the new file are being written.
    const file = {
      ...lines,
      get orders() {
        controller.abort()
        return lines.orders
      },
    }
    await expect(
      reload().save(sampleCompany('new', [file]), NO_ROWS, controller.signal),
    ).rejects.toMatchObject({ name: 'AbortError' })
    await expect(reload().read()).resolves.toEqual({ company: old, storage: KEPT })
  })

  it('answers that storage is full, and leaves the old data whole', async () => {
    const old = sampleCompany('old', [sampleFile('a')])
    const store = reload()
    await store.save(old, NO_ROWS)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const full = { kept: false, problem: 'full', room: { needed: 134, free: undefined } }
    await expect(store.save(sampleCompany('new', [sampleFile('b')]), NO_ROWS)).resolves.toEqual(
      full,
    )
    vi.restoreAllMocks()
    await expect(reload().read()).resolves.toEqual({ company: old, storage: KEPT })
  })

  it('answers that storage is not available', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('switched off', 'SecurityError')
    })
    const unavailable = { kept: false, problem: 'unavailable' }
    const store = reload()
    await expect(store.read()).resolves.toEqual({ company: EMPTY_COMPANY, storage: unavailable })
    await expect(store.stamp()).resolves.toEqual(failed('unavailable'))
    await expect(store.save(sampleCompany('one', []), NO_ROWS)).resolves.toEqual(unavailable)
    await expect(store.deleteEverything()).resolves.toBeUndefined()
  })

  it('looks at what a newer version has written, as far as it understands it, and changes nothing', async () => {
    const company = sampleCompany('one', [sampleFile('a')])
    await reload().save(company, new Map([['a', [BAD_ROW]]]))
    await reload().log.append([NOTE])
    const newer = await openAsNewerVersion(name)
    await newer.table('files').add({ id: 'b', shape: 'unknown here' })
    await newer.table('log').add({ entry: { kind: 'unknown here' } })
    newer.close()
    const problem = { kept: false, problem: 'newer' }
    const store = reload()
    await expect(store.read()).resolves.toEqual({ company, storage: problem })
    await expect(store.notUsedRows('a')).resolves.toEqual([BAD_ROW])
    await expect(store.log.read()).resolves.toEqual({ entries: [NOTE], passedOver: 1 })
    await expect(store.stamp()).resolves.toEqual(failed('newer'))
    await expect(store.save(sampleCompany('two', []), NO_ROWS)).resolves.toEqual(problem)
    await expect(store.log.append([NOTE])).resolves.toEqual(problem)
    await newer.open()
    expect(newer.backendDB().version).toBe((SCHEMA_VERSION + 1) * 10)
    await expect(newer.table('files').toCollection().primaryKeys()).resolves.toEqual(['a', 'b'])
    await expect(newer.table('log').count()).resolves.toBe(2)
    newer.close()
  })

  it('lets a newer version take the database over, says so, and writes no more', async () => {
    const takenOver = vi.fn<() => void>()
    const old = createCompanyStore(name, takenOver)
    await old.save(sampleCompany('one', []), NO_ROWS)
    const newer = await openAsNewerVersion(name)
    expect(takenOver).toHaveBeenCalledOnce()
    await expect(old.stamp()).resolves.toEqual(failed('outdated'))
    const outdated = { kept: false, problem: 'outdated' }
    await expect(old.save(sampleCompany('two', []), NO_ROWS)).resolves.toEqual(outdated)
    await expect(old.log.append([NOTE])).resolves.toEqual(outdated)
    await expect(newer.table('log').count()).resolves.toBe(0)
    newer.close()
  })

  it('does not wait for ever for a window that holds the database', async () => {
    const holding = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 10)
      request.addEventListener('success', () => resolve(request.result))
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const read = reload().read()
    await vi.advanceTimersByTimeAsync(PATIENCE_MS)
    vi.useRealTimers()
    await expect(read).resolves.toMatchObject({ storage: { kept: false, problem: 'blocked' } })
    holding.close()
  })

  it('opens with what can be read where a part of it cannot, and overwrites none of it', async () => {
    const company = sampleCompany('one', [sampleFile('a'), sampleFile('b')])
    await reload().save(company, NO_ROWS)
    type Ask = (this: IDBObjectStore, key?: IDBValidKey | IDBKeyRange | null) => IDBRequest
    const get = Reflect.get(IDBObjectStore.prototype, 'get') as Ask
    const all = Reflect.get(IDBObjectStore.prototype, 'getAll') as Ask
    const fail = (): never => {
      throw new DOMException('disk error', 'UnknownError')
    }
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      return this.name === 'columns' ? fail() : all.call(this)
    })
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      return Array.isArray(key) && key[0] === 'a' ? fail() : get.call(this, key)
    })
    const store = reload()
    const { company: read, storage } = await store.read()
    expect(read.files.map(({ id }) => id)).toEqual(['b'])
    expect(storage).toEqual({ kept: false, problem: 'unreadable' })
    await expect(store.save(sampleCompany('two', []), NO_ROWS)).resolves.toEqual(storage)
    vi.restoreAllMocks()
    await expect(reload().read()).resolves.toEqual({ company, storage: KEPT })
  })

  it('neither reads nor overwrites what a newer version has written in another way', async () => {
    const newer = new Dexie(name)
    newer.version(SCHEMA_VERSION + 1).stores({ files: 'id', other: 'id' })
    await newer.table('other').put({ id: 'precious' })
    newer.close()
    const problem = { kept: false, problem: 'newer' }
    await expect(reload().read()).resolves.toEqual({ company: EMPTY_COMPANY, storage: problem })
    await expect(reload().save(sampleCompany('one', []), NO_ROWS)).resolves.toEqual(problem)
    await newer.open()
    expect(newer.backendDB().version).toBe((SCHEMA_VERSION + 1) * 10)
    expect([...newer.backendDB().objectStoreNames]).toEqual(['files', 'other'])
    await expect(newer.table('other').get('precious')).resolves.toEqual({ id: 'precious' })
    newer.close()
  })

  it('sets broken settings and mappings aside and opens with the rest', async () => {
    const company = sampleCompany('one', [sampleFile('a')])
    await reload().save(company, NO_ROWS)
    await inDatabase(async ({ values, mappings }) => {
      await values.put({ name: 'settings', value: { ...company.settings, firstDay: 31 } })
      await mappings.put({ key: '9', kind: 'orders' } as never)
    })
    await expect(reload().read()).resolves.toEqual({
      company: { ...company, settings: DEFAULT_SETTINGS },
      storage: { kept: true, problem: 'damaged' },
    })
    await expect(reload().read()).resolves.toMatchObject({ storage: KEPT })
    await inDatabase(async ({ setAside }) => {
      const aside = await setAside.toArray()
      expect(aside.map(({ table }) => table).toSorted()).toEqual(['mappings', 'values'])
      expect(aside.find(({ table }) => table === 'values')?.record).toMatchObject({
        value: { firstDay: 31 },
      })
    })
  })

  it('sets a file aside whose columns do not fit together', async () => {
    const good = sampleFile('good')
    await reload().save(sampleCompany('one', [sampleFile('bad'), good]), NO_ROWS)
    await inDatabase(({ columns }) =>
      columns.update(['bad', 'amount'], { column: new Float64Array(2) }),
    )
    const { company, storage } = await reload().read()
    expect(company.files).toEqual([good])
    expect(storage).toEqual({ kept: true, problem: 'damaged' })
  })

  it('deletes everything: the database is gone, and works anew', async () => {
    const store = reload()
    await store.save(sampleCompany('one', [sampleFile('a')]), NO_ROWS)
    const other = reload()
    await other.read() // a second tab does not keep it from being deleted
    await store.deleteEverything()
    await expect(Dexie.exists(name)).resolves.toBe(false)
    await expect(store.read()).resolves.toEqual({ company: EMPTY_COMPANY, storage: KEPT })
    await expect(other.read()).resolves.toEqual({ company: EMPTY_COMPANY, storage: KEPT })
    const next = sampleCompany('two', [sampleFile('b')])
    await store.save(next, NO_ROWS)
    await expect(other.read()).resolves.toEqual({ company: next, storage: KEPT })
  })

  it('fails where the database is there and cannot be deleted', async () => {
    const store = reload()
    await store.save(sampleCompany('one', [sampleFile('a')]), NO_ROWS)
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('disk error', 'UnknownError')
    })
    await expect(store.deleteEverything()).rejects.toThrow('disk error')
    await expect(Dexie.exists(name)).resolves.toBe(true)
  })

  it('asks the browser to have a commit on the disk before it is reported', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await reload().save(sampleCompany('one', [sampleFile('a')]), NO_ROWS)
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
  })
})
