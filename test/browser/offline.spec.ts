import type { Page } from '@playwright/test'
import { utils, write } from '@e965/xlsx'
import { expect, loadFiles, openStart, test as base } from './cockpit.ts'
import { readPdf, tight } from './pdf-text.ts'
import { startReleaseHost, type ReleaseHost } from './release-host.ts'
import { FILES } from './worked-example.ts'

const test = base.extend<{ host: ReleaseHost }>({
  host: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const host = await startReleaseHost()
    await use(host)
    await host.close()
  },
  baseURL: async ({ host }, use) => use(host.address),
})
test.use({ serviceWorkers: 'allow' })

/** A later month as a workbook: the reader of workbooks is a chunk of its own. */
const JUNE: Buffer = write(
  {
    SheetNames: ['June'],
    Sheets: {
      June: utils.aoa_to_sheet([
        ['Order date', 'Order no.', 'Customer no.', 'Customer', 'Salesperson', 'Amount'],
        ['2025-06-12', 'S90', 'K2', 'Firm 2', 'Wang Lei', 640],
        ['2025-06-13', 'S91', 'K3', 'Firm 3', 'Li Na', 30],
      ]),
    },
  },
  { type: 'buffer', bookType: 'xlsx' },
)

/** The first visit: until the whole app is kept, and the service worker answers for this page. */
async function visit(page: Page): Promise<void> {
  await openStart(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller !== null) return
    await new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
    })
  })
}

const release = (page: Page) => page.locator('html').getAttribute('data-release')
const newVersion = (page: Page) => page.getByText('A new version is here.')
const rules = (page: Page) => page.getByRole('heading', { level: 1, name: 'Rules' })

test('S10: without a network everything works from the second visit on', async ({
  page,
  context,
  host,
}) => {
  const failed: string[] = []
  await visit(page)
  context.on('requestfailed', (request) => {
    // A request that the page itself gives up, as it does where files come before the sample is there,
    // has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url())
  })
  await context.setOffline(true)
  await host.close()
  await page.reload()

  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  await expect(page.getByRole('button', { name: /^A\s*2$/ })).toBeVisible()
  const pages = readPdf(await page.pdf({ format: 'A4' }))
  expect(pages.flatMap(({ lines }) => lines).join('\n')).toContain(tight('Firm 10'))
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Excel' }).click()
  expect((await download).suggestedFilename()).toBe('tiers_2025-05.xlsx')

  await page.goto('/#/data')
  await loadFiles(page, [{ name: 'june.xlsx', content: JUNE }])
  await page.goto('/#/movement?period=2025-06')
  await expect(page.getByRole('heading', { level: 1, name: 'Movement' })).toBeVisible()
  await page.goto('/#/alerts?period=2025-05')
  await page.getByRole('button', { name: 'Log Firm 11' }).press('Enter')
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Will order .* Firm 11$/ })).toBeFocused()
  await page.goto('/#/rules')
  await expect(page.getByText(/^Works without internet now/)).toBeVisible()
  const backup = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  expect((await backup).suggestedFilename()).toMatch(/^customer-cockpit-backup_.*\.zip$/)
  await page.goto('/?utm=link#/overview')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached()
  expect(failed).toEqual([])
})

test('S11: a new release waits for the person, in every window, and old windows keep their screens', async ({
  page,
  context,
  host,
}) => {
  await visit(page)
  await loadFiles(page, FILES)
  const other = await context.newPage()
  await other.goto('/#/data')
  await expect(other.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()

  host.publish('2', 'rules-screen')
  await page.goto('/#/overview')
  await page.reload()
  await expect(newVersion(page)).toBeVisible({ timeout: 20_000 })
  expect(await release(page)).toBeNull()
  await page.goto('/#/rules')
  await expect(rules(page)).toBeVisible()

  await page.goto('/#/overview')
  await page.getByRole('button', { name: 'Reload now' }).click()
  await expect.poll(() => release(page)).toBe('2')
  await expect(newVersion(page)).toBeHidden()

  await expect(other.getByText('The new version is in use in another window.')).toBeVisible()
  expect(await release(other)).toBeNull()
  await other.goto('/#/rules')
  await expect(rules(other)).toBeVisible()
  await other.getByRole('button', { name: 'Reload now' }).click()
  await expect.poll(() => release(other)).toBe('2')
})

const SCREENS =
  'overview tiers movement alerts follow-ups pareto deciles customers salespeople data rules'.split(
    ' ',
  )

test('a whole session asks nothing of the host, and nothing but the build is kept', async ({
  page,
  host,
}) => {
  await visit(page)
  host.requests.length = 0
  await page.getByRole('button', { name: 'Explore the sample company' }).click()
  await expect(page).toHaveURL(/#\/overview/)
  for (const screen of SCREENS) {
    await page.goto(`/#/${screen}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  }
  await page.pdf({ format: 'A4' })
  // The browser looks for a newer release when it likes.
  expect(host.requests.filter((path) => path !== '/offline.worker.js')).toEqual([])

  await page.evaluate(async () => {
    await fetch('/_headers')
    await fetch('/sample/manifest.json?again')
  })
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const addresses = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return { names, paths: addresses.flat().map((url) => url.slice(location.origin.length)) }
  })
  expect(kept.names).toHaveLength(1)
  const others = kept.paths.filter((path) => !/^\/(?:assets|icons|sample)\/[\w./-]+$/.test(path))
  expect(new Set(others)).toEqual(
    new Set([
      '/index.html',
      '/scheme.js',
      '/favicon.svg',
      '/manifest.en.webmanifest',
      '/manifest.zh-CN.webmanifest',
    ]),
  )
})
