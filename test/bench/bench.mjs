// npm run bench [lines …] [--csv] [--xlsx] [--full] [--app] [--later] [--all] [--rounds n]: how long this app and its
// peers take from a file to all results. See the README beside this file.
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { BROWSER_ARGS, browserPath } from '../scripts/browser-path.mjs'
import { createMemoryWatch } from './memory-watch.mjs'
import { disagreements, printLater, printTable, printWholeApp } from './bench-table.mjs'
import { CACHE, readOptions, writeFileOf } from './trials.mjs'
import { measureWholeApp } from './whole-app.mjs'

/** @typedef {import('./trials.mjs').Contender} Contender */
/** @typedef {import('./trials.mjs').Trial} Trial */
/** @typedef {import('./page/contender.worker.ts').Reading & { peakMb: number | undefined }} Run */

const { trials, whole, later, rounds } = readOptions(process.argv.slice(2))
for (const trial of [...trials, ...whole, ...later]) await writeFileOf(trial)
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
  for (const trial of trials) printTable(trial, await measure(trial))
  for (const trial of later) printLater(trial, (await measure(trial)).get('later') ?? [])
} finally {
  await browser.close()
  await server.close()
}
for (const { title, path } of whole) printWholeApp(title, await measureWholeApp(path, rounds))

/**
 * Every round runs every contender once, so that what else the machine does falls on all of them.
 * @param {Trial} trial
 */
async function measure({ path, contenders }) {
  /** @type {Map<Contender, Run[]>} */
  const runs = new Map(contenders.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const name of contenders) runs.get(name)?.push(await runOnce(name, path))
  }
  for (const line of disagreements(runs)) process.stdout.write(`${line}\n`)
  return runs
}

/**
 * Each run has a page and with it a process of its own, so that none finds memory or code of another.
 * @param {Contender} name
 * @param {string} path
 * @returns {Promise<Run>}
 */
async function runOnce(name, path) {
  const context = await browser.newContext()
  const page = await context.newPage()
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.locator('#file').setInputFiles(path)
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
