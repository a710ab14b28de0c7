import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { writeOrderFile } from './order-file.mjs'
import { writeOrderWorkbook } from './order-workbook.mjs'

/** Where files and the page are kept. */
export const CACHE = resolve('node_modules/.cache/bench')

/** @typedef {import('./page/contender.worker.ts').ContenderName | 'duckdb'} Contender */

/**
 * A file, and who is asked to read it.
 * @typedef {object} Trial
 * @property {string} title
 * @property {number} lines
 * @property {string} path
 * @property {readonly Contender[]} contenders
 * @property {(path: string) => Promise<void>} write
 */

const ALONE = /** @type {const} */ (['cockpit'])
const OF_TEXT = /** @type {const} */ (['floor', 'cockpit', 'duckdb', 'papa'])
const OF_WORKBOOKS = /** @type {const} */ (['cockpit', 'sheetjs', 'readExcelFile'])
const TEXT_LINES = [100_000, 300_000, 1_000_000, 5_000_000]
const WORKBOOK_LINES = [100_000, 300_000]
/** Of the file that is given to the built app, and of the company that is asked for more. */
const WHOLE_APP_LINES = 1_000_000
/** Peers are not asked for more: they take too long, or too much. */
const MOST_TEXT_LINES = 1_000_000
const MOST_WORKBOOK_LINES = 300_000
/** Lines of a sheet that is full, below the row of the headers. */
const FULL_SHEET = 1_048_575

/**
 * What the words of the command line ask for.
 * @param {readonly string[]} words
 * @returns {{ readonly trials: readonly Trial[], readonly whole: readonly Trial[], readonly later: readonly Trial[], readonly rounds: number }}
 */
export function readOptions(words) {
  const at = words.indexOf('--rounds')
  const lines = words.filter((word, place) => /^\d+$/.test(word) && place !== at + 1).map(Number)
  const isAll = words.includes('--all')
  const formats = ['--csv', '--xlsx', '--full', '--app', '--later'].filter((format) =>
    words.includes(format),
  )
  if (formats.length === 0)
    formats.push('--csv', ...(lines.length === 0 ? ['--xlsx', '--app', '--later'] : []))
  const sizes = (/** @type {readonly number[]} */ usual) => (lines.length === 0 ? usual : lines)
  const trials = formats.flatMap((format) => {
    if (format === '--csv') return sizes(TEXT_LINES).map((size) => textTrial(size, isAll))
    if (format === '--xlsx') return sizes(WORKBOOK_LINES).map((size) => workbookTrial(size, isAll))
    if (format === '--app' || format === '--later') return []
    return [fullSheetTrial('shared'), fullSheetTrial('inline')]
  })
  const whole = formats.includes('--app') ? sizes([WHOLE_APP_LINES]) : []
  const later = formats.includes('--later') ? sizes([WHOLE_APP_LINES]) : []
  return {
    trials,
    later: later.map((size) => ({ ...textTrial(size, isAll), contenders: ['later'] })),
    whole: whole.map((size) => textTrial(size, isAll)),
    rounds: at < 0 ? 5 : Number(words[at + 1]),
  }
}

/**
 * Writes the file of a trial, unless it is there.
 * @param {Trial} trial
 */
export async function writeFileOf({ path, write }) {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  await write(`${path}.part`)
  renameSync(`${path}.part`, path)
}

/**
 * @param {number} lines
 * @param {boolean} isAll
 * @returns {Trial}
 */
function textTrial(lines, isAll) {
  return {
    title: `CSV, ${lines.toLocaleString('en')} lines`,
    lines,
    path: `${CACHE}/orders-${lines}.csv`,
    contenders: isAll || lines <= MOST_TEXT_LINES ? OF_TEXT : ['floor', 'cockpit'],
    write: (path) => writeOrderFile(path, lines),
  }
}

/**
 * @param {number} lines
 * @param {boolean} isAll
 * @returns {Trial}
 */
function workbookTrial(lines, isAll) {
  return {
    title: `XLSX, ${lines.toLocaleString('en')} lines`,
    lines,
    path: `${CACHE}/orders-${lines}-shared.xlsx`,
    contenders: isAll || lines <= MOST_WORKBOOK_LINES ? OF_WORKBOOKS : ALONE,
    write: (path) => writeOrderWorkbook(path, lines, 'shared'),
  }
}

/**
 * @param {'shared' | 'inline'} texts
 * @returns {Trial}
 */
function fullSheetTrial(texts) {
  return {
    title: `XLSX, a full sheet, ${texts} strings`,
    lines: FULL_SHEET,
    path: `${CACHE}/orders-${FULL_SHEET}-${texts}.xlsx`,
    contenders: ALONE,
    write: (path) => writeOrderWorkbook(path, FULL_SHEET, texts),
  }
}
