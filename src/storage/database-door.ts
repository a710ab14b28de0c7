import type { CompanyDatabase } from './company-database.ts'
import { installedVersion, SCHEMA_VERSION } from './schema-version.ts'

/** How long another window may keep the database from being opened. */
export const PATIENCE_MS = 10_000

/**
 * 'newer': written by a newer version of the app, so this one may look but neither write nor upgrade.
 * 'outdated': the same, and it was taken over by the newer version after this one had opened it.
 */
export type Found = 'none' | 'ours' | 'newer' | 'outdated'

/** Looks at the database before each use, so that nobody writes into one that has become a newer app's. */
export interface DatabaseDoor {
  /**
   * What stands there now. Opens it where it is ours.
   * @throws a TimeoutError where another window keeps it from being opened; the browser's own error
   * where there is no storage or it cannot be opened.
   */
  readonly find: () => Promise<Found>
  /** To be used after {@link DatabaseDoor.find}. */
  readonly database: () => Promise<CompanyDatabase>
  /** Has the library at hand, and where there is a database a connection that hears of newer versions. */
  readonly prepare: () => Promise<void>
  /** Has the next use begin with a database of its own, after this one was deleted. */
  readonly replace: () => void
}

/** @param onTakenOver - Called when a newer version of the app takes the open database over. */
export function createDatabaseDoor(name: string, onTakenOver: () => void): DatabaseDoor {
  let hadIt = false
  let database: CompanyDatabase | undefined

  /** Where nothing is kept yet, the start does without what opens databases. */
  async function own(): Promise<CompanyDatabase> {
    const { CompanyDatabase: Own } = await import('./company-database.ts')
    database ??= new Own(name, () => {
      hadIt = true
      database = undefined // the closed one would open itself again, whatever stands there then
      onTakenOver()
    })
    return database
  }

  async function find(): Promise<Found> {
    if (database?.isOpen() === true) return 'ours'
    const version = await installedVersion(name)
    if (version > SCHEMA_VERSION) return hadIt ? 'outdated' : 'newer'
    if (version === 0) return 'none'
    await (await own()).open()
    return 'ours'
  }

  return {
    find: () => withPatience(find()),
    database: own,
    async prepare() {
      try {
        await own()
        await find()
      } catch {
        // Whoever needs it next is told.
      }
    },
    replace() {
      database = undefined
    },
  }
}

/**
 * An old window that does not let go must not leave this one waiting for ever.
 * @throws a TimeoutError where it does not.
 */
export async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('Another window holds the database', 'TimeoutError'))
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
