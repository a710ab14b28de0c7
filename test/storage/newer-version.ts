import { Dexie } from 'dexie'
import { SCHEMA_VERSION } from '../../src/storage/schema-version.ts'

/** Opens a database as a newer version of the app does: its tables stay, and there is one more. */
export async function openAsNewerVersion(name: string): Promise<Dexie> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, (SCHEMA_VERSION + 1) * 10)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('other', { keyPath: 'id' })
    })
    request.addEventListener('error', () => reject(new Error('The upgrade failed')))
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
  })
  return new Dexie(name).open()
}
