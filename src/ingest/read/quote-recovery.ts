import type { Dialect } from './dialect.ts'

/** Lines that a record with broken quotes may have. */
const RECOVERY_LINES = 50
/** Whole rows inside one cell that are taken for a quote that was never closed. */
const SWALLOWED_ROWS = 3

/** Where a broken record ends: its last line without the line end, and where the next line starts. */
interface RecoveryEnd {
  readonly lineEnd: number
  readonly next: number
  /** The line has an end; false where the text stops. */
  readonly ended: boolean
}

/**
 * Where to go on after a record whose quotes make no sense.
 *
 * It is the line end up to which the record has as many delimiters as an ordinary row, quotes not
 * counting, if no line on the way is a whole row by itself; else the end of the record's first line.
 *
 * @returns undefined if the text does not reach that far yet.
 */
export function recoveryEnd(
  text: string,
  from: number,
  final: boolean,
  dialect: Dialect,
): RecoveryEnd | undefined {
  const first = lineEndFrom(text, from, final, dialect)
  if (first === undefined) return undefined
  const wanted = (dialect.width ?? 1) - 1
  let end = first
  let count = countDelimiters(text, from, first.lineEnd, dialect)
  for (let lines = 1; lines < RECOVERY_LINES && count < wanted && end.ended; lines++) {
    const following = lineEndFrom(text, end.next, final, dialect)
    if (following === undefined) return undefined
    const more = countDelimiters(text, end.next, following.lineEnd, dialect)
    if (more >= wanted) return first
    count += more
    end = following
  }
  return count === wanted ? end : first
}

/**
 * Whether a record reads well only because an unclosed quote met another quote rows later.
 *
 * So it is if its first line is a whole row by itself and the record has the wrong width, or if three
 * or more of the lines inside it are, and they are the greater part.
 */
export function swallowsRows(record: string, cells: number, dialect: Dialect): boolean {
  const width = dialect.width
  if (width === undefined || width < 2) return false
  const lines = record.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/)
  if (lines.length < 2) return false
  const isRow = (line: string): boolean => line.split(dialect.delimiter).length === width
  if (cells !== width && isRow(lines[0] ?? '')) return true
  const inner = lines.slice(1, -1)
  const rows = width < 3 ? 0 : inner.filter(isRow).length
  return rows >= SWALLOWED_ROWS && rows * 2 >= inner.length
}

function lineEndFrom(
  text: string,
  from: number,
  final: boolean,
  dialect: Dialect,
): RecoveryEnd | undefined {
  const lf = text.indexOf('\n', from)
  const cr = dialect.carriageReturnEnds ? text.indexOf('\r', from) : -1
  if (cr >= 0 && (lf < 0 || cr < lf - 1)) {
    if (cr + 1 >= text.length && !final) return undefined
    return { lineEnd: cr, next: cr + 1, ended: true }
  }
  if (lf >= 0) {
    const lineEnd = lf > from && text[lf - 1] === '\r' ? lf - 1 : lf
    return { lineEnd, next: lf + 1, ended: true }
  }
  return final ? { lineEnd: text.length, next: text.length, ended: false } : undefined
}

function countDelimiters(text: string, from: number, to: number, dialect: Dialect): number {
  return text.slice(from, to).split(dialect.delimiter).length - 1
}
