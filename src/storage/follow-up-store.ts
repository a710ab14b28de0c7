import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { StorageState } from '../worker/protocol.ts'
import type { CompanyDatabase } from './company-database.ts'
import { parseLogEntry } from './kept-log.ts'

/** The log's place in the browser's storage. It is only ever added to. */
export interface FollowUpStore {
  /**
   * All entries, in the order in which they were added. Records that are no entries are passed over, and
   * stay where they are.
   * @returns undefined where the storage cannot be read.
   */
  readonly read: () => Promise<readonly LogEntry[] | undefined>
  /**
   * Adds entries in one transaction, on the disk before it answers.
   * @returns whether they are kept; a full or missing storage is an answer, not an error.
   */
  readonly append: (entries: readonly LogEntry[]) => Promise<StorageState>
}

/** Keeps the log in a company's database. */
export function createFollowUpStore({
  database,
  find,
  problemOf,
}: {
  readonly database: () => CompanyDatabase
  readonly find: () => Promise<'none' | 'ours' | 'newer'>
  readonly problemOf: (error: unknown) => StorageState['problem']
}): FollowUpStore {
  return {
    async read() {
      try {
        const found = await find()
        if (found === 'newer') return undefined
        if (found === 'none') return []
        const rows = await database().log.orderBy(':id').toArray()
        return rows.flatMap(({ entry }) => parseLogEntry(entry) ?? [])
      } catch {
        return undefined
      }
    },

    async append(entries) {
      try {
        if ((await find()) === 'newer') return { kept: false, problem: 'newer' }
        await database().log.bulkAdd(entries.map((entry) => ({ entry })))
        return { kept: true, problem: 'none' }
      } catch (error) {
        return { kept: false, problem: problemOf(error) }
      }
    },
  }
}
