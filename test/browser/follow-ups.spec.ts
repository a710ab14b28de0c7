import { expect, loadFiles, openStart, seriousFaults, test } from './cockpit.ts'
import { FILES } from './worked-example.ts'

test('a contact is logged on an alert by the keyboard, is there after a reload, and is taken back', async ({
  page,
}) => {
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/alerts?period=2025-05')
  await page.getByRole('button', { name: 'Log Firm 11' }).press('Enter')
  await expect(page.getByRole('radio', { name: 'Call' })).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('3')
  await page.getByRole('textbox', { name: 'Note' }).fill('Offer by Tuesday')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Tomorrow' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  const result = page.getByRole('button', { name: /^Will order .* Firm 11$/ })
  await expect(result).toBeFocused()

  await page.reload()
  await expect(result).toBeVisible()
  await page.goto('/#/follow-ups?period=2025-05')
  await expect(page.getByText('Offer by Tuesday')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Log Firm 11' }).click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Nothing has been logged yet.')).toBeVisible()
  await page.goto('/#/follow-ups?period=2025-05&show=log')
  await expect(page.getByText(/^taken back/)).toBeVisible()
})
