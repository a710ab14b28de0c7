/** Version of the shape of what is kept. A change of shape raises it and brings an upgrade. */
export const SCHEMA_VERSION = 3

/** Dexie counts ten versions of the browser's database to one of ours. */
const NATIVE_VERSIONS = 10

/** The schema version of an open database. */
export function toSchemaVersion({ version }: IDBDatabase): number {
  return Math.floor(version / NATIVE_VERSIONS)
}

/**
 * The schema version of the database as it is on this computer; 0 where there is none. Asked before
 * Dexie opens it, which would adapt a newer one to its own idea of the tables.
 */
export function installedVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener('upgradeneeded', () => {
      request.transaction?.abort() // it does not exist, and shall not because of the question
      resolve(0)
    })
    request.addEventListener('success', () => {
      const { result } = request
      resolve(toSchemaVersion(result))
      result.close()
    })
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The database cannot be opened'))
    })
  })
}
