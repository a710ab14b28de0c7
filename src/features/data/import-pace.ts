import type { ImportProgress } from '../../worker/protocol.ts'

/** How fast an import goes, for people to decide whether to wait. */
export interface ImportPace {
  /** Bytes done out of all bytes, 0..1; undefined while the total is unknown. */
  readonly ratio: number | undefined
  readonly rowsPerSecond: number | undefined
  readonly secondsLeft: number | undefined
}

/** Under half a second a rate is noise. */
const LEAST_MS = 500

/** Rate and time left since the phase began; no figures before there is something to go by. */
export function computePace(progress: ImportProgress, elapsedMs: number): ImportPace {
  const { bytes, bytesTotal, rows } = progress
  const ratio = bytesTotal > 0 ? Math.min(1, bytes / bytesTotal) : undefined
  if (elapsedMs < LEAST_MS) return { ratio, rowsPerSecond: undefined, secondsLeft: undefined }
  return {
    ratio,
    rowsPerSecond: rows > 0 ? Math.round((rows / elapsedMs) * 1000) : undefined,
    secondsLeft:
      ratio === undefined || ratio === 0
        ? undefined
        : Math.ceil((elapsedMs * (1 - ratio)) / ratio / 1000),
  }
}
