import { MEASURES } from './measures.mjs'

/** @typedef {import('./bench.mjs').Run} Run */
/** @typedef {import('./trials.mjs').Contender} Contender */
/** @typedef {import('./trials.mjs').Trial} Trial */

/** @type {Readonly<Record<Contender, { readonly long: string, readonly short: string }>>} */
const NAMES = {
  later: { long: 'this app, after loading', short: 'after loading' },
  floor: { long: 'floor: read, count commas and lines', short: 'floor' },
  cockpit: { long: 'this app', short: 'this app' },
  duckdb: { long: 'DuckDB-WASM, without its start', short: 'DuckDB' },
  papa: { long: 'Papa Parse, step', short: 'Papa' },
  sheetjs: { long: 'SheetJS, dense', short: 'SheetJS' },
  readExcelFile: { long: 'read-excel-file', short: 'read-excel-file' },
}

/**
 * Medians, ratios and peaks of one file.
 * @param {Trial} trial
 * @param {ReadonlyMap<Contender, readonly Run[]>} runs
 */
export function printTable({ title, lines, contenders }, runs) {
  const medians = new Map([...runs].map(([name, all]) => [name, median(all.map(({ ms }) => ms))]))
  const others = contenders.filter((name) => name !== 'cockpit')
  const rows = [...runs].map(([name, all]) => {
    const ms = medians.get(name) ?? Number.NaN
    const peaks = all.map(({ peakMb }) => peakMb ?? Number.NaN)
    return [
      NAMES[name].long,
      Math.round(ms).toLocaleString('en'),
      Math.round((ms * 1e6) / lines).toLocaleString('en'),
      ...others.map((other) => (ms / (medians.get(other) ?? Number.NaN)).toFixed(2)),
      Math.round(median(peaks)).toLocaleString('en'),
    ]
  })
  const ratios = others.map((other) => `× ${NAMES[other].short}`)
  print([title, 'ms', 'ns a line', ...ratios, 'peak MB'], rows)
  const own = runs.get('cockpit') ?? []
  const phases = (own[0]?.phases ?? []).map(([name], place) => {
    const times = own.map((run) => run.phases[place]?.[1] ?? Number.NaN)
    return `${name} ${Math.round(median(times))}`
  })
  process.stdout.write(`\nThis app: ${phases.join(', ')} ms\n\n`)
}

/** A person who changes something should not notice that anything is computed. */
const MOST_LATER_MS = 50

/**
 * What a loaded company takes to answer.
 * @param {Trial} trial
 * @param {readonly Run[]} runs
 */
export function printLater({ title }, runs) {
  const [first] = runs
  const isQuestion = (/** @type {string} */ name) =>
    !['inspect', 'load', 'company', 'between'].includes(name)
  const rows = (first?.phases ?? []).flatMap(([name], place) => {
    if (!isQuestion(name)) return []
    const times = runs.map((run) => run.phases[place]?.[1] ?? Number.NaN)
    return [[name, median(times).toFixed(1), Math.max(...times).toFixed(1), String(MOST_LATER_MS)]]
  })
  print([`after loading, ${title}`, 'ms', 'worst', 'at most'], rows)
}

/**
 * What the built app takes, beside what it may take.
 * @param {string} title
 * @param {readonly import('./measures.mjs').Round[]} rounds
 */
export function printWholeApp(title, rounds) {
  const timesOf = (/** @type {keyof import('./measures.mjs').Round} */ name) =>
    rounds.map((round) => round[name])
  const rows = MEASURES.map(({ name, most }) => [
    name,
    Math.round(median(timesOf(name))).toLocaleString('en'),
    Math.round(Math.max(...timesOf(name))).toLocaleString('en'),
    most === undefined ? '' : String(most),
  ])
  print([`the built app, ${title}`, 'ms or MB', 'worst', 'at most'], rows)
  const loading = median(timesOf('look at the file')) + median(timesOf('load it, and keep it'))
  const opening = median(timesOf('open it again, until the key figures stand'))
  process.stdout.write(`\nOpening what is kept: ${(opening / loading).toFixed(2)} × loading\n\n`)
}

/**
 * Where a contender's results are not those of this app.
 * @param {ReadonlyMap<Contender, readonly Run[]>} runs
 */
export function disagreements(runs) {
  const own = runs.get('cockpit')?.[0]?.outcome
  if (own === undefined) return []
  return [...runs].flatMap(([name, all]) =>
    Object.entries(all[0]?.outcome ?? {}).flatMap(([figure, value]) => {
      const expected = JSON.stringify(own[/** @type {keyof typeof own} */ (figure)])
      const found = JSON.stringify(value)
      return found === expected ? [] : [`${name}: ${figure} ${found}, this app ${expected}`]
    }),
  )
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function print(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |\n`
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  process.stdout.write(`\n${[head, rule, ...rows].map(line).join('')}`)
}
