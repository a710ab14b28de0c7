import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { askWorker, logNote, notesOnDisk } from './ask-worker.mjs'
import { startBrowser } from './real-browser.mjs'

const BASE = 'base.csv'

/**
 * Cuts imports and logging off at random moments, by reloads and by killing the browser, and looks each
 * time what is there afterwards: every entry that was acknowledged, and each import whole or not at all.
 *
 * @param {object} options
 * @param {string} options.address Where the built app is served.
 * @param {string} options.folder For the profile and the files; emptied first.
 * @param {('reload' | 'kill')[]} options.rounds
 * @param {number} options.rows In each file.
 * @param {number} options.seed
 * @param {(line: string) => void} options.tell
 * @returns {Promise<{ acknowledged: number, lost: number, whole: number, absent: number, faults: string[] }>}
 */
export async function soak({ address, folder, rounds, rows, seed, tell }) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const random = createRandom(seed)
  const profile = join(folder, 'profile')
  let browser = await startBrowser(profile)
  const result = {
    acknowledged: 0,
    lost: 0,
    whole: 0,
    absent: 0,
    faults: /** @type {string[]} */ ([]),
  }
  /** @type {Set<string>} */
  const acknowledged = new Set()
  try {
    await browser.page.goto(address)
    const start = Date.now()
    await load(browser.page, orderFile(folder, BASE, 0, rows))
    const takes = Date.now() - start
    for (const [at, round] of rounds.entries()) {
      const name = `round-${at + 1}.csv`
      const delay = Math.round(random() * takes * 1.2)
      const work = workOn(browser.page, orderFile(folder, name, at + 1, rows), acknowledged)
      await pause(delay)
      const isReported = work.isReported()
      if (round === 'kill') {
        await browser.kill()
        work.stop()
        browser = await startBrowser(profile)
        await browser.page.goto(address)
      } else {
        work.stop()
        await browser.page.reload()
      }
      const faults = await look(browser.page, { name, rows, isReported, acknowledged, result })
      result.faults.push(...faults.map((fault) => `${round} ${at + 1} after ${delay} ms: ${fault}`))
      tell(`${round} ${at + 1} after ${delay} ms, ${acknowledged.size} entries acknowledged`)
    }
  } finally {
    await browser.kill()
  }
  return { ...result, acknowledged: acknowledged.size }
}

/**
 * Logs without a pause, and loads a file at the same time, until the page is gone.
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 * @param {Set<string>} acknowledged
 */
function workOn(page, file, acknowledged) {
  const stopped = new AbortController()
  let isReported = false
  const gone = () => undefined // the page, in the midst of a call
  const log = async () => {
    for (let entry = 0; !stopped.signal.aborted; entry += 1) {
      const { id, kept } = await logNote(page, `${file} ${entry}`)
      if (kept) acknowledged.add(id)
    }
  }
  const importFile = async () => {
    await load(page, file, stopped.signal)
    isReported = true
  }
  log().catch(gone)
  importFile().catch(gone)
  return {
    isReported: () => isReported,
    stop: () => stopped.abort(),
  }
}

/**
 * What is there after a cut. A file that is whole is taken out again, so that every round is alike.
 * @param {import('@playwright/test').Page} page
 * @param {{ name: string, rows: number, isReported: boolean, acknowledged: Set<string>, result: { lost: number, whole: number, absent: number } }} round
 * @returns {Promise<string[]>} what should not be
 */
async function look(page, { name, rows, isReported, acknowledged, result }) {
  const faults = []
  const company = await askWorker(page, 'open', { today: 20_500 })
  if (!company.storage.kept || company.storage.problem !== 'none') {
    faults.push(`the storage is ${JSON.stringify(company.storage)}`)
  }
  const onDisk = new Set((await notesOnDisk(page)).map(({ id }) => id))
  const lost = [...acknowledged].filter((id) => !onDisk.has(id))
  result.lost += lost.length
  if (lost.length > 0) faults.push(`${lost.length} acknowledged entries are lost`)
  const { log } = await askWorker(page, 'keptState')
  if (log.entries !== onDisk.size || log.passedOver > 0) {
    faults.push(`${onDisk.size} entries on the disk, ${log.entries} in the log`)
  }

  const files = await askWorker(page, 'files')
  const file = files.find((/** @type {any} */ entry) => entry.report.fileName === name)
  const lines = rows * files.length
  const isWhole = (/** @type {any} */ { report }) =>
    report.used === rows && report.rowsRead === rows
  if (company.company.lines !== lines || !files.every(isWhole)) {
    faults.push(`${files.length} files have ${company.company.lines} lines, not ${lines}`)
  }
  if (isReported && file === undefined) faults.push(`${name} was reported as loaded, and is absent`)
  if (file === undefined) result.absent += 1
  else {
    result.whole += 1
    await askWorker(page, 'removeFile', { file: file.id })
  }
  return faults
}

/**
 * Loads a file through the screens, until its own report is there.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 * @param {AbortSignal} [signal] Once the page has been reloaded, the rest would meddle with the next round.
 */
async function load(page, path, signal) {
  await page.goto(`${new URL('/', page.url()).href}#/data`)
  signal?.throwIfAborted()
  await page.getByLabel('Order files').setInputFiles(path)
  signal?.throwIfAborted()
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  signal?.throwIfAborted()
  const report = page.locator('section').filter({ hasText: 'Import report' })
  await report
    .filter({ hasText: basename(path) })
    .first()
    .waitFor()
  await page.getByText('amounts agree', { exact: false }).first().waitFor()
}

/**
 * A file of one day, so that no two of them overlap.
 * @param {string} folder
 * @param {string} name
 * @param {number} day
 * @param {number} rows
 */
function orderFile(folder, name, day, rows) {
  const date = new Date(Date.UTC(2025, 4, 1 + day)).toISOString().slice(0, 10)
  const lines = Array.from(
    { length: rows },
    (_, row) => `${date},${name} ${row},K${row % 500},Firm ${row % 500},Li Na,${(row % 97) + 1}.50`,
  )
  const path = join(folder, name)
  writeFileSync(
    path,
    ['Date,Order no.,Customer no.,Customer,Salesperson,Amount', ...lines].join('\n'),
  )
  return path
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/**
 * Numbers from 0 to 1 that are the same for a seed (mulberry32).
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
