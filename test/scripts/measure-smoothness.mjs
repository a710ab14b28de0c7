// npm run smooth: is the page ever frozen? Loads 100,000 lines of 20,000 customers into the built app,
// opens the screens and scrolls the tier list to its end; then drags a cut-off of the Pareto curve of
// 150,000 customers. Prints the longest main-thread task of each step, and how many frames a second.
import { mkdirSync, writeFileSync } from 'node:fs'
import { largeOrderFile } from './large-order-file.mjs'
import { withServedApp } from './served-app.mjs'

const LIMIT_MS = 100
const FRAMES_A_SECOND = 30
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
      'frames a second': Math.round(
        (frames.length * 1000) /
          frames.reduce((/** @type {number} */ sum, /** @type {number} */ frame) => sum + frame, 0),
      ),
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

/**
 * Drags the cut-off A to and fro, as fast as the page takes it. Every step is answered: the figures of
 * 'What would change' follow.
 * @param {import('@playwright/test').Page} page
 */
async function dragCutOff(page) {
  const handle = page.getByRole('slider', { name: 'Cut-off A' })
  await handle.waitFor()
  const change = page.getByRole('table', { name: 'What would change' })
  await change.waitFor()
  await page.evaluate(() => {
    const target = /** @type {any} */ (globalThis)
    target.answers = 0
    const figures = document.querySelector('table[aria-label="What would change"] tbody')
    const count = () => (target.answers += 1)
    if (figures !== null) {
      new MutationObserver(count).observe(figures, { subtree: true, characterData: true })
    }
  })
  const grip = await handle.locator('rect').last().boundingBox()
  if (grip === null) throw new Error('The handle is not drawn')
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.waitForTimeout(500)
  await takeReadings(page)
  const start = Date.now()
  for (let step = 0; Date.now() - start < 4_000; step++) {
    await page.mouse.move(x + 180 * Math.sin(step / 10), y)
  }
  const readings = await takeReadings(page)
  const answers = await page.evaluate(() => /** @type {any} */ (globalThis).answers)
  await page.mouse.up()
  table['drag a cut-off, 150,000 customers'] = { ...readings, 'answers shown': answers }
}

/**
 * Loads a file through the real screens.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {string} content
 */
async function load(page, name, content) {
  writeFileSync(`${FOLDER}/${name}`, content)
  await page.getByLabel('Order files').setInputFiles(`${FOLDER}/${name}`)
  await page.getByRole('button', { name: 'Load', exact: true }).waitFor({ timeout: 180_000 })
}

/** @type {Record<string, Record<string, number>>} */
const table = {}
await withServedApp(async (address, browser) => {
  const page = await browser.newPage({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  await page.addInitScript(watchMainThread)
  await page.goto(address)
  await page.getByLabel('Order files').waitFor()
  await takeReadings(page)
  mkdirSync(FOLDER, { recursive: true })
  await load(page, 'large.csv', largeOrderFile(100_000, 20_000))
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
  await page.close()

  const pareto = await browser.newPage({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  await pareto.addInitScript(watchMainThread)
  await pareto.goto(address)
  await load(pareto, 'many.csv', largeOrderFile(300_000, 150_000))
  await pareto.getByRole('button', { name: 'Load', exact: true }).click()
  await pareto.getByText('Open the cockpit').waitFor({ timeout: 180_000 })
  await pareto.goto(`${address}#/pareto`)
  await takeReadings(pareto)
  await dragCutOff(pareto)
})
console.table(table)
const longest = Math.max(...Object.values(table).map((row) => row['longest task, ms'] ?? 0))
process.stdout.write(`longest main-thread task ${longest} ms, limit ${LIMIT_MS} ms\n`)
const drag = table['drag a cut-off, 150,000 customers']?.['frames a second'] ?? 0
process.stdout.write(`dragging ${drag} frames a second, at least ${FRAMES_A_SECOND}\n`)
process.exitCode = longest <= LIMIT_MS && drag >= FRAMES_A_SECOND ? 0 : 1
