import type { Dialect } from './dialect.ts'
import { createRecordScanner } from './record-scanner.ts'

/** How a text quotes its cells. */
export type Quoting = Pick<Dialect, 'quote' | 'backslash'>

/** What nearly all files do: '"', doubled where it stands inside. */
export const USUAL_QUOTING: Quoting = { quote: '"', backslash: false }

const BACKSLASH = 92
const DOUBLE_QUOTED = /(?:^|[,;\t|])[ ]?"/m
const APOSTROPHE_OPENED = /(?:^|[,;\t|])'/gm
const APOSTROPHE_QUOTED = /(?:^|[,;\t|])'(?:[^'\n]|'')*'(?=[,;\t|\r\n]|$)/gm

/**
 * The quotes around cells: apostrophes where no cell begins with a double quote, every other line or
 * more has a cell between apostrophes, and every cell that begins with one ends with one. A name such as
 * "'t Hooft" or a number marked as text does not end so.
 */
export function findQuote(sample: string): Dialect['quote'] {
  if (!sample.includes("'")) return '"'
  const quoted = sample.match(APOSTROPHE_QUOTED)?.length ?? 0
  const lines = sample.split('\n').filter((line) => line.trim() !== '').length
  if (quoted === 0 || quoted * 2 < lines || DOUBLE_QUOTED.test(sample)) return '"'
  const opened = sample.match(APOSTROPHE_OPENED)?.length ?? 0
  return opened > quoted * 1.05 ? '"' : "'"
}

/** Whether quotes inside cells stand behind a backslash: fewer records are broken if they are read so. */
export function findBackslash(sample: Uint8Array, dialect: Dialect): boolean {
  const quote = dialect.quote.charCodeAt(0)
  if (!holdsPair(sample, BACKSLASH, quote)) return false
  const usual = countBroken(sample, { ...dialect, backslash: false })
  return usual > countBroken(sample, { ...dialect, backslash: true })
}

function holdsPair(sample: Uint8Array, first: number, second: number): boolean {
  for (let at = sample.indexOf(first); at >= 0; at = sample.indexOf(first, at + 1)) {
    if (sample[at + 1] === second) return true
  }
  return false
}

/** Records whose quotes make no sense, and records that have not the ordinary width. */
function countBroken(sample: Uint8Array, dialect: Dialect): number {
  let count = 0
  const scanner = createRecordScanner(
    dialect,
    {
      rows: ({ length, width }) => {
        if (dialect.width !== undefined && width > 1 && width !== dialect.width) count += length
      },
      broken: () => {
        count += 1
      },
    },
    'utf-8',
  )
  scanner.push(sample)
  scanner.end()
  return count
}
