// npm run bench [lines …] [--rounds n]: how long this app and its peers take from a file to all results.
// See the README beside this file.
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { BROWSER_ARGS, browserPath } from '../scripts/browser-path.mjs'
import { createMemoryWatch } from './memory-watch.mjs'
import { writeOrderFile } from './order-file.mjs'
import { disagreements, printTable } from './bench-table.mjs'

const CACHE = resolve('node_modules/.cache/bench')
const CONTENDERS = /** @type {const} */ (['floor', 'cockpit', 'duckdb', 'papa'])
/** Peers are not asked for more: they take too long, or too much. */
const MOST_LINES_OF_PEERS = 1_000_000

/** @typedef {typeof CONTENDERS[number]} Contender */
/** @typedef {import('./page/contender.worker.ts').Reading & { peakMb: number | undefined }} Run */

const { sizes, rounds, isAll } = readOptions(process.argv.slice(2))
for (const lines of sizes) await writeOrderFile(fileOf(lines), lines)
const site = {
  root: 'test/bench/page',
  base: './',
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warn'),
  build: { outDir: `${CACHE}/site`, emptyOutDir: true, target: 'es2023' },
  worker: { format: /** @type {const} */ ('es') },
  preview: { host: '127.0.0.1', port: 4189, strictPort: true },
}
await build(site)
const server = await preview(site)
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_ARGS })
try {
  for (const lines of sizes) printTable(lines, await measure(lines))
} finally {
  await browser.close()
  await server.close()
}

/**
 * Every round runs every contender once, so that what else the machine does falls on all of them.
 * @param {number} lines
 */
async function measure(lines) {
  const names = CONTENDERS.filter(
    (name) => isAll || lines <= MOST_LINES_OF_PEERS || name === 'floor' || name === 'cockpit',
  )
  /** @type {Map<Contender, Run[]>} */
  const runs = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) runs.get(name)?.push(await runOnce(name, lines))
  }
  for (const line of disagreements(runs)) process.stdout.write(`${line}\n`)
  return runs
}

/**
 * Each run has a page and with it a process of its own, so that none finds memory or code of another.
 * @param {Contender} name
 * @param {number} lines
 * @returns {Promise<Run>}
 */
async function runOnce(name, lines) {
  const context = await browser.newContext()
  const page = await context.newPage()
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.locator('#file').setInputFiles(fileOf(lines))
    const watch = await createMemoryWatch(browser)
    const reading = await page.evaluate(
      (contender) =>
        /** @type {{ bench: import('./page/page.ts').BenchPage }} */ (
          /** @type {unknown} */ (globalThis)
        ).bench.run(contender),
      name,
    )
    return { ...reading, peakMb: watch.stop() }
  } finally {
    await context.close()
  }
}

/** @param {number} lines */
function fileOf(lines) {
  return `${CACHE}/orders-${lines}.csv`
}

/** @param {readonly string[]} words */
function readOptions(words) {
  const at = words.indexOf('--rounds')
  const numbers = words.filter((word, place) => /^\d+$/.test(word) && place !== at + 1)
  return {
    sizes: numbers.length === 0 ? [100_000, 300_000, 1_000_000, 5_000_000] : numbers.map(Number),
    rounds: at < 0 ? 5 : Number(words[at + 1]),
    isAll: words.includes('--all'),
  }
}
