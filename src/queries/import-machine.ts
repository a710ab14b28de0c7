import { createStore } from 'zustand/vanilla'
import type { EpochDay } from '../domain/calendar.ts'
import type { Result } from '../domain/result.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { FileInspection, ImportFileId } from '../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../ingest/mapping.ts'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { ImportProgress } from '../worker/import-protocol.ts'
import type { OverlapChoice } from '../worker/loaded-file.ts'
import type { Client } from '../worker/rpc.ts'
import type { ImportConnection } from './cockpit.ts'
import { takeTurn } from './import-turn.ts'
import {
  IDLE,
  isSure,
  type ImportSession,
  type ImportState,
  type ImportStore,
  type SessionFile,
} from './import-session.ts'

/** What the session works with. */
export interface ImportDependencies {
  readonly analysis: Client<AnalysisApi>
  readonly startImport: () => ImportConnection
  readonly prepareImport: () => Promise<void>
  readonly currentDay: () => EpochDay
  /** The data in force may have changed. */
  readonly onChange: () => Promise<void>
}

/** One run of an import: its worker, and the signal that ends it. */
interface Run {
  readonly connection: ImportConnection
  readonly controller: AbortController
  /** What ends the last question that was asked about a file. */
  readonly askedByFile: Map<ImportFileId, AbortController>
}

interface Machine extends ImportDependencies {
  readonly set: (patch: Partial<ImportState>) => void
  readonly get: () => ImportSession
  run: Run | undefined
  /** What the last import was asked to do, should it have to start again. */
  last: { readonly files: readonly File[]; readonly loadWhenSure: boolean }
}

/** The import as the page sees it: a state machine over an import worker of its own. */
export function createImportStore(dependencies: ImportDependencies): ImportStore {
  return createStore<ImportSession>()((set, get) => {
    const last = { files: [], loadWhenSure: false }
    const machine: Machine = { ...dependencies, set, get, run: undefined, last }
    return {
      ...IDLE,
      prepare: dependencies.prepareImport,
      start: (files, options) => start(machine, files, options?.loadWhenSure ?? false),
      reread: (file, read) => reread(machine, file, read),
      setMapping: (file, mapping) => setMapping(machine, file, mapping),
      leaveOut: (file) => leaveOut(machine, file),
      load: () => load(machine),
      chooseOverlap: (choice) => chooseOverlap(machine, choice),
      cancel: () => cancel(machine),
      startAgain: () => start(machine, machine.last.files, machine.last.loadWhenSure),
      interrupt: (problem) => interrupt(machine, problem),
      close: () => cancel(machine),
    }
  })
}

/** Ends the worker; it stops at once, in the middle of whatever it computes. */
function end(machine: Machine): void {
  machine.run?.controller.abort()
  machine.run?.connection.end()
  machine.run = undefined
}

function cancel(machine: Machine): void {
  if (machine.run !== undefined) {
    const mayBeCommitted = machine.get().phase === 'loading'
    end(machine)
    void discard(machine, mayBeCommitted)
  }
  machine.set(IDLE)
}

/** Has the analysis worker forget what it was handed. */
async function discard({ analysis, onChange }: Machine, mayBeCommitted: boolean): Promise<void> {
  try {
    await analysis.call('discardStaged', {})
    // A commit that was finished before it heard of the cancelling is shown, not denied.
    if (mayBeCommitted) await onChange()
  } catch {
    // Only a worker that is gone does not answer, and it has forgotten everything.
  }
}

/** Runs a step of the present import. Whatever comes back after its end is dropped. */
async function step(machine: Machine, work: (run: Run) => Promise<void>): Promise<void> {
  const { run } = machine
  if (run === undefined) return
  try {
    await work(run)
  } catch (error) {
    if (run.controller.signal.aborted) return
    interrupt(machine, error instanceof Error ? error : new Error(String(error)))
  }
}

function interrupt(machine: Machine, problem: Error): void {
  if (machine.run === undefined) return
  end(machine)
  void discard(machine, false)
  machine.set({ phase: 'failed', problem })
}

async function start(
  machine: Machine,
  files: readonly File[],
  loadWhenSure: boolean,
): Promise<void> {
  const { set } = machine
  cancel(machine)
  machine.last = { files, loadWhenSure }
  machine.run = {
    connection: machine.startImport(),
    controller: new AbortController(),
    askedByFile: new Map(),
  }
  const fileNames = files.map(({ name }) => name)
  const progress = nothingRead(files)
  set({ ...IDLE, fileNames, phase: 'reading', progress, startedAt: performance.now() })
  await step(machine, async (run) => {
    const { signal } = run.controller
    await takeTurn(signal, () => set({ phase: 'waiting' }))
    if (signal.aborted) return
    set({ hasTurn: true, phase: 'reading', startedAt: performance.now() })
    const { values, errors } = partition(await inspect(machine, run, files))
    set({ inspections: values.map(toSessionFile), errors, progress: undefined })
    if (values.length === 0) {
      fail(machine)
      return
    }
    set({ phase: 'mapping' })
    if (loadWhenSure) await load(machine)
  })
}

/** What there is to tell before the worker has said its first word. */
function nothingRead([first]: readonly File[]): ImportProgress | undefined {
  if (first === undefined) return undefined
  const { name: fileName, size: bytesTotal } = first
  return { fileName, phase: 'reading', bytes: 0, bytesTotal, rows: 0 }
}

async function inspect(
  machine: Machine,
  run: Run,
  files: readonly File[],
): Promise<readonly Result<FileInspection, IngestError>[]> {
  const { analysis, currentDay } = machine
  const { signal } = run.controller
  // The window that had the turn before may have kept something that this one has not been told of yet.
  await analysis.call('reopen', {}, { signal })
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
      currency: report.currency,
    })),
    cancelledStatuses: settings.cancelledStatuses,
    today: currentDay(),
  }
  return run.connection.client.call('inspect', params, callOptions(machine, run.controller.signal))
}

async function reread(machine: Machine, file: ImportFileId, read: ReadOptions): Promise<void> {
  patchFile(machine, file, { busy: true })
  await askAbout(machine, file, async ({ client }, options) => {
    const result = await client.call('reread', { file, read }, options)
    if (result.ok) {
      patchFile(machine, file, toSessionFile(result.value))
      return
    }
    machine.set({ errors: [...machine.get().errors, result.error] })
    leaveOut(machine, file)
  })
}

async function setMapping(machine: Machine, file: ImportFileId, mapping: Mapping): Promise<void> {
  patchFile(machine, file, { mapping, busy: true })
  await askAbout(machine, file, async ({ client }, { signal }) => {
    const review = await client.call('review', { file, mapping }, { signal })
    patchFile(machine, file, { review, busy: false })
  })
}

/** Asks the import worker about a file. Of several questions about it only the last is answered. */
async function askAbout(
  machine: Machine,
  file: ImportFileId,
  ask: (connection: ImportConnection, options: ReturnType<typeof callOptions>) => Promise<void>,
): Promise<void> {
  await step(machine, async (run) => {
    run.askedByFile.get(file)?.abort()
    const controller = new AbortController()
    run.askedByFile.set(file, controller)
    const signal = AbortSignal.any([run.controller.signal, controller.signal])
    try {
      await ask(run.connection, callOptions(machine, signal))
    } catch (error) {
      if (!controller.signal.aborted) throw error // else a newer question has taken its place
    }
  })
}

function leaveOut(machine: Machine, file: ImportFileId): void {
  const { get, set } = machine
  const inspections = get().inspections.filter((entry) => entry.inspection.id !== file)
  set({ inspections })
  if (inspections.length > 0) return
  if (get().errors.length > 0) fail(machine)
  else cancel(machine)
}

async function load(machine: Machine): Promise<void> {
  const { analysis, get, set } = machine
  const { phase, inspections } = get()
  if (phase !== 'mapping' || !inspections.every(isSure)) return
  set({ phase: 'loading', progress: undefined, startedAt: performance.now() })
  await step(machine, async (run) => {
    const files = inspections.map(({ inspection, mapping }) => ({ file: inspection.id, mapping }))
    const { client } = run.connection
    const results = await client.call(
      'load',
      { files },
      callOptions(machine, run.controller.signal),
    )
    run.connection.end() // all is handed over, and what follows needs the memory
    const { values, errors } = partition(results)
    set({ reports: values, errors: [...get().errors, ...errors] })
    if (values.length === 0) {
      fail(machine)
      return
    }
    const { signal } = run.controller
    const overlap = await analysis.call('stagedOverlap', {}, { signal })
    if (overlap === undefined) await commit(machine, run, 'add')
    else set({ phase: 'overlap', overlap, progress: undefined })
  })
}

async function chooseOverlap(machine: Machine, choice: OverlapChoice): Promise<void> {
  if (machine.get().phase !== 'overlap') return
  await step(machine, (run) => commit(machine, run, choice))
}

async function commit(machine: Machine, run: Run, overlap: OverlapChoice): Promise<void> {
  const { analysis, get, set } = machine
  const { signal } = run.controller
  set({ phase: 'loading', overlap: undefined })
  const result = await analysis.call('commitStaged', { overlap }, { signal })
  if (!result.ok) {
    set({ errors: [...get().errors, result.error] })
    fail(machine)
    return
  }
  await machine.onChange()
  if (signal.aborted) return
  end(machine)
  set({ phase: 'report', progress: undefined })
}

/** No file is left to go on with; `errors` say why. */
function fail(machine: Machine): void {
  end(machine)
  machine.set({ phase: 'failed', progress: undefined })
}

function callOptions({ set }: Machine, signal: AbortSignal) {
  return { signal, onProgress: (progress: ImportProgress) => set({ progress }) }
}

function patchFile(machine: Machine, file: ImportFileId, patch: Partial<SessionFile>): void {
  const { get, set } = machine
  set({
    inspections: get().inspections.map((entry) =>
      entry.inspection.id === file ? { ...entry, ...patch } : entry,
    ),
  })
}

function toSessionFile(inspection: FileInspection): SessionFile {
  const { mapping, review } = inspection
  return { inspection, mapping, review, busy: false }
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
