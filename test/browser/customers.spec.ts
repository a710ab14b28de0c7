import { expect, loadFiles, openStart, test } from './cockpit.ts'

/** Ids that mean something else in a path, a number format or a percent-encoding. */
const IDS = ['007', '1E5', 'A/1', '50%', '..', '~x', 'Ｋ７', '客户#1?']

const ORDERS = [
  'Order date,Order no.,Customer no.,Customer,Salesperson,Product,Quantity,Amount',
  ...IDS.map(
    (id, at) => `2025-05-${10 + at},S${at},${id},Firm number ${at},Li Na,Belt,2,${900 - at}.00`,
  ),
  '2025-05-29,S99,1E5,Firm number 1,Li Na,Hose,3,120.00',
].join('\r\n')

test('every id survives a click, a reload and a pasted address', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
  for (const [at, id] of IDS.entries()) {
    const heading = page.getByRole('heading', { level: 1, name: `Firm number ${at}`, exact: true })
    await page.goto('/#/customers?period=2025-05')
    await page.getByRole('link', { name: `Firm number ${at}`, exact: true }).click()
    await expect(heading).toBeVisible()
    const address = page.url()
    await page.reload()
    await expect(heading).toBeVisible()
    await page.goto('/#/overview')
    await page.goto(address)
    await expect(heading).toBeVisible()
    if (/^[.~]/.test(id)) continue // these are marked in a path, which nobody writes by hand
    await page.goto(`/#/customers/${encodeURIComponent(id)}`)
    await expect(heading).toBeVisible()
  }
})

test('an id in another spelling finds its customer, an unknown one is said to be so', async ({
  page,
}) => {
  await openStart(page)
  await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
  await page.goto('/#/customers/1e5')
  await expect(page.getByRole('heading', { level: 1, name: 'Firm number 1' })).toBeVisible()
  await page.goto('/#/customers/7')
  await expect(page.getByText('No customer ‘7’')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'All customers' }).click()
  await expect(page).toHaveURL(/#\/customers(?:\?|$)/)
})

test('an order opens its lines in place', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
  await page.goto('/#/customers/1E5')
  const orders = page.getByRole('table', { name: 'Orders' })
  await orders.getByRole('button', { name: 'Hose' }).press('Enter')
  const lines = page.getByRole('table', { name: /^Lines of the order of/ })
  await expect(lines.getByRole('rowheader')).toContainText('Hose × 3')
})

test('search leads to a customer’s page', async ({ page }) => {
  await openStart(page)
  await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
  await page.goto('/#/overview')
  // A screen that has just come takes the focus to its title, and with it what is typed.
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('number 3')
  await expect(page.getByRole('option', { name: /Firm number 3/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Firm number 3' })).toBeVisible()
})
