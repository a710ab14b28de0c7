import { createCompany, withSettings, type Company } from '../domain/company/company.ts'
import { computeCompanyReport, type CompanyReport } from '../domain/company/company-report.ts'
import type { EpochDay } from '../domain/calendar.ts'
import type { FileReading } from '../domain/company/order-lines.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { CompanyStore } from '../storage/company-store.ts'
import { withCommitLock } from '../storage/commit-lock.ts'
import {
  EMPTY_COMPANY,
  type KeptCompany,
  type KeptFile,
  type NotUsedByFile,
} from '../storage/kept-company.ts'
import type { LoadedFileId } from './loaded-file.ts'
import type { OpenCompany, StorageState } from './storage-state.ts'

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
  /**
   * Reads what is kept, once. `today` bounds the as-of date; another day puts it anew.
   * @param onFile - Called as soon as there is known to be a file.
   */
  readonly open: (today: EpochDay, onFile?: () => void) => Promise<void>
  /** Reads what is kept again where another tab has changed it. */
  readonly reopen: () => Promise<void>
  readonly present: () => Omit<OpenCompany, 'logRevision'>
  readonly storage: () => StorageState
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
  /** @param deleteStore - Deletes what is kept; where it throws nothing is forgotten. */
  readonly deleteEverything: (deleteStore: () => Promise<void>) => Promise<void>
}

/** What is held, and how it stands to what is kept. */
interface Holding {
  today: EpochDay
  revision: number
  kept: KeptCompany
  company: Company
  /** Of `company`; undefined until it is asked for. */
  report: CompanyReport | undefined
  storage: StorageState
  /** The stamp of the kept state that `kept` builds on. */
  base: string
  /** Changes in memory alone: made anew on whatever another tab keeps meanwhile, and kept with the next. */
  unkept: readonly Change[]
  /** Rows of files that the store could not take. */
  rowsInMemory: NotUsedByFile
}

/** Holds the company of a store. Until it is opened it is empty. */
export function createHeldCompany(environment: HoldingEnvironment): HeldCompany {
  const { store, announceChange } = environment
  const holding: Holding = {
    today: 0,
    revision: 0,
    kept: EMPTY_COMPANY,
    company: build(EMPTY_COMPANY, 0),
    report: undefined,
    storage: { kept: true, problem: 'none' },
    base: EMPTY_COMPANY.stamp,
    unkept: [],
    rowsInMemory: new Map(),
  }
  let opening: Promise<void> | undefined

  return {
    async open(day, onFile) {
      const isNewDay = day !== holding.today
      holding.today = day
      if (opening === undefined) {
        opening = read(holding, store, onFile)
        await opening
        return
      }
      await opening
      if (isNewDay) put(holding, holding.kept)
    },
    reopen: () => withCommitLock(() => catchUp(holding, store)),
    present: () => ({
      company: (holding.report ??= computeCompanyReport(holding.company, holding.revision)),
      settings: holding.kept.settings,
      storage: holding.storage,
    }),
    storage: () => holding.storage,
    kept: () => holding.kept,
    company: () => holding.company,

    change: (make, newRows = new Map(), signal) =>
      withCommitLock(async () => {
        signal?.throwIfAborted()
        await catchUp(holding, store)
        await keep(holding, environment, make, newRows, {
          save: (next, rows) => store.save(next, rows, signal),
          holdsWithout: () => true,
        })
      }),

    restore: (prepare) =>
      withCommitLock(async () => {
        await catchUp(holding, store)
        const { state, rows, write } = await prepare(holding.kept)
        return keep(holding, environment, () => state, rows, {
          save: write,
          holdsWithout: ({ problem }) => problem === 'unavailable',
        })
      }),

    async notUsedRows(file) {
      return holding.rowsInMemory.get(file) ?? (await store.notUsedRows(file)) ?? []
    },

    deleteEverything: (deleteStore) =>
      withCommitLock(async () => {
        await deleteStore()
        holding.rowsInMemory = new Map()
        holding.unkept = []
        holding.base = EMPTY_COMPANY.stamp
        if (holding.storage.problem !== 'unavailable') {
          holding.storage = { kept: true, problem: 'none' }
        }
        put(holding, EMPTY_COMPANY)
        announceChange()
      }),
  }
}

function put(holding: Holding, state: KeptCompany, company = build(state, holding.today)): void {
  holding.kept = state
  holding.company = company
  holding.report = undefined
  holding.revision += 1
}

async function read(holding: Holding, store: CompanyStore, onFile?: () => void): Promise<void> {
  const stored = await store.read(onFile)
  const { unkept, kept } = holding
  holding.base = stored.company.stamp
  if (unkept.length === 0) holding.storage = stored.storage
  put(
    holding,
    unkept.reduce((state, make) => ({ ...make(state), stamp: kept.stamp }), stored.company),
  )
}

/**
 * Another tab may have changed the kept company: a change is made on top of the newest one. A store
 * that was out of reach may have come back, and one that was in reach may be a newer version's now.
 */
async function catchUp(holding: Holding, store: CompanyStore): Promise<void> {
  const stamp = await store.stamp()
  const { storage, base } = holding
  if (!stamp.ok) {
    if (storage.kept || storage.problem === 'blocked') {
      holding.storage = { kept: false, problem: stamp.error }
    }
    return
  }
  if (stamp.value !== base) {
    if (stamp.value === EMPTY_COMPANY.stamp) holding.unkept = [] // another tab has deleted everything
    await read(holding, store)
  } else if (!storage.kept && holding.unkept.length === 0) {
    holding.storage = { kept: true, problem: 'none' }
  }
}

/** How a state is kept, and whether one that could not be kept is in force in memory all the same. */
interface Keeping {
  readonly save: (next: KeptCompany, rows: NotUsedByFile) => Promise<StorageState>
  readonly holdsWithout: (answer: StorageState) => boolean
}

async function keep(
  holding: Holding,
  { createStamp, announceChange }: HoldingEnvironment,
  make: Change,
  newRows: NotUsedByFile,
  { save, holdsWithout }: Keeping,
): Promise<StorageState> {
  const next = { ...make(holding.kept), stamp: createStamp() }
  const built = rebuild(holding, next) // throws before anything is kept
  const rows = new Map([...holding.rowsInMemory, ...newRows])
  const answer = await save(next, rows)
  if (!answer.kept && !holdsWithout(answer)) return answer
  holding.rowsInMemory = answer.kept ? new Map() : rows
  holding.unkept = answer.kept ? [] : [...holding.unkept, make]
  if (answer.kept) holding.base = next.stamp
  holding.storage = answer
  put(holding, next, built)
  if (answer.kept) announceChange()
  return answer
}

/** Records need no merging anew where only settings have changed. */
function rebuild({ kept, company, today }: Holding, state: KeptCompany): Company {
  return state.files === kept.files ? withSettings(company, state.settings) : build(state, today)
}

function readingOf({ kind, mapping }: KeptFile['report']): FileReading | undefined {
  if (kind !== 'orders') return undefined
  const { dateOrder, taxIncluded, currency } = mapping
  return { dateOrder: dateOrder.date, taxIncluded, currency }
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
      reading: readingOf(report),
    })),
  })
}
