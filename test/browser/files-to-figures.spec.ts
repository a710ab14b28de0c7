import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, loadFiles, openStart, test } from './cockpit.ts'
import { FILES, TIERS_BY_RULE } from './worked-example.ts'

/** Saves the list on screen as CSV and reads it back. */
async function exportedRows(page: Page): Promise<Record<string, string>[]> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  return Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data
}

test('the worked example gives its tiers under every rule, on screen and in the export', async ({
  page,
}) => {
  await openStart(page)
  await loadFiles(page, FILES)
  for (const [rule, tiers] of Object.entries(TIERS_BY_RULE)) {
    await page.goto(`/#/tiers?period=2025-05&rule=${rule}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tiers')
    const rows = await exportedRows(page)
    expect(rows).toHaveLength(12)
    for (const [tier, customers] of Object.entries(tiers)) {
      const exported = rows.filter((row) => row['Tier'] === tier).map((row) => row['Customer ID'])
      expect(new Set(exported)).toEqual(new Set(customers.split(' ')))
      await expect(
        page.getByRole('button', {
          name: new RegExp(`^${tier}\\s*${customers.split(' ').length}$`),
        }),
      ).toBeVisible()
    }
  }
})

test('the export has the heads that scripts rely on, and sums add up to the sales', async ({
  page,
}) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  const rows = await exportedRows(page)
  expect(Object.keys(rows[0] ?? {}).join(',')).toBe(
    'Customer ID,Customer,Salesperson,Tier,Previous tier,Movement,Sales,Share,Cumulative share,Rank,Orders,Average order value,Last order,Days since last order',
  )
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row['Sales']) * 100), 0)
  expect(cents).toBe(100_000)
})

test('the report accounts for every row, and rows not used can be saved', async ({ page }) => {
  await openStart(page)
  const content = [
    'Date,Customer,Amount',
    '2025-05-02,Alpha,10.00',
    '2025-05-03,Beta,ten',
    '',
    '2025-02-31,Alpha,5.00',
    '2025-05-04,Beta,2.50',
  ].join('\n')
  await loadFiles(page, [{ name: 'orders.csv', content }])
  const rows = await exportedRows(page)
  expect(Object.keys(rows[0] ?? {}).join(',')).toBe('File,Sheet,Row,Column,Value,Outcome,Reason')
  expect(rows.map((row) => [row['Row'], row['Value'], row['Outcome']])).toEqual([
    ['3', 'ten', 'rejected'],
    ['4', '', 'set aside'],
    ['5', '2025-02-31', 'rejected'],
  ])
})
