import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { StorageState } from '../worker/storage-state.ts'
import { withPatience, type DatabaseDoor } from './database-door.ts'
import { parseLogEntry } from './kept-log.ts'
import { readLogAtOnce } from './read-at-once.ts'
import { readRows } from './read-only.ts'
import { storageProblem } from './storage-problem.ts'

/** The log as read. */
export interface KeptLog {
  /** In the order in which they were added. */
  readonly entries: readonly LogEntry[]
  /**
   * Records that are no entries. They stay where they are, for a later version may know what they say;
   * nothing is ever taken out of the log.
   */
  readonly passedOver: number
}

/** The log's place in the browser's storage. It is only ever added to. */
export interface FollowUpStore {
  /**
   * All entries. Of a newer version's log, those that this one understands.
   * @returns undefined where the storage cannot be read.
   */
  readonly read: () => Promise<KeptLog | undefined>
  /**
   * Adds entries in one transaction: all of them, on the disk before it answers, or none.
   * @returns whether they are kept; a full or missing storage is an answer, not an error.
   */
  readonly append: (entries: readonly LogEntry[]) => Promise<StorageState>
}

/** Keeps the log in a company's database. */
export function createFollowUpStore(name: string, door: DatabaseDoor): FollowUpStore {
  return {
    async read() {
      try {
        const rows = await withPatience(readLogAtOnce(name))
        if (rows !== undefined) return toKeptLog(rows)
        const found = await door.find()
        if (found === 'none') return toKeptLog([])
        if (found === 'ours') {
          const { log } = await door.database()
          return toKeptLog(await log.orderBy(':id').toArray())
        }
        return toKeptLog(await readRows(name, 'log'))
      } catch {
        return undefined
      }
    },

    async append(entries) {
      try {
        const found = await door.find()
        if (found === 'newer' || found === 'outdated') return { kept: false, problem: found }
        const database = await door.database()
        const { log } = database
        await database.transaction('rw', log, async () => {
          await log.bulkAdd(entries.map((entry) => ({ entry })))
        })
        return { kept: true, problem: 'none' }
      } catch (error) {
        return { kept: false, problem: storageProblem(error) }
      }
    },
  }
}

function toKeptLog(rows: readonly unknown[]): KeptLog {
  const entries = rows.flatMap((row) => parseLogEntry(entryOf(row)) ?? [])
  return { entries, passedOver: rows.length - entries.length }
}

function entryOf(row: unknown): unknown {
  return row instanceof Object && 'entry' in row ? row.entry : undefined
}
