import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CompanyDatabase } from '../../src/storage/company-database.ts'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import type { FollowUpStore } from '../../src/storage/follow-up-store.ts'
import { sampleCompany, sampleFile, sampleNote } from './kept-sample.ts'

const KEPT = { kept: true, problem: 'none' }

let name = ''
let counter = 0

beforeEach(() => {
  counter += 1
  name = `log-${counter}`
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Dexie.delete(name)
})

/** As after a reload: nothing is shared with an earlier store but the database. */
function reload(): FollowUpStore {
  return createCompanyStore(name).log
}

describe('createFollowUpStore', () => {
  it('begins empty', async () => {
    await expect(reload().read()).resolves.toEqual({ entries: [], passedOver: 0 })
  })

  it('gives back all entries of all tabs in the order in which they were added', async () => {
    const one = reload()
    const other = reload()
    const notes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => sampleNote(id))
    await one.append(notes.slice(0, 2))
    await other.append(notes.slice(2, 3))
    await Promise.all([one.append(notes.slice(3, 4)), other.append(notes.slice(4))])
    await expect(reload().read()).resolves.toEqual({ entries: notes, passedOver: 0 })
  })

  it('asks the browser to have the entries on the disk before they are reported as kept', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await reload().append([sampleNote('a')])
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
  })

  it('keeps all entries of a call or none', async () => {
    const store = reload()
    await store.append([sampleNote('a')])
    const tooLarge = {
      ...sampleNote('c'),
      get note(): string {
        throw new DOMException('no room', 'QuotaExceededError')
      },
    }
    const answer = await store.append([sampleNote('b'), tooLarge])
    expect(answer).toEqual({ kept: false, problem: 'full' })
    await expect(reload().read()).resolves.toMatchObject({ entries: [{ id: 'a' }] })
  })

  it('counts records that are no entries, and leaves them where they are', async () => {
    await reload().append([sampleNote('a')])
    const database = new CompanyDatabase(name)
    await database.log.bulkAdd([
      { entry: { ...sampleNote('b'), kind: 'riddle' } as never },
      { remark: 'no entry at all' } as never,
      { entry: { ...sampleNote('c'), day: '<img src=x>' } as never },
    ])
    database.close()
    await reload().append([sampleNote('d')])
    const { entries, passedOver } = (await reload().read()) ?? {}
    expect(entries?.map(({ id }) => id)).toEqual(['a', 'd'])
    expect(passedOver).toBe(3)
    const again = new CompanyDatabase(name)
    await expect(again.log.count()).resolves.toBe(5)
    again.close()
  })

  it('is neither read nor written by saving a company', async () => {
    const store = createCompanyStore(name)
    await store.save(sampleCompany('one', [sampleFile('a')]), new Map())
    await expect(store.log.append([sampleNote('a')])).resolves.toEqual(KEPT)
    await store.save(sampleCompany('two', []), new Map())
    await expect(reload().read()).resolves.toMatchObject({ entries: [{ id: 'a' }] })
  })

  it('says undefined where the storage cannot be read, and why where it cannot be written', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('switched off', 'SecurityError')
    })
    await expect(reload().read()).resolves.toBeUndefined()
    const unavailable = { kept: false, problem: 'unavailable' }
    await expect(reload().append([sampleNote('a')])).resolves.toEqual(unavailable)
  })
})
