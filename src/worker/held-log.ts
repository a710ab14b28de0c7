import { EMPTY_LOG, type LogBook } from '../domain/follow-up/follow-up-log.ts'
import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { FollowUpStore } from '../storage/follow-up-store.ts'
import type { StorageState } from './protocol.ts'

/** The follow-up log in force: all entries in memory, each of them in the store while the store can. */
export interface HeldLog {
  /** Reads what is kept, once. */
  readonly open: () => Promise<void>
  /** Reads what is kept again where another tab has added to it. */
  readonly reopen: () => Promise<void>
  readonly book: () => LogBook
  /** Adds entries. They hold in memory even where they cannot be kept; the answer says whether they are. */
  readonly append: (entries: readonly LogEntry[]) => Promise<StorageState>
  /** Forgets all entries, after the store has been deleted. */
  readonly clear: () => void
}

/** Holds the log of a store. Until it is opened it is empty. */
export function createHeldLog(store: FollowUpStore, announceChange: () => void): HeldLog {
  let book = EMPTY_LOG
  /** Entries that the store could not take; tried again with the next ones. */
  let unkept: readonly LogEntry[] = []
  let opening: Promise<void> | undefined

  function put(entries: readonly LogEntry[]): void {
    book = { revision: book.revision + 1, entries }
  }

  async function read(): Promise<void> {
    const kept = await store.read()
    if (kept !== undefined) put([...kept, ...unkept])
  }

  return {
    async open() {
      opening ??= read()
      await opening
    },
    reopen: read,
    book: () => book,

    async append(entries) {
      const toKeep = [...unkept, ...entries]
      const answer = await store.append(toKeep)
      unkept = answer.kept ? [] : toKeep
      put([...book.entries, ...entries])
      if (answer.kept) announceChange()
      return answer
    },

    clear() {
      unkept = []
      put([])
    },
  }
}
