import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openStart, test } from './cockpit.ts'
import { CUSTOMERS_CSV, ORDERS_CSV } from './worked-example.ts'

/** Drops paths of this computer on a point of the page, as the file manager does. */
async function drop(page: Page, paths: readonly string[], x: number, y: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x, y, data })
  }
}

function folderOfFiles(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'cockpit-')), 'May')
  mkdirSync(join(folder, 'customers'), { recursive: true })
  writeFileSync(join(folder, 'orders.csv'), ORDERS_CSV)
  writeFileSync(join(folder, 'customers', 'customers.csv'), CUSTOMERS_CSV)
  writeFileSync(join(folder, '.hidden'), 'x')
  return folder
}

test('F10: a dropped folder stands for the files in it, wherever it is dropped', async ({
  page,
}) => {
  const folder = folderOfFiles()
  for (const [x, y] of [
    [400, 450], // the drop zone
    [1300, 800], // elsewhere
  ] as const) {
    await openStart(page)
    await drop(page, [folder], x, y)
    await expect(page.getByText('orders.csv', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('customers.csv', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('.hidden')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeEnabled()
    await page.goto('about:blank')
  }
})
