import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import {
  importMarker,
  lookForInterrupted,
  noteImports,
  useInterruptedImport,
} from '../../src/queries/import-marker.ts'
import { IDLE, type ImportSession, type ImportStore } from '../../src/queries/import-session.ts'
import type { LoadedFile } from '../../src/worker/loaded-file.ts'
import { sampleReport } from '../storage/kept-sample.ts'

const STARTED = 1_760_000_000_000
const MARKER = {
  fileNames: ['a.csv', 'b.csv'],
  phase: 'loading',
  rows: 7,
  startedAt: STARTED,
} as const

let time = STARTED
let imports: ImportStore

beforeEach(() => {
  localStorage.clear()
  useInterruptedImport.setState({ interrupted: undefined })
  time = STARTED
  imports = createStore<ImportSession>()(() => IDLE as ImportSession)
  noteImports(imports, () => time)
})

function loaded(fileName: string, loadedAt: number): LoadedFile {
  const replaced = { lines: 0, amount: 0 }
  return {
    id: fileName,
    report: sampleReport(fileName, 3),
    loadedAt,
    replaced,
    dropsDuplicates: false,
  }
}

function progress(rows: number) {
  return { phase: 'reading' as const, fileName: 'a.csv', bytes: 1, bytesTotal: 2, rows }
}

describe('noteImports', () => {
  it('notes an import from its first byte to its end, with the rows read now and then', () => {
    imports.setState({ fileNames: ['a.csv'], hasTurn: true, phase: 'reading' })
    expect(importMarker.read()).toMatchObject({ fileNames: ['a.csv'], rows: 0, startedAt: STARTED })
    time += 100
    imports.setState({ progress: progress(1000) })
    expect(importMarker.read()?.rows).toBe(0)
    time += 500
    imports.setState({ progress: progress(5000) })
    expect(importMarker.read()).toMatchObject({ rows: 5000, startedAt: STARTED })
    imports.setState({ phase: 'mapping' })
    expect(importMarker.read()?.phase).toBe('mapping')
    imports.setState({ phase: 'report' })
    expect(importMarker.read()).toBeUndefined()
  })

  it('leaves the note of another window alone while it waits for its turn', () => {
    importMarker.write(MARKER)
    imports.setState({ fileNames: ['c.csv'], phase: 'reading' })
    imports.setState({ phase: 'waiting' })
    imports.setState(IDLE)
    expect(importMarker.read()).toEqual(MARKER)
  })
})

describe('lookForInterrupted', () => {
  it('finds an import that was cut off, until the person knows', () => {
    importMarker.write(MARKER)
    lookForInterrupted([loaded('a.csv', STARTED - 1), loaded('b.csv', STARTED + 1)], false)
    expect(useInterruptedImport.getState().interrupted).toEqual(MARKER)
    useInterruptedImport.getState().discard()
    lookForInterrupted([], false)
    expect(useInterruptedImport.getState().interrupted).toBeUndefined()
  })

  it('finds none where all its files are in force, nor where a window is at it', () => {
    importMarker.write(MARKER)
    lookForInterrupted([], true)
    expect(useInterruptedImport.getState().interrupted).toBeUndefined()
    lookForInterrupted([loaded('a.csv', STARTED), loaded('b.csv', STARTED)], false)
    expect(useInterruptedImport.getState().interrupted).toBeUndefined()
    expect(importMarker.read()).toBeUndefined()
  })

  it('takes nothing else for a note', () => {
    const broken = ['{', 'null', '7', '{"fileNames":[]}', JSON.stringify({ ...MARKER, phase: 'x' })]
    for (const text of broken) {
      localStorage.setItem('customer-cockpit-import', text)
      expect(importMarker.read()).toBeUndefined()
    }
  })
})
