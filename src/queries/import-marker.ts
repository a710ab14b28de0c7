import { create } from 'zustand'
import type { LoadedFile } from '../worker/loaded-file.ts'
import type { ImportPhase, ImportStore } from './import-session.ts'
import { createSmallRecord } from './small-record.ts'

/** An import that was begun. It stands while the import is under way, and is left behind when that is cut off. */
export interface ImportMarker {
  readonly fileNames: readonly string[]
  readonly phase: ImportPhase
  /** Rows read when it was last noted, of the file then read. */
  readonly rows: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
}

/** How often the rows are noted while they are read. */
const NOTE_EVERY_MS = 500

const UNDER_WAY: readonly ImportPhase[] = ['reading', 'mapping', 'overlap', 'loading']

/** Notes the import that is under way, so that the next visit can tell if it was cut off. */
export const importMarker = createSmallRecord('customer-cockpit-import', parseMarker)

interface InterruptedState {
  /** The import that was cut off when this browser, this window or the power went; undefined: none. */
  readonly interrupted: ImportMarker | undefined
  /** It is known, and nothing more is to be said of it. */
  readonly discard: () => void
}

/** Holds the import that the start has found cut off. */
export const useInterruptedImport = create<InterruptedState>()((set) => ({
  interrupted: undefined,
  discard() {
    importMarker.remove()
    set({ interrupted: undefined })
  },
}))

/**
 * Looks once, at the start, for an import that was cut off. One that another window is at is none, nor is
 * one whose files are all in force: it was cut off after it had been kept whole.
 */
export function lookForInterrupted(files: readonly LoadedFile[], isRunning: boolean): void {
  const marker = importMarker.read()
  if (marker === undefined || isRunning) return
  const loaded = files.filter(({ loadedAt }) => loadedAt >= marker.startedAt)
  const names = new Set(loaded.map(({ report }) => report.fileName))
  if (marker.fileNames.every((name) => names.has(name))) importMarker.remove()
  else useInterruptedImport.setState({ interrupted: marker })
}

/** Notes imports while they are under way. @returns a function that stops noting. */
export function noteImports(imports: ImportStore, now: () => number): () => void {
  let marker: ImportMarker | undefined
  let notedAt = 0
  return imports.subscribe(({ phase, fileNames, hasTurn, progress }) => {
    // While it waits for its turn the marker is the other window's.
    if (!hasTurn || !UNDER_WAY.includes(phase)) {
      if (marker !== undefined) importMarker.remove()
      marker = undefined
      return
    }
    const time = now()
    if (marker?.phase === phase && time - notedAt < NOTE_EVERY_MS) return
    const startedAt = marker?.startedAt ?? time
    marker = { fileNames, phase, rows: progress?.rows ?? 0, startedAt }
    notedAt = time
    importMarker.write(marker)
    useInterruptedImport.setState({ interrupted: undefined })
  })
}

function parseMarker(value: unknown): ImportMarker | undefined {
  if (!(value instanceof Object)) return undefined
  const { fileNames, phase, rows, startedAt } = value as Partial<
    Record<keyof ImportMarker, unknown>
  >
  const known = UNDER_WAY.find((name) => name === phase)
  if (!Array.isArray(fileNames) || fileNames.length === 0 || known === undefined) return undefined
  if (typeof rows !== 'number' || typeof startedAt !== 'number') return undefined
  return { fileNames: fileNames.map(String), phase: known, rows, startedAt }
}
