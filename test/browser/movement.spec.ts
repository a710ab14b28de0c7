import { expect, test } from './cockpit.ts'
import { readPdf } from './pdf-text.ts'

test.describe('movement', () => {
  test('leads from a bar of the overview to its names, which a reload restores and a print has in full', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await page.goto('/')
    await page.getByRole('button', { name: 'Explore the sample company' }).click()
    await expect(page).toHaveURL(/overview/, { timeout: 30_000 })
    await page
      .getByRole('region', { name: 'What changed sales' })
      .getByRole('link', { name: 'Lost' })
      .click()
    await expect(page).toHaveURL(/#\/movement\?movement=lost/)
    const list = page.getByRole('table', { name: 'Customers: Lost' })
    const names = list.getByRole('rowheader')
    await expect(names.first()).toBeVisible()
    const shown = await names.allTextContents()

    expect(readPdf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1)

    await page.reload()
    await expect(names).toHaveText(shown)

    await page.getByRole('button', { name: 'Print this list' }).click()
    await expect(page.locator('.print-root')).toHaveCount(1)
    const pages = readPdf(await page.pdf({ format: 'A4' }))
    expect(pages.length).toBeGreaterThan(1)
    const lines = pages.flatMap((sheet) => sheet.lines)
    expect(lines.filter((line) => /\d(Aug|Sep)/.test(line)).length).toBeGreaterThanOrEqual(
      shown.length,
    )
  })
})
