import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, browserPath } from '../scripts/browser-path.mjs'

const ADDRESS = 'http://127.0.0.1:4179'

/** Drives the production build in a real browser, under the headers that it is served with. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/test-results/browser',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: '../../node_modules/.cache/test-results/browser.json' }],
  ],
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    // Each test is a first visit; only those about offline use have the whole app kept for a second one.
    serviceWorkers: 'block',
    launchOptions: { executablePath: await browserPath(), args: BROWSER_ARGS },
  },
  webServer: {
    command: 'npx --no-install vite preview --host 127.0.0.1 --port 4179 --strictPort',
    cwd: '../..',
    url: ADDRESS,
    reuseExistingServer: false,
  },
})
