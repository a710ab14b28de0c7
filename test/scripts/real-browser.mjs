import { spawn } from 'node:child_process'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, browserPath } from './browser-path.mjs'

/**
 * A browser with a profile on the disk, in a process of its own that can be killed as a crash or a power
 * cut does. Playwright's own browsers keep nothing, and end tidily.
 * @typedef {{
 *   page: import('@playwright/test').Page,
 *   kill: () => Promise<void>,
 * }} RealBrowser
 */

const ATTEMPTS = 3
const ANSWERS_WITHIN_MS = 15_000

/**
 * Starts the browser on a profile and opens a page in it. A browser that starts but does not answer, as
 * happens now and then right after one on the same profile was killed, is started again.
 * @param {string} profile
 * @returns {Promise<RealBrowser>}
 */
export async function startBrowser(profile) {
  for (let attempt = 1; ; attempt += 1) {
    const { child, kill } = await launch(profile)
    try {
      const address = await addressOf(child)
      const browser = await chromium.connectOverCDP(address, { timeout: ANSWERS_WITHIN_MS })
      const page = await browser.contexts()[0]?.newPage()
      if (page === undefined) throw new Error('The browser has no window')
      return { page, kill }
    } catch (error) {
      await kill()
      if (attempt === ATTEMPTS) throw error
    }
  }
}

/** @param {string} profile */
async function launch(profile) {
  const child = spawn(
    await browserPath(),
    [...BROWSER_ARGS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    child,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-Number(child.pid), 'SIGKILL') // all processes of the browser at once
      await ended
    },
  }
}

/**
 * Where the browser can be driven; it says so once it is ready.
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)))
  })
}
