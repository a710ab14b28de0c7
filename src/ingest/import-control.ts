import type { ReadProgress } from './read/opened-table.ts'

/** How far the work on one file has come. */
export interface ImportStep {
  readonly fileName: string
  readonly phase: 'reading' | 'looking' | 'loading'
  readonly bytes: number
  readonly bytesTotal: number
  readonly rows: number
}

/** How the caller follows and stops the work: every method rejects with the signal's reason. */
export interface ImportControl {
  readonly signal: AbortSignal
  readonly onProgress: (step: ImportStep) => void
}

/** Says how far the work on a file has come. */
export function tellStep(
  { onProgress }: ImportControl,
  file: File,
  phase: ImportStep['phase'],
  { bytes, bytesTotal, rows }: ReadProgress,
): void {
  onProgress({ fileName: file.name, phase, bytes, bytesTotal, rows })
}
