import { expect, loadFiles, openStart, test } from './cockpit.ts'

const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'] as const

/** The last minute of January and the first of February, as several systems write them. */
const ORDERS = [
  'Order date,Customer,Amount',
  '2025-01-31T23:59:00Z,January Ltd,10.00',
  '2025-01-31T23:59:00+09:00,January Ltd,10.00',
  '2025-02-01T00:00:00-05:00,February Ltd,20.00',
  '2025-02-01,February Ltd,20.00',
  '2025-02-28,March Ltd,5.00',
].join('\n')

for (const timezoneId of ZONES) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('a line belongs to the month that its date names', async ({ page }) => {
      await openStart(page)
      await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
      for (const [period, sales] of [
        ['2025-01', '1 customer, ¥20'],
        ['2025-02', '3 customers, ¥45'],
      ] as const) {
        await page.goto(`/#/tiers?period=${period}`)
        await expect(page.getByText(sales)).toBeVisible()
      }
    })
  })
}
