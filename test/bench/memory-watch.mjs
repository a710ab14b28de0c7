import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 20

/**
 * Follows the private memory of the browser's page processes, on Linux; elsewhere it knows nothing.
 * @param {import('@playwright/test').Browser} browser
 */
export async function createMemoryWatch(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const atStart = privateMb(pages)
  let peak = atStart
  const timer = setInterval(() => {
    const now = privateMb(pages)
    if (peak !== undefined && now !== undefined) peak = Math.max(peak, now)
  }, EVERY_MS)
  return {
    /** @returns {number | undefined} growth to the peak, in MB */
    stop() {
      clearInterval(timer)
      return peak === undefined || atStart === undefined ? undefined : peak - atStart
    },
  }
}

/**
 * @param {readonly number[]} processes
 * @returns {number | undefined}
 */
function privateMb(processes) {
  if (!hasProc()) return undefined
  let kilobytes = 0
  for (const id of processes) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      for (const [, size] of status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)) {
        kilobytes += Number(size)
      }
    } catch {
      // The process has ended.
    }
  }
  return kilobytes / 1000
}

function hasProc() {
  try {
    return readdirSync('/proc/self').includes('status')
  } catch {
    return false
  }
}
