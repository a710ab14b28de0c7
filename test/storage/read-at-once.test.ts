import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CompanyDatabase } from '../../src/storage/company-database.ts'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import { readCompanyAtOnce, readLogAtOnce } from '../../src/storage/read-at-once.ts'
import { sampleCompany, sampleFile, sampleNote } from './kept-sample.ts'
import { openAsNewerVersion } from './newer-version.ts'

const COMPANY = sampleCompany('one', [sampleFile('z'), sampleFile('a', 5)])
const NOTES = ['b', 'a'].map((id) => sampleNote(id))

let name = ''
let counter = 0

beforeEach(() => {
  counter += 1
  name = `at-once-${counter}`
})

afterEach(() => Dexie.delete(name))

async function keep(): Promise<void> {
  const store = createCompanyStore(name)
  await store.save(COMPANY, new Map())
  await store.log.append(NOTES)
}

/** How often a file was known to be there, with what was read. */
async function read(): Promise<readonly [company: unknown, files: number]> {
  let files = 0
  const company = await readCompanyAtOnce(name, () => {
    files += 1
  })
  return [company, files]
}

describe('readCompanyAtOnce', () => {
  it('gives what was kept, and tells once that there are files', async () => {
    await keep()
    await expect(read()).resolves.toEqual([COMPANY, 1])
  })

  it('leaves it to the library where there is no database, and makes none', async () => {
    await expect(read()).resolves.toEqual([undefined, 0])
    await expect(Dexie.exists(name)).resolves.toBe(false)
  })

  it('leaves it to the library where a newer version has written', async () => {
    await keep()
    const newer = await openAsNewerVersion(name)
    newer.close()
    await expect(read()).resolves.toEqual([undefined, 0])
  })

  it('leaves it to the library where a record does not pass', async () => {
    await keep()
    const database = new CompanyDatabase(name)
    await database.mappings.put({ key: '9', kind: 'orders' } as never)
    database.close()
    const [company] = await read()
    expect(company).toBeUndefined()
  })
})

describe('readLogAtOnce', () => {
  it('gives the entries in the order in which they were added', async () => {
    await keep()
    const rows = await readLogAtOnce(name)
    expect(rows?.map((row) => (row as { readonly entry: unknown }).entry)).toEqual(NOTES)
  })

  it('leaves it to the library where there is no database', async () => {
    await expect(readLogAtOnce(name)).resolves.toBeUndefined()
  })
})
