import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import { createHeldLog, type HeldLog } from '../../src/worker/held-log.ts'
import { sampleNote } from '../storage/kept-sample.ts'

let name = ''
let counter = 0
let announced = 0

beforeEach(() => {
  counter += 1
  name = `held-log-${counter}`
  announced = 0
})

afterEach(async () => {
  vi.restoreAllMocks()
  await Dexie.delete(name)
})

/** A tab of its own over the same storage. */
async function openTab(): Promise<HeldLog> {
  const log = createHeldLog(createCompanyStore(name).log, () => {
    announced += 1
  })
  await log.open()
  return log
}

function idsOf(log: HeldLog): string[] {
  return log.book().entries.map(({ id }) => id)
}

function fillTheDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
}

describe('createHeldLog', () => {
  it('holds what another tab has added once it is opened again', async () => {
    const one = await openTab()
    const other = await openTab()
    await one.append([sampleNote('a')])
    await other.append([sampleNote('b')])
    expect(announced).toBe(2)
    await one.reopen()
    expect(idsOf(one)).toEqual(['a', 'b'])
  })

  it('loses no entry while it is opened again in the midst of adding', async () => {
    const log = await openTab()
    const ids = Array.from({ length: 20 }, (_, at) => `n${at}`)
    await Promise.all(ids.flatMap((id) => [log.append([sampleNote(id)]), log.reopen()]))
    expect(idsOf(log)).toEqual(ids)
    expect(idsOf(await openTab())).toEqual(ids)
  })

  it('has a new revision only where the entries are others', async () => {
    const log = await openTab()
    await log.append([sampleNote('a')])
    const { revision } = log.book()
    await log.reopen()
    expect(log.book().revision).toBe(revision)
    await (await openTab()).append([sampleNote('b')])
    await log.reopen()
    expect(log.book().revision).toBe(revision + 1)
  })

  it('holds entries in memory while the disk is full, and keeps them with the next', async () => {
    const log = await openTab()
    fillTheDisk()
    await expect(log.append([sampleNote('a')])).resolves.toEqual({ kept: false, problem: 'full' })
    await log.reopen()
    expect(log.state()).toEqual({ entries: 1, unkept: 1, passedOver: 0 })
    expect(announced).toBe(0)
    vi.restoreAllMocks()
    await expect(log.append([sampleNote('b')])).resolves.toMatchObject({ kept: true })
    expect(log.state()).toEqual({ entries: 2, unkept: 0, passedOver: 0 })
    expect(idsOf(await openTab())).toEqual(['a', 'b'])
  })

  it('keeps what it could not keep as soon as it is opened again, each entry once', async () => {
    const log = await openTab()
    fillTheDisk()
    await Promise.all([log.append([sampleNote('a')]), log.append([sampleNote('b')])])
    vi.restoreAllMocks()
    await Promise.all([log.reopen(), log.reopen()])
    expect(log.state()).toMatchObject({ entries: 2, unkept: 0 })
    const database = createCompanyStore(name).log
    await expect(database.read()).resolves.toMatchObject({ entries: [{ id: 'a' }, { id: 'b' }] })
  })

  it('shows an entry once that was written twice', async () => {
    const { log } = createCompanyStore(name)
    await log.append([sampleNote('a'), sampleNote('b')])
    await log.append([sampleNote('a')])
    expect(idsOf(await openTab())).toEqual(['a', 'b'])
  })

  it('forgets everything with the store, and nothing that is added meanwhile', async () => {
    const log = await openTab()
    await log.append([sampleNote('a')])
    fillTheDisk()
    await log.append([sampleNote('b')])
    vi.restoreAllMocks()
    const cleared = log.clear(() => createCompanyStore(name).deleteEverything())
    await Promise.all([cleared, log.append([sampleNote('c')])])
    expect(log.state()).toEqual({ entries: 1, unkept: 0, passedOver: 0 })
    expect(idsOf(await openTab())).toEqual(['c'])
  })

  it('forgets nothing where the store cannot be deleted', async () => {
    const log = await openTab()
    await log.append([sampleNote('a')])
    await expect(log.clear(() => Promise.reject(new Error('blocked')))).rejects.toThrow('blocked')
    expect(idsOf(log)).toEqual(['a'])
  })

  it('brings nothing back after another tab has deleted everything', async () => {
    const log = await openTab()
    await log.append([sampleNote('a')])
    fillTheDisk()
    await log.append([sampleNote('b')])
    vi.restoreAllMocks()
    await createCompanyStore(name).deleteEverything()
    await log.reopen()
    expect(log.state()).toEqual({ entries: 0, unkept: 0, passedOver: 0 })
    expect(idsOf(await openTab())).toEqual([])
  })
})
