import type { Page } from '@playwright/test'
import { askWorker, logNote, notesOnDisk } from '../scripts/ask-worker.mjs'
import { startBrowser } from '../scripts/real-browser.mjs'
import { chooseFiles, expect, loadFiles, openStart, test } from './cockpit.ts'
import { FILES } from './worked-example.ts'

const ENTRIES_A_TAB = 200
const MEGABYTE = 2 ** 20
/** As in the worked example, so that its mapping is taken without a question. */
const HEADERS = 'Order date,Order no.,Customer no.,Customer,Salesperson,Amount'
const NEW = {
  name: 'june.csv',
  content: `${HEADERS}\n2025-06-22,S50,K1,Firm 1,Li Na,10.50`,
}

async function openLoaded(page: Page): Promise<void> {
  await openStart(page)
  await loadFiles(page, FILES)
}

/** As a newer version of the app does when it is opened in another window. */
async function upgradeDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('customer-cockpit', 1000)
        request.addEventListener('blocked', () => reject(new Error('The old window holds on')))
        request.addEventListener('success', () => {
          request.result.close()
          resolve()
        })
      }),
  )
}

test('S05: two windows that log 200 entries each have 400, on the disk and on both screens', async ({
  page,
  context,
}) => {
  await openLoaded(page)
  const other = await context.newPage()
  await other.goto('/#/data')
  const log = async (tab: Page, name: string): Promise<void> => {
    for (let entry = 0; entry < ENTRIES_A_TAB; entry += 1) {
      expect(await logNote(tab, `${name} ${entry}`)).toMatchObject({ kept: true })
    }
  }
  await Promise.all([log(page, 'one'), log(other, 'other')])
  const notes = await notesOnDisk(page)
  expect(new Set(notes.map(({ note }) => note)).size).toBe(2 * ENTRIES_A_TAB)
  expect(notes).toHaveLength(2 * ENTRIES_A_TAB)
  for (const tab of [page, other]) await expect(tab.getByText('400 entries')).toBeVisible()
})

test('S05: one window imports at a time; the other says so, and goes on by itself', async ({
  page,
  context,
}) => {
  await openLoaded(page)
  await page.goto('/#/data')
  await chooseFiles(page, [NEW])
  await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/#/data')
  await chooseFiles(other, [{ ...NEW, name: 'july.csv' }])
  await expect(other.getByText('is importing june.csv.')).toBeVisible()
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(other.getByText('july.csv').first()).toBeVisible()
  await expect(other.getByText(/already loaded/i).first()).toBeVisible()
})

test('S01: an import that was cut off is named after the reload, until it is known', async ({
  page,
}) => {
  await openLoaded(page)
  await page.goto('/#/data')
  await chooseFiles(page, [NEW])
  await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByText('The import of june.csv was interrupted.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await expect(page.getByText('orders.csv').first()).toBeVisible()
  await expect(page.getByText('was interrupted')).toHaveCount(0)
})

test('S06, S07: a window whose data a newer version takes over stops writing and asks for a reload', async ({
  page,
  context,
}) => {
  await openLoaded(page)
  const newer = await context.newPage()
  await newer.goto('/sample/manifest.json')
  await upgradeDatabase(newer)
  await expect(page.getByText('is in use in another window.').first()).toBeVisible()
  expect(await logNote(page, 'too late')).toMatchObject({ kept: false })
  expect(await notesOnDisk(newer)).toEqual([])
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText('was written by a newer version')).toBeVisible()
  await page.goto('/#/tiers?period=2025-05')
  await expect(page.getByText('Firm 2', { exact: true }).first()).toBeVisible()
})

test('S03: data that the browser has cleared is missed at the start', async ({ page }) => {
  await openLoaded(page)
  await page.goto('/#/rules')
  await page.evaluate(() => indexedDB.deleteDatabase('customer-cockpit'))
  await page.goto('/')
  await page.reload()
  await expect(page.getByText('No data found on this computer.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore from a backup' })).toBeVisible()
})

test('S08: without storage everything works in memory, under a red bar', async ({ page }) => {
  await page.route('**/analysis.worker*.js', async (route) => {
    const response = await route.fetch()
    const body = `Object.defineProperty(self, 'indexedDB', { value: undefined })\n${await response.text()}`
    await route.fulfill({ response, body })
  })
  await openStart(page)
  await expect(page.getByText('Nothing is being saved.')).toBeVisible()
  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  await expect(page.getByText('Firm 2', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Nothing is being saved.')).toBeVisible()
})

test('S02: a full disk leaves the old data whole, says what is missing, and still takes an entry', async ({
  baseURL,
}, { outputDir }) => {
  const { page, kill } = await startBrowser(`${outputDir}-profile`)
  const origin = baseURL ?? ''
  try {
    // The app's own files, kept for use without a network, would take the room that is meant here.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined })
    })
    // Before anything is kept, for the browser remembers for a while how much room there was.
    const session = await page.context().newCDPSession(page)
    const quotaSize = 2 * MEGABYTE
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
    await page.goto(origin)
    await loadFiles(page, FILES)
    await page.goto(`${origin}/#/data`)
    await loadFiles(page, [{ name: 'large.csv', content: largeFile() }])
    await expect(page.getByText('This browser has no room left')).toBeVisible()
    await expect(page.getByText(/\d\.\d MB are needed/)).toBeVisible()
    expect(await logNote(page, 'on a full disk')).toMatchObject({ kept: true })
    await page.reload()
    expect(await notesOnDisk(page)).toMatchObject([{ note: 'on a full disk' }])
    await expect // after the reload it takes a moment until the kept data is open
      .poll(() => askWorker(page, 'files'))
      .toMatchObject([{ report: { used: 12 } }, { report: { used: 1 } }])
    await expect(page.getByText('This browser has no room left')).toHaveCount(0)
  } finally {
    await kill()
  }
})

function largeFile(): string {
  const lines = Array.from(
    { length: 60_000 },
    (_, row) => `2025-06-22,T${row},C${row},Company ${row},Li Na,${row % 97}.50`,
  )
  return [HEADERS, ...lines].join('\n')
}
