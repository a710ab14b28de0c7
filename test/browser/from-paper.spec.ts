import type { Page } from '@playwright/test'
import { expect, loadFiles, openStart, seriousFaults, test } from './cockpit.ts'
import { readPdf } from './pdf-text.ts'

const HEAD = 'Order date,Order no.,Customer no.,Customer,Salesperson,Product,Amount'
const SILENT = 6

/** Six firms of Li Na's, largest first, that ordered in April and not in May. */
const APRIL_AND_MAY = [
  HEAD,
  ...Array.from(
    { length: SILENT },
    (_, index) =>
      `2025-04-1${index},S1-${index},K${index + 1},Firm ${index + 1},Li Na,Bolts,${900 - 100 * index}.00`,
  ),
  '2025-04-20,S2,K90,Steady Ltd,Li Na,Bolts,50.00',
  '2025-05-30,S3,K90,Steady Ltd,Li Na,Bolts,50.00',
].join('\n')

/** The first of them orders again, and leaves the list. */
const JUNE = [HEAD, '2025-06-02,S4,K1,Firm 1,Li Na,Bolts,70.00'].join('\n')

async function showAlerts(page: Page): Promise<void> {
  await page.goto('/#/alerts?period=2025-05&salesperson=Li%20Na')
  await expect(page.getByRole('table').first()).toBeVisible()
}

test.describe('a call sheet from paper', () => {
  test('is typed in with the keyboard alone, under the numbers of the paper, after a customer has ordered', async ({
    page,
  }) => {
    await openStart(page)
    await loadFiles(page, [{ name: 'orders.csv', content: APRIL_AND_MAY }])
    await showAlerts(page)
    const paper = readPdf(await page.pdf()).flatMap(({ lines }) => lines)
    const mark = /sheet([2-9A-Z]{4})$/m.exec(paper.join('\n'))?.[1] ?? ''
    const rowsOnPaper = paper.flatMap((line) => /^(\d)(Firm\d)/.exec(line)?.slice(1, 3) ?? [])
    expect(rowsOnPaper).toHaveLength(2 * SILENT)

    await page.goto('/#/data')
    await loadFiles(page, [{ name: 'june.csv', content: JUNE }])
    await showAlerts(page)
    await page.getByRole('button', { name: 'Type in results' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Type in results' })
    await expect(dialog.getByLabel('Sheet').locator('option:checked')).toContainText(
      `${mark}: Li Na, To wake, May 2025, printed`,
    )
    const rows = dialog.getByRole('row')
    await expect(rows).toHaveCount(SILENT + 1)
    for (let row = 1; row <= SILENT; row += 1) {
      await expect(rows.nth(row)).toContainText(`Firm ${rowsOnPaper[2 * row - 1]?.slice(-1)}`)
    }
    expect(await seriousFaults(page)).toEqual([])

    // The date, the first row, an empty one, the third with a next step and a note.
    await page.keyboard.type('2025-06-04')
    await page.keyboard.press('Enter')
    await page.keyboard.type('123')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    await page.keyboard.type('211+7')
    await page.keyboard.press('Enter')
    await page.keyboard.type('wants 60 days')
    await expect(dialog.getByText('2 of 6 filled').first()).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('2 contacts logged.').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)

    await page.reload()
    const third = rowsOnPaper[5]?.slice(-1) ?? ''
    const row = page.getByRole('row').filter({ hasText: `Firm ${third}` })
    await expect(row).toContainText('No answer 4 Jun')
  })
})
