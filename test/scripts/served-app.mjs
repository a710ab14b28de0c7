import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { BROWSER_ARGS, browserPath } from './browser-path.mjs'

/**
 * Serves the build in dist/ and hands its address and a browser to a task; closes both afterwards.
 * @template T
 * @param {(address: string, browser: import('@playwright/test').Browser) => Promise<T>} task
 */
export async function withServedApp(task) {
  const server = await preview({ preview: { host: '127.0.0.1', port: 4188 }, logLevel: 'warn' })
  const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_ARGS })
  try {
    return await task(server.resolvedUrls?.local[0] ?? '', browser)
  } finally {
    await browser.close()
    await server.close()
  }
}
