import { createCompany, withSettings, type Company } from '../domain/company/company.ts'
import { computeCompanyReport } from '../domain/company/company-report.ts'
import type { EpochDay } from '../domain/calendar.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { CompanyStore } from '../storage/company-store.ts'
import { withCommitLock } from '../storage/commit-lock.ts'
import { EMPTY_COMPANY, type KeptCompany, type NotUsedByFile } from '../storage/kept-company.ts'
import type { LoadedFileId, OpenCompany, StorageState } from './protocol.ts'

/**
 * A change of the company. Called again, with a newer state, where another tab keeps one before this change
 * could be kept; it must not hold on to the state that it was called with.
 */
export type Change = (kept: KeptCompany) => Omit<KeptCompany, 'stamp'>

/**
 * Makes a state out of the newest one, with the rows not used of its files, and the write that keeps it.
 * It is called while nothing else changes what is kept.
 */
export type PrepareRestore = (kept: KeptCompany) => Promise<{
  readonly state: Omit<KeptCompany, 'stamp'>
  readonly rows: NotUsedByFile
  readonly write: (next: KeptCompany, rows: NotUsedByFile) => Promise<StorageState>
}>

/** What the holder needs of the outside. */
export interface HoldingEnvironment {
  readonly store: CompanyStore
  /** Tells other tabs that the kept company has changed. */
  readonly announceChange: () => void
  readonly createStamp: () => string
}

/** The company in force: held in memory, kept in the store, the same in both while the store can. */
export interface HeldCompany {
  /** Reads what is kept, once. `today` bounds the as-of date; another day puts it anew. */
  readonly open: (today: EpochDay) => Promise<void>
  /** Reads what is kept again where another tab has changed it. */
  readonly reopen: () => Promise<void>
  readonly present: () => Omit<OpenCompany, 'logRevision'>
  readonly kept: () => KeptCompany
  readonly company: () => Company
  /**
   * Puts a changed state in force. If the store is full or missing the change holds in memory alone, and
   * `present` says so.
   * @throws the signal's reason, with nothing changed, if it is aborted before the change is kept.
   */
  readonly change: (make: Change, newRows?: NotUsedByFile, signal?: AbortSignal) => Promise<void>
  /**
   * Puts a state from elsewhere in force, which is kept by a write of its own. Where that finds no storage
   * at all, it holds in memory; where the storage does not take it, nothing changes.
   */
  readonly restore: (prepare: PrepareRestore) => Promise<StorageState>
  readonly notUsedRows: (file: LoadedFileId) => Promise<readonly NotUsedRow[]>
  readonly deleteEverything: () => Promise<void>
}

/** Holds the company of a store. Until it is opened it is empty. */
export function createHeldCompany({
  store,
  announceChange,
  createStamp,
}: HoldingEnvironment): HeldCompany {
  let today: EpochDay = 0
  let revision = 0
  let kept = EMPTY_COMPANY
  /** The stamp of the kept state that `kept` builds on. */
  let base = EMPTY_COMPANY.stamp
  /** Changes in memory alone: made anew on whatever another tab keeps meanwhile, and kept with the next. */
  let unkept: readonly Change[] = []
  let company = build(EMPTY_COMPANY, today)
  let storage: StorageState = { kept: true, problem: 'none' }
  let opening: Promise<void> | undefined
  /** Rows of files that the store could not take. */
  let rowsInMemory = new Map<LoadedFileId, readonly NotUsedRow[]>()

  function put(state: KeptCompany, built = build(state, today)): void {
    kept = state
    company = built
    revision += 1
  }

  async function read(): Promise<void> {
    const stored = await store.read()
    base = stored.company.stamp
    if (unkept.length === 0) storage = stored.storage
    put(unkept.reduce((state, make) => ({ ...make(state), stamp: kept.stamp }), stored.company))
  }

  /** Records need no merging anew where only settings have changed. */
  function rebuild(state: KeptCompany): Company {
    return state.files === kept.files ? withSettings(company, state.settings) : build(state, today)
  }

  /**
   * Another tab may have changed the kept company: a change is made on top of the newest one. A store
   * that was out of reach may have come back, and one that was in reach may be a newer version's now.
   */
  async function catchUp(): Promise<void> {
    const stamp = await store.stamp()
    if (!stamp.ok) {
      if (storage.kept || storage.problem === 'blocked') {
        storage = { kept: false, problem: stamp.error }
      }
      return
    }
    if (stamp.value !== base) {
      if (stamp.value === EMPTY_COMPANY.stamp) unkept = [] // another tab has deleted everything
      await read()
    } else if (!storage.kept && unkept.length === 0) {
      storage = { kept: true, problem: 'none' }
    }
  }

  return {
    async open(day) {
      const isNewDay = day !== today
      today = day
      if (opening === undefined) {
        opening = read()
        await opening
        return
      }
      await opening
      if (isNewDay) put(kept)
    },
    reopen: () => withCommitLock(catchUp),
    present: () => ({ company: computeCompanyReport(company, revision), storage }),
    kept: () => kept,
    company: () => company,

    change: (make, newRows = new Map(), signal) =>
      withCommitLock(async () => {
        signal?.throwIfAborted()
        await catchUp()
        const next = { ...make(kept), stamp: createStamp() }
        const built = rebuild(next) // throws before anything is kept
        const rows = new Map([...rowsInMemory, ...newRows])
        const answer = await store.save(next, rows, signal)
        rowsInMemory = answer.kept ? new Map() : rows
        unkept = answer.kept ? [] : [...unkept, make]
        if (answer.kept) base = next.stamp
        storage = answer
        put(next, built)
        if (answer.kept) announceChange()
      }),

    restore: (prepare) =>
      withCommitLock(async () => {
        await catchUp()
        const { state, rows, write } = await prepare(kept)
        const next = { ...state, stamp: createStamp() }
        const built = rebuild(next) // throws before anything is kept
        const allRows = new Map([...rowsInMemory, ...rows])
        const answer = await write(next, allRows)
        if (!answer.kept && answer.problem !== 'unavailable') return answer
        rowsInMemory = answer.kept ? new Map() : allRows
        unkept = answer.kept ? [] : [...unkept, () => state]
        if (answer.kept) base = next.stamp
        storage = answer
        put(next, built)
        if (answer.kept) announceChange()
        return answer
      }),

    async notUsedRows(file) {
      return rowsInMemory.get(file) ?? (await store.notUsedRows(file)) ?? []
    },

    deleteEverything: () =>
      withCommitLock(async () => {
        await store.deleteEverything()
        rowsInMemory = new Map()
        unkept = []
        base = EMPTY_COMPANY.stamp
        storage = storage.problem === 'unavailable' ? storage : { kept: true, problem: 'none' }
        put(EMPTY_COMPANY)
        announceChange()
      }),
  }
}

function build({ files, settings }: KeptCompany, today: EpochDay): Company {
  return createCompany({
    settings,
    today,
    files: files.map(({ id, report, orders, customers, overlap, dropsDuplicates }) => ({
      id,
      name: report.fileName,
      orders,
      customers,
      replaces: overlap === 'replace',
      dropsDuplicates,
    })),
  })
}
