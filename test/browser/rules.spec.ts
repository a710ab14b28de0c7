import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, loadFiles, openStart, test } from './cockpit.ts'
import { FILES, TIERS_BY_RULE } from './worked-example.ts'

/** Saves what is on screen as CSV and reads it back; also the name it is saved under. */
async function exported(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  })
  return { name: file.suggestedFilename(), rows: data }
}

/** Goes to a screen by its entry in the navigation, so that the address comes along. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .first()
    .click()
  await expect(page).toHaveTitle(new RegExp(`^${screen}`))
}

async function openRules(page: Page): Promise<void> {
  await goTo(page, 'Rules')
  await expect(page.getByRole('heading', { level: 2, name: 'Tier rule' })).toBeVisible()
}

const saved = (page: Page) =>
  expect(page.getByText('Saved. All figures follow.').last()).toBeAttached()
const footer = (page: Page) => page.locator('footer')
const tierCount = (page: Page, tier: string, count: number) =>
  expect(page.getByRole('button', { name: new RegExp(`^${tier}\\s*${count}$`) })).toBeVisible()

test.beforeEach(async ({ page }) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/overview?period=2025-05')
  await expect(footer(page)).toContainText('Compared with Mar 2025.')
})

test('a rule chosen in Rules holds on every screen and in files, and the address says it', async ({
  page,
}) => {
  test.slow() // twelve screens
  for (const [rule, named, tiers] of [
    ['classic-abc', 'classic ABC', TIERS_BY_RULE['classic-abc']],
    [
      '20-60-20-contribution',
      '20 / 60 / 20 of contribution',
      TIERS_BY_RULE['20-60-20-contribution'],
    ],
  ] as const) {
    await openRules(page)
    await page.getByLabel('Ready-made').selectOption(rule)
    await saved(page)
    for (const screen of ['Overview', 'Alerts', 'Movement', 'Salespeople', 'Customers', 'Tiers']) {
      await goTo(page, screen)
      await expect(footer(page)).toContainText(named)
      await expect(page).toHaveURL(new RegExp(`[?&]rule=${rule}(?:&|$)`))
    }
    const { rows } = await exported(page)
    for (const [tier, customers] of Object.entries(tiers)) {
      const ids = rows.filter((row) => row['Tier'] === tier).map((row) => row['Customer ID'])
      expect(new Set(ids)).toEqual(new Set(customers.split(' ')))
    }
  }
})

test('a pasted address brings its rule along, whatever the company has chosen', async ({
  page,
}) => {
  await openRules(page)
  await page.getByLabel('Ready-made').selectOption('classic-abc')
  await saved(page)
  await page.goto('/#/tiers?period=2025-05&basis=customers&a=10&b=50&scope=owner')
  await expect(footer(page)).toContainText(
    '10 / 40 / 50 of customers, each salesperson’s customers',
  )
  // Li Na has K1, K3, K5, K7, K9 and Wang Lei the others: the first of each is A.
  await tierCount(page, 'A', 2)
  await page.reload()
  await tierCount(page, 'A', 2)
  await page.goto('/#/tiers?period=2025-05&rule=20-60-20-customers')
  await expect(footer(page)).toContainText('20 / 60 / 20 of customers, whole company')
  await tierCount(page, 'B', 7)
})

test('an excluded customer is in no tier, and named under every total', async ({ page }) => {
  await openRules(page)
  await page.getByRole('button', { name: 'Customer to leave out' }).click()
  await page.getByRole('option', { name: /K1$/ }).click()
  await saved(page)
  for (const screen of ['Overview', 'Alerts', 'Tiers']) {
    await goTo(page, screen)
    await expect(footer(page)).toContainText('Excluded: 1 customer, ¥500.')
  }
  await expect(page.getByText('Excluded: 1 customer, ¥500').first()).toBeVisible()
  const { rows } = await exported(page)
  expect(rows).toHaveLength(11)
  expect(rows.map((row) => row['Customer ID'])).not.toContain('K1')
})

test('who took over is who the alert goes to', async ({ page }) => {
  await openRules(page)
  await page.getByRole('button', { name: 'Customers of' }).click()
  await page.getByRole('option', { name: 'Li Na' }).click()
  await page.getByRole('button', { name: 'go to' }).click()
  await page.getByRole('option', { name: 'Wang Lei' }).click()
  await page.getByRole('button', { name: 'Add' }).first().click()
  await saved(page)
  await goTo(page, 'Alerts')
  const { rows } = await exported(page)
  expect(rows.map((row) => [row['Customer ID'], row['Severity'], row['Salesperson']])).toEqual([
    ['K11', 'Critical', 'Wang Lei'],
  ])
})

test('months may begin on another day, and say which days they have', async ({ page }) => {
  await openRules(page)
  await page.getByLabel('A month begins on day').selectOption('26')
  await saved(page)
  await page.goto('/#/tiers?period=2025-06')
  await tierCount(page, 'A', 2)
  await expect(footer(page)).toContainText('June 2025: 26 May – 25 Jun 2025.')
  await page.getByRole('button', { name: /June 2025/ }).click()
  await expect(page.getByText('26 May – 25 Jun 2025', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, 'Alerts')
  await expect(page.getByRole('tab', { name: /^No order yet/, selected: true })).toBeVisible()
})

test('quarters take the place of months at once', async ({ page }) => {
  await openRules(page)
  await page.getByRole('button', { name: 'Quarters' }).click()
  await saved(page)
  await goTo(page, 'Overview')
  await expect(page.getByRole('button', { name: /Q1 2025, complete/ })).toBeVisible()
  await page.goto('/#/tiers?period=2025-Q2')
  const { name, rows } = await exported(page)
  expect(name).toBe('tiers_2025-Q2.csv')
  expect(rows.find((row) => row['Customer ID'] === 'K11')).toMatchObject({
    'Previous tier': 'A',
    Tier: 'D',
  })
})

test('an as-of date in the past takes later lines out of all figures', async ({ page }) => {
  await openRules(page)
  const field = page.getByLabel('As-of date')
  await expect(field).toHaveValue('2025-05-29')
  await field.fill('31.3.2025')
  await expect(page.getByText('Enter a date, year first: 2025-10-31.')).toBeVisible()
  await field.fill('2025/3/31')
  await field.press('Enter')
  await saved(page)
  await goTo(page, 'Tiers')
  await expect(page.getByRole('button', { name: /March 2025, complete/ })).toBeVisible()
  await tierCount(page, 'A', 1)
  await tierCount(page, 'D', 1)
})
