import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, loadFiles, openStart, seriousFaults, test } from './cockpit.ts'
import { FILES } from './worked-example.ts'

const ENTRY = {
  kind: 'note',
  id: 'e1',
  loggedAt: Date.UTC(2025, 5, 2),
  customer: 'k11',
  day: 20_240,
  note: '新采购：王经理',
}

/** All that the browser keeps, but for what only this computer knows: stamps, moments of backups. */
async function keptData(page: Page, addToLog?: typeof ENTRY): Promise<unknown> {
  return page.evaluate(async (entry) => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('No answer')))
      })
    const database = await answerOf(indexedDB.open('customer-cockpit'))
    const store = (name: string) => database.transaction(name, 'readwrite').objectStore(name)
    if (entry !== undefined) await answerOf(store('log').add({ entry }))
    const kept: Record<string, unknown> = {
      settings: await answerOf(store('values').get('settings')),
      log: (await answerOf(store('log').getAll())).map((row: { entry: unknown }) => row.entry),
    }
    for (const name of ['files', 'columns', 'customers', 'notUsedRows', 'mappings']) {
      kept[name] = await answerOf(store(name).getAll())
    }
    database.close()
    return JSON.parse(JSON.stringify(kept)) as unknown
  }, addToLog)
}

test('S12: a backup brings everything back after a wipe, dropped on the welcome screen', async ({
  page,
}) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/rules')
  await page.getByLabel('Name, printed on every page').fill('恒信贸易')
  await page.getByLabel('Name, printed on every page').press('Enter')
  await expect(page.getByText('Saved. All figures follow.').first()).toBeVisible()
  const before = await keptData(page, ENTRY)
  await page.goto('/#/overview')
  await page.reload()
  await expect(page.getByText('1 follow-up is in this browser only.')).toBeVisible()
  await page.goto('/#/rules')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(
    /^customer-cockpit-backup_\d{4}-\d\d-\d\d_恒信贸易\.zip$/,
  )
  const content = await readFile(await file.path())
  await expect(page.getByText(/^Last backup: today/)).toBeVisible()

  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('button', { name: 'Explore the sample company' })).toBeVisible()

  const name = file.suggestedFilename()
  const buffer = content.subarray(0, content.length - 100)
  const input = page.getByLabel('Backup file').first()
  await input.setInputFiles({ name, mimeType: 'application/zip', buffer })
  await expect(
    page.getByRole('alert').getByText(/is cut off.*Nothing has been changed/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).last().click()

  // A backup among the order files is known for what it is.
  await page
    .getByLabel('Order files')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: content })
  await expect(page.getByRole('dialog').getByText('恒信贸易').first()).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByRole('button', { name: 'Open the cockpit' }).click()
  await expect(page).toHaveURL(/#\/overview/)
  expect(await keptData(page)).toEqual(before)
})
