import * as v from 'valibot'
import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { LastBackup, RestoreMode, UndoableRestore } from '../worker/backup-protocol.ts'
import type { StorageState } from '../worker/storage-state.ts'
import type { CompanyDatabase, LogRow } from './company-database.ts'
import type { DatabaseDoor } from './database-door.ts'
import type { KeptCompany, NotUsedByFile } from './kept-company.ts'
import { parseLogEntry } from './kept-log.ts'
import { count, moment } from './kept-values.ts'
import { storageProblem } from './storage-problem.ts'

/** Names under which facts about backups stand among the values. */
const LAST_BACKUP = 'last-backup'
const RESTORED = 'restored'
const BEFORE_RESTORE = 'before-restore'

/** What is remembered about backups. */
export interface BackupFacts {
  readonly last: LastBackup | undefined
  readonly undo: UndoableRestore | undefined
}

/** What was there before a restore, as a backup. */
export interface BeforeRestore {
  readonly mode: RestoreMode
  readonly file: File
  /** The newest backup of then. */
  readonly last: LastBackup | undefined
}

/** A state that takes the place of another, with the log. */
export interface Restoration {
  readonly company: KeptCompany
  /** Rows not used of files that the store is to take. */
  readonly notUsed: NotUsedByFile
  /** Nothing of the files that are kept stays, whatever they are called. */
  readonly replacesFiles: boolean
  /** The entries that come in. Undoing takes them out again. */
  readonly brought: readonly LogEntry[]
  /** Entries that stay beside them, and do so when it is undone. */
  readonly beside: readonly LogEntry[]
  /** The entries that go. What another tab has logged beside all these stays. */
  readonly replaced: readonly LogEntry[]
  readonly last: LastBackup | undefined
  /** What is there now, as a backup, and the newest backup of now; undefined: it cannot be undone. */
  readonly undo:
    | {
        readonly restored: UndoableRestore
        readonly before: Uint8Array
        readonly last: LastBackup | undefined
      }
    | undefined
}

/** The place of backups in the browser's storage: when the newest was made, and the way back from a restore. */
export interface RestoreStore {
  /** What is remembered; nothing where the storage cannot be read, or what stands there is none. */
  readonly facts: () => Promise<BackupFacts>
  /** Remembers a backup. @returns whether the storage has taken it. */
  readonly noteBackup: (last: LastBackup) => Promise<boolean>
  /**
   * Puts a state and a log in the place of what is kept, in one transaction: complete, or as it was.
   * @returns whether it is kept; a full or missing storage is an answer, not an error.
   */
  readonly restore: (restoration: Restoration) => Promise<StorageState>
  /** What was there before the last restore; undefined where there is none to undo. */
  readonly before: () => Promise<BeforeRestore | undefined>
  /** The entries that came in with the last restore; all others were logged here. */
  readonly brought: () => Promise<readonly LogEntry[]>
  /** Gives the way back up, for newer data stands on the restored one. */
  readonly forgetUndo: () => Promise<void>
}

const lastSchema = v.object({ at: moment, entries: count })
const restoredSchema = v.object({
  mode: v.picklist(['replace', 'log']),
  at: moment,
  backupAt: moment,
  last: v.undefinedable(lastSchema),
  /** The position in the log of the last entry that came in; others are behind it. */
  position: count,
})

/** Keeps what concerns backups in a company's database. */
export function createRestoreStore(door: DatabaseDoor): RestoreStore {
  /** Without a database of ours there is nothing to be asked or forgotten. */
  async function ask<T>(
    question: (database: CompanyDatabase) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return (await door.find()) === 'ours' ? await question(await door.database()) : undefined
    } catch {
      return undefined // the company's own store says what is wrong with the storage
    }
  }

  return {
    async facts() {
      const facts = await ask(async (database) => ({
        last: await readValue(database, LAST_BACKUP, lastSchema),
        undo: await readRestored(database),
      }))
      return facts ?? { last: undefined, undo: undefined }
    },

    async noteBackup(last) {
      const key = await ask(({ values }) => values.put({ name: LAST_BACKUP, value: last }))
      return key !== undefined
    },

    async restore(restoration) {
      try {
        const found = await door.find()
        if (found === 'newer' || found === 'outdated') return { kept: false, problem: found }
        await write(await door.database(), restoration)
        return { kept: true, problem: 'none' }
      } catch (error) {
        return { kept: false, problem: storageProblem(error) }
      }
    },

    before: () =>
      ask(async (database) => {
        const restored = await readValue(database, RESTORED, restoredSchema)
        const bytes = (await database.values.get(BEFORE_RESTORE))?.value
        if (restored === undefined || !(bytes instanceof Uint8Array)) return undefined
        const file = new File([new Uint8Array(bytes)], BEFORE_RESTORE)
        return { mode: restored.mode, file, last: restored.last }
      }),

    async brought() {
      const entries = await ask(async (database) => {
        const restored = await readValue(database, RESTORED, restoredSchema)
        if (restored === undefined) return []
        const rows = await database.log.where(':id').belowOrEqual(restored.position).toArray()
        return rows.flatMap(({ entry }) => parseLogEntry(entry) ?? [])
      })
      return entries ?? []
    },

    async forgetUndo() {
      await ask(({ values }) => values.bulkDelete([RESTORED, BEFORE_RESTORE]))
    },
  }
}

async function readValue<T>(
  { values }: CompanyDatabase,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const result = v.safeParse(schema, (await values.get(name))?.value)
  return result.success ? result.output : undefined
}

async function readRestored(database: CompanyDatabase): Promise<UndoableRestore | undefined> {
  const restored = await readValue(database, RESTORED, restoredSchema)
  if (restored === undefined) return undefined
  const { mode, at, backupAt } = restored
  return { mode, at, backupAt }
}

async function write(database: CompanyDatabase, restoration: Restoration): Promise<void> {
  const { company, notUsed, replacesFiles, brought, beside, replaced, last, undo } = restoration
  const { files, orderLines, columns, customers, notUsedRows, log, values } = database
  const { writeCompany } = await import('./write-company.ts')
  await database.transaction('rw', database.tables, async () => {
    if (replacesFiles) {
      for (const table of [files, orderLines, columns, customers, notUsedRows]) await table.clear()
    }
    await writeCompany(database, company, notUsed, undefined)
    const others = await otherRows(database, [...brought, ...beside, ...replaced])
    await log.clear()
    await log.bulkAdd(brought.map((entry) => ({ entry })))
    const position = (await log.orderBy(':id').last())?.position ?? 0
    await log.bulkAdd([...beside.map((entry) => ({ entry })), ...others])
    await values.bulkDelete([LAST_BACKUP, RESTORED, BEFORE_RESTORE])
    if (last !== undefined) await values.put({ name: LAST_BACKUP, value: last })
    if (undo === undefined) return
    await values.bulkPut([
      { name: RESTORED, value: { ...undo.restored, last: undo.last, position } },
      { name: BEFORE_RESTORE, value: undo.before },
    ])
  })
}

/** Rows of the log that stay: of entries that another tab has added, and records that are none. */
async function otherRows(
  { log }: CompanyDatabase,
  known: readonly LogEntry[],
): Promise<readonly LogRow[]> {
  const ids = new Set(known.map(({ id }) => id))
  const rows = await log.orderBy(':id').toArray()
  return rows.flatMap(({ entry }) => {
    const parsed = parseLogEntry(entry)
    return parsed !== undefined && ids.has(parsed.id) ? [] : [{ entry }]
  })
}
