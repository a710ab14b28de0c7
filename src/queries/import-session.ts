import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Result } from '../domain/result.ts'
import type { ImportReport } from '../ingest/import-report.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { FileInspection, ImportFileId, MappingReview } from '../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../ingest/mapping.ts'
import type {
  AnalysisApi,
  ImportProgress,
  OverlapChoice,
  StagedOverlap,
} from '../worker/protocol.ts'
import type { Client } from '../worker/rpc.ts'
import { useCockpit, type ImportConnection } from './cockpit.ts'

/** Where an import stands. 'failed': no file could be used, see `errors` and `problem`. */
export type ImportPhase =
  | 'idle'
  | 'reading'
  | 'mapping'
  | 'loading'
  | 'overlap'
  | 'report'
  | 'failed'

/** A file at the mapping step: what was found in it, and the mapping as the user has it now. */
export interface SessionFile {
  readonly inspection: FileInspection
  readonly mapping: Mapping
  /** What `mapping` gives; of the mapping before while `busy`. */
  readonly review: MappingReview
  /** A new mapping or reading is being worked out. */
  readonly busy: boolean
}

export interface ImportState {
  readonly phase: ImportPhase
  /** Newest word from the worker, while reading or loading. */
  readonly progress: ImportProgress | undefined
  /** When the reading or loading began, by performance.now(). */
  readonly startedAt: number
  readonly inspections: readonly SessionFile[]
  /** Files that could not be read; the others go on. */
  readonly errors: readonly IngestError[]
  /** In phase 'overlap': what the user chooses about. */
  readonly overlap: StagedOverlap | undefined
  /** In phase 'report': one for each loaded file. */
  readonly reports: readonly ImportReport[]
  /** A fault of the app itself, such as a worker that ran out of memory. */
  readonly problem: Error | undefined
}

export interface ImportActions {
  /**
   * Reads files and guesses what they are; a running import is cancelled first.
   * @param options.loadWhenSure - Load at once where no file leaves anything to be answered.
   */
  readonly start: (
    files: readonly File[],
    options?: { readonly loadWhenSure?: boolean },
  ) => Promise<void>
  /** Reads a file again in another way. */
  readonly reread: (file: ImportFileId, read: ReadOptions) => Promise<void>
  /** Takes a mapping at once, and asks what it gives. Of several in a row only the last counts. */
  readonly setMapping: (file: ImportFileId, mapping: Mapping) => Promise<void>
  /** Goes on without a file. The last one ends the import. */
  readonly leaveOut: (file: ImportFileId) => void
  /** Loads all files, unless one of them still has a blocker. */
  readonly load: () => Promise<void>
  readonly chooseOverlap: (choice: OverlapChoice) => Promise<void>
  /** Ends the import at once; nothing has changed. */
  readonly cancel: () => void
  /** Leaves the report or the errors. */
  readonly close: () => void
}

export type ImportSession = ImportState & ImportActions
export type ImportStore = StoreApi<ImportSession>

/** What the session works with. */
export interface ImportDependencies {
  readonly analysis: Client<AnalysisApi>
  readonly startImport: () => ImportConnection
  readonly today: number
  /** The data in force has changed. */
  readonly onChange: () => Promise<void>
}

const IDLE: ImportState = {
  phase: 'idle',
  progress: undefined,
  startedAt: 0,
  inspections: [],
  errors: [],
  overlap: undefined,
  reports: [],
  problem: undefined,
}

/** One run of an import: its worker, and the signal that ends it. */
interface Run {
  readonly connection: ImportConnection
  readonly controller: AbortController
  readonly reviews: Map<ImportFileId, AbortController>
}

/** The import as the page sees it: a state machine over an import worker of its own. */
export function createImportStore(dependencies: ImportDependencies): ImportStore {
  return createStore<ImportSession>()((set, get) => {
    const session = createRunner(dependencies, set, get)
    return { ...IDLE, ...session }
  })
}

/** The import session of the page. */
export function useImportSession(): ImportSession {
  return useStore(useCockpit().imports)
}

type Set = (patch: Partial<ImportState>) => void
type Get = () => ImportSession

function createRunner(
  { analysis, startImport, today, onChange }: ImportDependencies,
  set: Set,
  get: Get,
): ImportActions {
  let run: Run | undefined

  /** Ends the worker; it stops at once, in the middle of whatever it computes. */
  function end(): void {
    if (run === undefined) return
    run.controller.abort()
    run.connection.end()
    run = undefined
  }

  /** Runs a step of the present import. Whatever comes back after its end is dropped. */
  async function step(work: (present: Run) => Promise<void>): Promise<void> {
    const present = run
    if (present === undefined) return
    try {
      await work(present)
    } catch (error) {
      if (present.controller.signal.aborted) return
      end()
      void analysis.call('discardStaged', {})
      set({ phase: 'failed', problem: error instanceof Error ? error : new Error(String(error)) })
    }
  }

  function options({ controller }: Run) {
    return {
      signal: controller.signal,
      onProgress: (progress: ImportProgress) => set({ progress }),
    }
  }

  function patchFile(file: ImportFileId, patch: Partial<SessionFile>): void {
    set({
      inspections: get().inspections.map((entry) =>
        entry.inspection.id === file ? { ...entry, ...patch } : entry,
      ),
    })
  }

  async function commit({ controller }: Run, overlap: OverlapChoice): Promise<void> {
    set({ phase: 'loading', overlap: undefined })
    await analysis.call('commitStaged', { overlap }, { signal: controller.signal })
    await onChange()
    if (controller.signal.aborted) return
    end()
    set({ phase: 'report', progress: undefined })
  }

  const actions: ImportActions = {
    async start(files, { loadWhenSure = false } = {}) {
      actions.cancel()
      run = { connection: startImport(), controller: new AbortController(), reviews: new Map() }
      set({ ...IDLE, phase: 'reading', startedAt: performance.now() })
      await step(async (present) => {
        const results = await inspect(analysis, present, files, today, options(present))
        const { values, errors } = partition(results)
        const inspections = values.map(toSessionFile)
        set({ inspections, errors, progress: undefined })
        if (inspections.length === 0) {
          end()
          set({ phase: 'failed' })
          return
        }
        set({ phase: 'mapping' })
        if (loadWhenSure && inspections.every(isSure)) await actions.load()
      })
    },

    async reread(file, read) {
      patchFile(file, { busy: true })
      await step(async (present) => {
        const result = await present.connection.client.call(
          'reread',
          { file, read },
          options(present),
        )
        if (result.ok) patchFile(file, toSessionFile(result.value))
        else {
          set({ errors: [...get().errors, result.error] })
          actions.leaveOut(file)
        }
      })
    },

    async setMapping(file, mapping) {
      patchFile(file, { mapping, busy: true })
      await step(async (present) => {
        present.reviews.get(file)?.abort()
        const controller = new AbortController()
        present.reviews.set(file, controller)
        const signal = AbortSignal.any([present.controller.signal, controller.signal])
        try {
          const review = await present.connection.client.call(
            'review',
            { file, mapping },
            { signal },
          )
          patchFile(file, { review, busy: false })
        } catch (error) {
          if (!controller.signal.aborted) throw error
        }
      })
    },

    leaveOut(file) {
      const inspections = get().inspections.filter((entry) => entry.inspection.id !== file)
      set({ inspections })
      if (inspections.length > 0) return
      end()
      set(get().errors.length > 0 ? { phase: 'failed' } : IDLE)
    },

    async load() {
      const { inspections } = get()
      if (!inspections.every(isSure)) return
      set({ phase: 'loading', progress: undefined, startedAt: performance.now() })
      await step(async (present) => {
        const files = inspections.map(({ inspection, mapping }) => ({
          file: inspection.id,
          mapping,
        }))
        const results = await present.connection.client.call('load', { files }, options(present))
        const { values, errors } = partition(results)
        set({ reports: values, errors: [...get().errors, ...errors] })
        if (values.length === 0) {
          end()
          set({ phase: 'failed' })
          return
        }
        const overlap = await analysis.call('stagedOverlap', {}, options(present))
        if (overlap === undefined) await commit(present, 'add')
        else set({ phase: 'overlap', overlap })
      })
    },

    chooseOverlap: (choice) => step((present) => commit(present, choice)),

    cancel() {
      if (run !== undefined) void analysis.call('discardStaged', {})
      end()
      set(IDLE)
    },

    close() {
      actions.cancel()
    },
  }
  return actions
}

async function inspect(
  analysis: Client<AnalysisApi>,
  { connection, controller }: Run,
  files: readonly File[],
  today: number,
  options: { signal: AbortSignal; onProgress: (progress: ImportProgress) => void },
): Promise<readonly Result<FileInspection, IngestError>[]> {
  const { signal } = controller
  const [remembered, loaded, settings] = await Promise.all([
    analysis.call('rememberedMappings', {}, { signal }),
    analysis.call('files', {}, { signal }),
    analysis.call('settings', {}, { signal }),
  ])
  const params = {
    files,
    remembered,
    loaded: loaded.map(({ report, loadedAt }) => ({
      hash: report.hash,
      name: report.fileName,
      loadedAt,
    })),
    cancelledStatuses: settings.cancelledStatuses,
    today,
  }
  return connection.client.call('inspect', params, options)
}

function toSessionFile(inspection: FileInspection): SessionFile {
  const { mapping, review } = inspection
  return { inspection, mapping, review, busy: false }
}

function isSure({ review, busy }: SessionFile): boolean {
  return !busy && review.blockers.length === 0
}

function partition<T, E>(results: readonly Result<T, E>[]): { values: T[]; errors: E[] } {
  const values: T[] = []
  const errors: E[] = []
  for (const result of results) {
    if (result.ok) values.push(result.value)
    else errors.push(result.error)
  }
  return { values, errors }
}
