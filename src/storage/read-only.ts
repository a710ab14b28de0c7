/**
 * Looks into a database as it stands, whatever version wrote it: nothing is upgraded, moved or deleted,
 * and what cannot be read is passed over.
 */

/** All rows of a table; none where there is no such table. */
export async function readRows(name: string, table: string): Promise<readonly unknown[]> {
  const database = await openAsItIs(name)
  try {
    return await readTable(database, table)
  } finally {
    database.close()
  }
}

/** The rows of several tables, by table. A table that cannot be read is read row by row. */
export async function readTables(
  name: string,
  tables: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const database = await openAsItIs(name)
  try {
    const rowsByTable = new Map<string, readonly unknown[]>()
    for (const table of tables) rowsByTable.set(table, await readTable(database, table))
    return rowsByTable
  } finally {
    database.close()
  }
}

async function readTable(database: IDBDatabase, table: string): Promise<readonly unknown[]> {
  if (!database.objectStoreNames.contains(table)) return []
  const ask = async <T>(question: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answerOf(question(database.transaction(table, 'readonly').objectStore(table)))
  try {
    return await ask((store) => store.getAll())
  } catch {
    const rows: unknown[] = []
    for (const key of await ask((store) => store.getAllKeys()).catch(() => [])) {
      // Each in a transaction of its own: an error ends the one that it happens in.
      await ask((store) => store.get(key)).then(
        (row) => rows.push(row),
        () => undefined,
      )
    }
    return rows
  }
}

/** @throws where there is no database of this name: none is made. */
export function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.addEventListener('upgradeneeded', () => request.transaction?.abort())
  request.addEventListener('success', () => {
    const { result } = request
    result.addEventListener('versionchange', () => result.close())
  })
  return answerOf(request)
}

/** What a request comes to. An error is the caller's, and ends no transaction. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      reject(request.error ?? new Error('The storage does not answer'))
    })
  })
}
