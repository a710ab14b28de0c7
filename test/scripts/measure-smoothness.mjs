// npm run smooth: is the page ever frozen? Loads 100,000 lines of 20,000 customers into the built app,
// opens the screens and scrolls the tier list to its end; prints the longest main-thread task of each step.
import { mkdirSync, writeFileSync } from 'node:fs'
import { largeOrderFile } from './large-order-file.mjs'
import { withServedApp } from './served-app.mjs'

const LIMIT_MS = 100
const FOLDER = 'node_modules/.cache/smoothness'

/** Records every main-thread task over 50 ms, and the time between frames. */
function watchMainThread() {
  const target = /** @type {any} */ (globalThis)
  target.longTasks = []
  target.frames = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) target.longTasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  let last = performance.now()
  const tick = () => {
    const now = performance.now()
    target.frames.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

/** @param {import('@playwright/test').Page} page */
async function takeReadings(page) {
  return page.evaluate(() => {
    const target = /** @type {any} */ (globalThis)
    const tasks = target.longTasks.splice(0)
    const frames = target.frames
      .splice(0)
      .toSorted((/** @type {number} */ x, /** @type {number} */ y) => x - y)
    return {
      'longest task, ms': Math.round(Math.max(0, ...tasks)),
      'tasks over 50 ms': tasks.length,
      'frame, median ms': Math.round(frames[Math.floor(frames.length / 2)] ?? 0),
      'frame, 99 % ms': Math.round(frames[Math.floor(frames.length * 0.99)] ?? 0),
    }
  })
}

/**
 * Scrolls the list: wheel turns of a few rows, then the scroll bar dragged from top to end.
 * @param {import('@playwright/test').Page} page
 */
async function scrollList(page) {
  const list = page.getByRole('region', { name: /customers/i })
  await list.hover()
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
  table['scroll with the wheel'] = await takeReadings(page)
  await list.evaluate(async (pane) => {
    for (let step = 0; step < 120; step++) {
      pane.scrollTop = (pane.scrollHeight * step) / 119
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  table['drag to the last of 20,000'] = await takeReadings(page)
}

/** @type {Record<string, Record<string, number>>} */
const table = {}
await withServedApp(async (address, browser) => {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watchMainThread)
  await page.goto(address)
  await page.getByLabel('Order files').waitFor()
  await takeReadings(page)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/large.csv`, largeOrderFile(100_000, 20_000))
  await page.getByLabel('Order files').setInputFiles(`${FOLDER}/large.csv`)
  await page.getByRole('button', { name: 'Load', exact: true }).waitFor()
  table['look at 100,000 lines'] = await takeReadings(page)
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await page.getByText('Open the cockpit').waitFor()
  table['load them'] = await takeReadings(page)
  await page.getByText('Open the cockpit').click()
  await page.getByRole('link', { name: 'Tiers', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Tiers' }).waitFor()
  await page
    .getByText('Customer 1,', { exact: false })
    .first()
    .waitFor()
    .catch(() => undefined)
  table['open overview and tiers'] = await takeReadings(page)
  await scrollList(page)
})
console.table(table)
const longest = Math.max(...Object.values(table).map((row) => row['longest task, ms'] ?? 0))
process.stdout.write(`longest main-thread task ${longest} ms, limit ${LIMIT_MS} ms\n`)
process.exitCode = longest <= LIMIT_MS ? 0 : 1
