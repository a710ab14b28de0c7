import { chooseFiles, expect, loadFiles, openStart, test } from './cockpit.ts'
import { FILES } from './worked-example.ts'

const LARGE = [
  'Date,Customer,Amount',
  ...Array.from(
    { length: 60_000 },
    (_, i) => `2025-06-${10 + (i % 18)},Customer ${i % 900},${i % 97}.50`,
  ),
].join('\n')

test('data and settings survive a reload, and everything can be deleted', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  await expect(page.getByText('Firm 2', { exact: true }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('Firm 2', { exact: true }).first()).toBeVisible()

  await page.goto('/#/rules')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('button', { name: 'Explore the sample company' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Explore the sample company' })).toBeVisible()
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length)
  expect(databases).toBeLessThanOrEqual(1)
})

test('a reload in the middle of an import leaves the old data whole', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/data')
  await chooseFiles(page, [{ name: 'large.csv', content: LARGE }])
  await page.getByRole('button', { name: 'Load', exact: true }).click({ noWaitAfter: true })
  await page.reload()
  await page.goto('/#/tiers?period=2025-05')
  await expect(page.getByText('Firm 2', { exact: true }).first()).toBeVisible()
  await page.goto('/#/data')
  const loaded = await page.getByRole('button', { name: 'Remove large.csv' }).count()
  const whole = await page.getByText('60,000').count()
  expect(loaded === 0 || whole > 0).toBe(true)
})

test('the same file twice is refused and adds nothing', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/data')
  await chooseFiles(page, [FILES[0]])
  await expect(page.getByText(/already loaded/i).first()).toBeVisible()
})
