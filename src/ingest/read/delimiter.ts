import { decode } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { createRecordScanner } from './record-scanner.ts'
import type { ScannedRows } from './scanned-rows.ts'

/** Which character separates the cells, and how wide an ordinary row is with it. */
export interface DelimiterChoice {
  readonly delimiter: string
  /** Candidates that give columns at all, best first, the chosen one included. */
  readonly delimiters: readonly string[]
  readonly certainty: 'sure' | 'doubtful'
  /** Cells of most rows; undefined where no width is ordinary. */
  readonly width: number | undefined
}

/** Common delimiters in order of preference. */
const COMMON = [',', ';', '\t', '|', '\u001f', '\u001e'] as const
/** Characters that separate cells so rarely that the user is asked. */
const RARE = ['，', '；', '^', '~', ':'] as const
const SAMPLE_ROWS = 300
/** Bytes of the sample scanned at a time, until there are rows enough. */
const SAMPLE_PIECE = 16_384
/** Share of rows that must have the ordinary width. */
const LEAST_REGULARITY = 0.5
const NUMBER = /^[-+−(]?\s*[¥￥$€£]?\s*[\d０-９][\d０-９.,'’\s]*(?:%|€|元|円)?\)?-?$/
const DATE = /^\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?(?:[ T].*)?$/

interface Trial {
  readonly delimiter: string
  readonly width: number
  readonly score: number
}

/**
 * Chooses the delimiter by how consistent the types of the columns are that it gives, not by how many
 * columns: in `Müller, Hans, Sohn;1,50` only the semicolon leaves columns of one type each.
 *
 * @param sample - The beginning of the text as UTF-8, whole lines, without a line that names the
 *   delimiter.
 * @param given - The delimiter that the file or the user names, if any; it is taken as it is.
 */
export function chooseDelimiter(
  sample: Uint8Array,
  layout: Pick<Dialect, 'quote' | 'carriageReturnEnds'>,
  given: string | undefined,
): DelimiterChoice {
  const trial = (delimiter: string): Trial =>
    tryDelimiter(sample, { ...layout, delimiter, backslash: false, width: undefined })
  const ranked = (delimiters: readonly string[]): Trial[] =>
    delimiters
      .filter((delimiter) => mayHold(sample, delimiter))
      .map(trial)
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
  const common = ranked(COMMON)
  const trials = common.length > 0 ? common : ranked(RARE)
  const [best, second] = trials
  const delimiters = trials.map(({ delimiter }) => delimiter)
  if (given !== undefined) {
    const { width } = trial(given)
    const offered = [...new Set([given, ...delimiters])]
    return { delimiter: given, delimiters: offered, certainty: 'sure', width: ordinary(width) }
  }
  if (best === undefined) {
    return {
      delimiter: ',',
      delimiters: COMMON.slice(0, 4),
      certainty: 'doubtful',
      width: undefined,
    }
  }
  const isClear = common.length > 0 && best.score - (second?.score ?? 0) >= 0.1
  const certainty = isClear ? 'sure' : 'doubtful'
  return { delimiter: best.delimiter, delimiters, certainty, width: ordinary(best.width) }
}

/** False where a delimiter stands nowhere: it gives no columns. */
function mayHold(sample: Uint8Array, delimiter: string): boolean {
  return sample.includes(new TextEncoder().encode(delimiter)[0] ?? 0)
}

function ordinary(width: number): number | undefined {
  return width > 0 ? width : undefined
}

function tryDelimiter(sample: Uint8Array, dialect: Dialect): Trial {
  const { delimiter } = dialect
  const rows = sampleRows(sample, dialect)
  const width = commonWidth(rows)
  const regular = rows.filter((row) => row.length === width)
  const regularity = rows.length === 0 ? 0 : regular.length / rows.length
  if (width < 2 || regularity < LEAST_REGULARITY) return { delimiter, width, score: 0 }
  const body = regular.length > 1 ? regular.slice(1) : regular
  const positions = Array.from({ length: width }, (_, position) => position)
  const scores = positions.map((position) => columnScore(body.map((row) => row[position] ?? '')))
  const mean = scores.reduce((sum, score) => sum + score, 0) / width
  // The greater width only decides between delimiters that are equal in all else.
  return { delimiter, width, score: regularity * (mean + 0.01) + width / 1e6 }
}

function sampleRows(sample: Uint8Array, dialect: Dialect): string[][] {
  const rows: string[][] = []
  const scanner = createRecordScanner(
    dialect,
    {
      rows: (scanned) => {
        for (let row = 0; row < scanned.length && rows.length < SAMPLE_ROWS; row += 1) {
          const texts = textsOf(scanned, row)
          if (texts.some((cell) => cell !== '')) rows.push(texts)
        }
      },
      broken: () => undefined,
    },
    'utf-8',
  )
  for (let at = 0; at < sample.length && rows.length < SAMPLE_ROWS; at += SAMPLE_PIECE) {
    scanner.push(sample.subarray(at, at + SAMPLE_PIECE))
  }
  scanner.end()
  return rows
}

function textsOf({ bytes, from, to, width, stored }: ScannedRows, row: number): string[] {
  const texts = Array.from({ length: stored }, (_, column) => {
    const cell = row * stored + column
    return decode(bytes.subarray(from[cell], to[cell]), 'utf-8')
  })
  // Cells beyond the limit of columns count, whatever is in them.
  while (texts.length < width) texts.push('')
  return texts
}

/** The width that most rows have, the greater of equals; 0 without rows. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}

/** 1 for a column of numbers or dates, 0.5 for one of text, less where cells hold other delimiters or mixed types. */
function columnScore(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return 0.5
  const share = (test: (cell: string) => boolean): number =>
    filled.filter(test).length / filled.length
  const typed = Math.max(
    share((cell) => NUMBER.test(cell.trim())),
    share((cell) => DATE.test(cell.trim())),
  )
  if (typed >= 0.9) return 1
  const glued = share((cell) => /[;\t|]|,(?! )/.test(cell))
  return Math.max(0, 0.5 - 0.5 * glued - 0.3 * Math.min(typed, 1 - typed))
}
