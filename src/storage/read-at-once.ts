/**
 * Reads what is kept before the library of the database is here: the start needs all of it soon, and changes
 * nothing. So it is nearly always; where anything is out of the ordinary the answer is undefined, and the
 * library is asked: there is no database, another version has written it, a record does not pass or cannot
 * be read.
 */
import type { KeptCompany } from './kept-company.ts'
import { answerOf, openAsItIs } from './read-only.ts'
import { READ_TABLES, readRecords } from './read-company.ts'
import { SCHEMA_VERSION, toSchemaVersion } from './schema-version.ts'

/**
 * All that is kept of a company.
 *
 * @param onFile - Called as soon as there is known to be a file.
 */
export function readCompanyAtOnce(
  name: string,
  onFile: () => void,
): Promise<KeptCompany | undefined> {
  return inOurs(name, async (database) => {
    const transaction = database.transaction(READ_TABLES, 'readonly')
    const { company, damaged } = await readRecords(
      {
        all: (table) => answerOf(transaction.objectStore(table).getAll()),
        one: (table, key) => answerOf(transaction.objectStore(table).get(key)),
      },
      onFile,
    )
    return damaged.length === 0 ? company : undefined
  })
}

/** The records of the log, in the order in which they were added. */
export function readLogAtOnce(name: string): Promise<readonly unknown[] | undefined> {
  return inOurs(name, (database) =>
    answerOf<unknown[]>(database.transaction('log', 'readonly').objectStore('log').getAll()),
  )
}

async function inOurs<T>(
  name: string,
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T | undefined> {
  try {
    const database = await openAsItIs(name)
    try {
      return toSchemaVersion(database) === SCHEMA_VERSION ? await work(database) : undefined
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}
