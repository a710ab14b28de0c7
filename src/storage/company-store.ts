import { failed, ok, type Result } from '../domain/result.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { StorageProblem, StorageState } from '../worker/storage-state.ts'
import { createDatabaseDoor, withPatience, type DatabaseDoor, type Found } from './database-door.ts'
import { createFollowUpStore, type FollowUpStore } from './follow-up-store.ts'
import {
  EMPTY_COMPANY,
  type KeptCompany,
  type NotUsedByFile,
  type StoredCompany,
} from './kept-company.ts'
import { parseNotUsedRows } from './kept-records.ts'
import { readCompanyAtOnce } from './read-at-once.ts'
import { keptFiles, readCompany, readStamp } from './read-company.ts'
import { createRestoreStore, type RestoreStore } from './restore-store.ts'
import { noRoom } from './room.ts'
import { installedVersion } from './schema-version.ts'
import { storageProblem } from './storage-problem.ts'

const NAME = 'customer-cockpit'

/** The company's place in the browser's storage (IndexedDB). */
export interface CompanyStore {
  /**
   * The newest state that was kept whole. Damaged records are set aside; an empty store is no error. Where
   * the store must not be changed, what can be read of it, with the problem.
   * @param onFile - Called as soon as there is known to be a file, unless something is wrong.
   */
  readonly read: (onFile?: () => void) => Promise<StoredCompany>
  /** Has at hand what reading does without: the library, and a connection that hears of newer versions. */
  readonly prepare: () => Promise<void>
  /** The stamp of the newest kept state, or what keeps the store from being used. */
  readonly stamp: () => Promise<Result<string, StorageProblem>>
  /**
   * Makes the store equal to a state, in one transaction: complete, or as it was.
   * @param newRows - The rows not used of files that the store does not have yet.
   * @returns Whether it is kept; a full or missing storage is an answer, not an error.
   * @throws the signal's reason, with the store as it was, when it is aborted before the end.
   */
  readonly save: (
    company: KeptCompany,
    newRows: NotUsedByFile,
    signal?: AbortSignal,
  ) => Promise<StorageState>
  /** The rows of a file that are not used; undefined where the store does not have the file. */
  readonly notUsedRows: (file: LoadedFileId) => Promise<readonly NotUsedRow[] | undefined>
  /** The follow-up log, which is kept entry by entry and not with the company's state. */
  readonly log: FollowUpStore
  /** When the newest backup was made, and restoring one. */
  readonly backups: RestoreStore
  /**
   * Deletes the database as a whole.
   * @throws what keeps the browser from deleting it, so that nobody believes the data gone.
   */
  readonly deleteEverything: () => Promise<void>
}

const KEPT: StorageState = { kept: true, problem: 'none' }

/**
 * Opens the store; the database itself is opened by the first use.
 *
 * @param onTakenOver - Called when a newer version of the app takes the database over in another tab.
 */
export function createCompanyStore(
  name = NAME,
  onTakenOver: () => void = () => undefined,
): CompanyStore {
  const door = createDatabaseDoor(name, onTakenOver)
  /** Saving makes the store equal to what was read, so what could not be read would be lost. */
  let isUnreadable = false

  function problemOf(found: Found): StorageProblem {
    if (found === 'newer' || found === 'outdated') return found
    return isUnreadable ? 'unreadable' : 'none'
  }

  return {
    async read(onFile) {
      const stored = await readStore(name, door, onFile)
      const { kept, problem } = stored.storage
      if (kept || problem === 'unreadable') isUnreadable = !kept
      return stored
    },

    prepare: door.prepare,

    async stamp() {
      try {
        const found = await door.find()
        const problem = problemOf(found)
        if (problem !== 'none') return failed(problem)
        if (found === 'none') return ok(EMPTY_COMPANY.stamp)
        return ok(await readStamp(await door.database()))
      } catch (error) {
        return failed(storageProblem(error))
      }
    },

    async save(company, newRows, signal) {
      try {
        const problem = problemOf(await door.find())
        if (problem !== 'none') return { kept: false, problem }
        const { writeCompany } = await import('./write-company.ts')
        await writeCompany(await door.database(), company, newRows, signal)
        return KEPT
      } catch (error) {
        signal?.throwIfAborted()
        const problem = storageProblem(error)
        if (problem !== 'full') return { kept: false, problem }
        const kept = await keptFiles(await door.database())
        return noRoom(company.files.filter(({ id }) => !kept.includes(id)))
      }
    },

    async notUsedRows(file) {
      const found = await door.find()
      if (found === 'none') return undefined
      if (found === 'ours') {
        const { notUsedRows } = await door.database()
        return parseNotUsedRows((await notUsedRows.get(file))?.rows)
      }
      const { salvageNotUsedRows } = await salvaging()
      return salvageNotUsedRows(name, file)
    },

    log: createFollowUpStore(name, door),
    backups: createRestoreStore(door),

    async deleteEverything() {
      await deleteDatabase(door, name)
      isUnreadable = false
      door.replace()
    },
  }
}

async function readStore(
  name: string,
  door: DatabaseDoor,
  onFile: () => void = () => undefined,
): Promise<StoredCompany> {
  try {
    const company = await withPatience(readCompanyAtOnce(name, onFile))
    if (company !== undefined) return { company, storage: KEPT }
    const found = await door.find()
    if (found === 'none') return { company: EMPTY_COMPANY, storage: KEPT }
    if (found === 'ours') return await readOwn(name, door)
    const { salvageCompany } = await salvaging()
    return { company: await salvageCompany(name), storage: { kept: false, problem: found } }
  } catch (error) {
    return { company: EMPTY_COMPANY, storage: { kept: false, problem: storageProblem(error) } }
  }
}

async function readOwn(name: string, door: DatabaseDoor): Promise<StoredCompany> {
  try {
    return await readCompany(await door.database())
  } catch {
    const { salvageCompany } = await salvaging()
    const company = await salvageCompany(name)
    return { company, storage: { kept: false, problem: 'unreadable' } }
  }
}

/** Hardly anybody ever needs it. */
function salvaging() {
  return import('./salvage-company.ts')
}

async function deleteDatabase(door: DatabaseDoor, name: string): Promise<void> {
  try {
    await (await door.database()).delete()
  } catch (error) {
    if (await hasStorage(name)) throw error
  }
}

/** Where there is no storage there is nothing to delete. */
async function hasStorage(name: string): Promise<boolean> {
  try {
    return (await installedVersion(name)) > 0
  } catch {
    return false
  }
}
