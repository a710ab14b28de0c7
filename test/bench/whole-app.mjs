import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { BROWSER_ARGS, browserPath } from '../scripts/browser-path.mjs'
import { createMemoryWatch } from './memory-watch.mjs'
import { watchPage } from './page-watch.mjs'
import { CACHE } from './trials.mjs'

/** @typedef {import('./measures.mjs').Round} Round */

const PATIENCE = { timeout: 300_000 }

/**
 * The built app with a file, as a person uses it: what the page is busy with meanwhile, how soon it answers,
 * and how long opening what is kept takes, from the disk and in a new page.
 * @param {string} path
 * @param {number} rounds
 */
export async function measureWholeApp(path, rounds) {
  await build({ logLevel: 'warn', build: { outDir: `${CACHE}/app`, emptyOutDir: true } })
  const server = await preview({
    build: { outDir: `${CACHE}/app` },
    preview: { host: '127.0.0.1', port: 4189, strictPort: true },
  })
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    /** @type {Round[]} */
    const all = []
    for (let round = 0; round < rounds; round += 1) all.push(await measureRound(address, path))
    return all
  } finally {
    await server.close()
  }
}

/**
 * Each has a browser and a disk of its own.
 * @param {string} address
 * @param {string} path
 * @returns {Promise<Round>}
 */
async function measureRound(address, path) {
  const folder = mkdtempSync(join(tmpdir(), 'cockpit-bench-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await browserPath(),
    args: BROWSER_ARGS,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  try {
    await context.addInitScript(watchPage)
    return {
      ...(await measureLoading(context, address, path)),
      ...(await measureOpening(context, address)),
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {BrowserContext} context
 * @param {string} address
 * @param {string} path
 */
async function measureLoading(context, address, path) {
  const page = await context.newPage()
  await giveFile(page, address, path)
  const looking = await cancel(page)
  await giveFile(page, address, path)
  await pressLoad(page)
  const loading = await cancel(page)
  await openStart(page, address)
  const memory = await createMemoryWatch(browserOf(context))
  await page.getByLabel('Order files').setInputFiles(path)
  await pressLoad(page)
  await page.getByText('Open the cockpit').waitFor(PATIENCE)
  const grown = memory.stop()
  const { given, shown, counted, looked, pressed, loaded, longest } = await timesOf(page)
  await page.close()
  return {
    'file given until progress is on the page': shown - given,
    'file given until rows are counted': counted - given,
    'cancel while looking at the file': looking,
    'cancel while loading it': loading,
    'longest task of the page until it is loaded': longest,
    'look at the file': looked - given,
    'load it, and keep it': loaded - pressed,
    'MB that the page grows by to its peak, from the file given to the end': grown ?? Number.NaN,
  }
}

/**
 * @param {BrowserContext} context
 * @param {string} address
 */
async function measureOpening(context, address) {
  const page = await context.newPage()
  await page.goto(`${address}favicon.svg`) // a process of its own, which the app then comes into
  const memory = await createMemoryWatch(browserOf(context))
  await page.goto(`${address}#/overview`)
  await page.getByRole('region', { name: 'Key figures' }).waitFor(PATIENCE)
  const grown = memory.stop()
  const { opened } = await timesOf(page)
  await page.close()
  return {
    'open it again, until the key figures stand': opened,
    'MB to the peak of opening it again': grown ?? Number.NaN,
  }
}

/** @param {BrowserContext} context */
function browserOf(context) {
  const browser = context.browser()
  if (browser === null) throw new Error('The context has no browser')
  return browser
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} path
 */
async function giveFile(page, address, path) {
  await openStart(page, address)
  await page.getByLabel('Order files').setInputFiles(path)
}

/**
 * A page that was just opened, and has fetched what comes next while a person looks for the file.
 * @param {Page} page
 * @param {string} address
 */
async function openStart(page, address) {
  await page.goto('about:blank')
  await page.goto(address)
  await page.getByLabel('Order files').waitFor()
  await page.waitForTimeout(4_000)
}

/** @param {Page} page */
async function pressLoad(page) {
  await page.getByRole('button', { name: 'Load', exact: true }).click(PATIENCE)
}

/**
 * In the middle of the work.
 * @param {Page} page
 */
async function cancel(page) {
  const button = page.getByRole('button', { name: 'Cancel' })
  await button.waitFor()
  await page.waitForTimeout(300)
  await button.click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  const { cancelled, gone } = await timesOf(page)
  return gone - cancelled
}

/**
 * @param {Page} page
 * @returns {Promise<import('./page-watch.mjs').Times>}
 */
function timesOf(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).watch.times)
}
