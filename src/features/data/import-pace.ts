import type { ImportProgress } from '../../worker/import-protocol.ts'

/** How fast an import goes, for people to decide whether to wait. */
export interface ImportPace {
  /** Done out of all, 0..1; undefined while the total is unknown. */
  readonly ratio: number | undefined
  /** All rows of the file: as counted, or estimated from the bytes read so far. */
  readonly rowsTotal: number | undefined
  readonly rowsPerSecond: number | undefined
  readonly secondsLeft: number | undefined
}

/** Under half a second a rate is noise. */
const LEAST_MS = 500
/** The first bytes say little about how many rows there will be. */
const LEAST_RATIO = 0.02

/**
 * Rate and time left of one file's phase; no figures before there is something to go by.
 *
 * @param countedRows - The rows of the file, where an earlier phase has counted them: then rows, not
 * bytes, say how far the work has come.
 */
export function computePace(
  { bytes, bytesTotal, rows }: ImportProgress,
  elapsedMs: number,
  countedRows: number | undefined,
): ImportPace {
  const ratio = countedRows === undefined ? share(bytes, bytesTotal) : share(rows, countedRows)
  const isTelling = ratio !== undefined && ratio >= LEAST_RATIO && rows > 0
  const rowsTotal = countedRows ?? (isTelling ? roundedRows(rows / ratio) : undefined)
  if (elapsedMs < LEAST_MS) {
    return { ratio, rowsTotal, rowsPerSecond: undefined, secondsLeft: undefined }
  }
  return {
    ratio,
    rowsTotal,
    rowsPerSecond: rows > 0 ? Math.round((rows / elapsedMs) * 1000) : undefined,
    secondsLeft:
      ratio === undefined || ratio === 0
        ? undefined
        : Math.ceil((elapsedMs * (1 - ratio)) / ratio / 1000),
  }
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.min(1, part / whole) : undefined
}

/** An estimate is good for two digits. */
function roundedRows(rows: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1)
  return Math.round(rows / step) * step
}
