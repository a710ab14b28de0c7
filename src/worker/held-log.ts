import { EMPTY_LOG, type LogBook } from '../domain/follow-up/follow-up-log.ts'
import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { FollowUpStore } from '../storage/follow-up-store.ts'
import type { LogState, StorageState } from './storage-state.ts'

/** The follow-up log in force: all entries in memory, each of them in the store while the store can. */
export interface HeldLog {
  /** Reads what is kept, once. */
  readonly open: () => Promise<void>
  /**
   * Reads what is kept again where another tab has added to it, and keeps what could not be kept; but
   * where another tab has deleted everything, nothing comes back.
   */
  readonly reopen: () => Promise<void>
  readonly book: () => LogBook
  readonly state: () => LogState
  /**
   * Adds entries. With `kept` they are on the disk; without they hold in memory until they can be kept,
   * which is tried again with the next entries and whenever the log is opened anew.
   */
  readonly append: (entries: readonly LogEntry[]) => Promise<StorageState>
  /**
   * Puts other entries in the place of the present ones. Adding waits meanwhile.
   * @param write - Keeps them; undefined: it could not, and the log stays as it is.
   */
  readonly replace: (
    write: (present: readonly LogEntry[]) => Promise<ReplacedLog | undefined>,
  ) => Promise<void>
  /** Forgets all entries together with the store. Adding waits meanwhile, and is to the new log. */
  readonly clear: (deleteStore: () => Promise<void>) => Promise<void>
}

/** The entries that a log is to have, and whether the store has them. */
export interface ReplacedLog {
  readonly entries: readonly LogEntry[]
  readonly kept: boolean
}

/** Holds the log of a store. Until it is opened it is empty. */
export function createHeldLog(store: FollowUpStore, announceChange: () => void): HeldLog {
  let book = EMPTY_LOG
  let unkept: readonly LogEntry[] = []
  let passedOver = 0
  let opening: Promise<void> | undefined
  /** Reading and adding wait for each other, or what is read would hide what was just added. */
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  /** Does not change the revision where nothing has changed, for every report hangs on it. */
  function put(entries: readonly LogEntry[]): void {
    const isSame =
      entries.length === book.entries.length &&
      entries.every(({ id }, at) => id === book.entries[at]?.id)
    if (!isSame) book = { revision: book.revision + 1, entries }
  }

  async function read(): Promise<void> {
    const kept = await store.read()
    if (kept === undefined) return
    passedOver = kept.passedOver
    put(distinct([...kept.entries, ...unkept]))
  }

  async function keep(entries: readonly LogEntry[]): Promise<StorageState> {
    const toKeep = [...unkept, ...entries]
    const answer = await store.append(toKeep)
    unkept = answer.kept ? [] : toKeep
    if (answer.kept) announceChange()
    return answer
  }

  /** The log is only ever added to, so one that had entries and has none was deleted. */
  async function isDeleted(): Promise<boolean> {
    const hadKept = book.entries.length > unkept.length
    const kept = hadKept ? await store.read() : undefined
    return kept !== undefined && kept.entries.length + kept.passedOver === 0
  }

  return {
    async open() {
      opening ??= inTurn(read)
      await opening
    },

    reopen: () =>
      inTurn(async () => {
        if (unkept.length > 0) {
          if (await isDeleted()) unkept = []
          else await keep([])
        }
        await read()
      }),

    book: () => book,
    state: () => ({ entries: book.entries.length, unkept: unkept.length, passedOver }),

    append: (entries) =>
      inTurn(async () => {
        const answer = await keep(entries)
        put([...book.entries, ...entries])
        return answer
      }),

    replace: (write) =>
      inTurn(async () => {
        const replaced = await write(book.entries)
        if (replaced === undefined) return
        unkept = replaced.kept ? [] : replaced.entries
        put(replaced.entries)
        if (replaced.kept) await read()
      }),

    clear: (deleteStore) =>
      inTurn(async () => {
        await deleteStore()
        unkept = []
        passedOver = 0
        put([])
      }),
  }
}

/** An entry stands once, however often it was written: a failed attempt may have come through after all. */
function distinct(entries: readonly LogEntry[]): readonly LogEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
