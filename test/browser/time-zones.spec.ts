import { utils, write } from '@e965/xlsx'
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

/** The last minute of a year and the first of the next, as a workbook keeps them: counts of days. */
function workbook(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['Order date', 'Customer', 'Amount'],
    [{ t: 'n', v: 45_657.999_306, z: 'yyyy-mm-dd hh:mm' }, 'December Ltd', 7],
    [{ t: 'n', v: 45_658, z: 'yyyy-mm-dd' }, 'New Year Ltd', 3],
  ])
  const bytes: unknown = write(utils.book_new(sheet, 'Orders'), {
    type: 'buffer',
    bookType: 'xlsx',
  })
  return Buffer.from(bytes as Uint8Array)
}

for (const timezoneId of ZONES) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('D05, D06: a line belongs to the month that its date names, in text and in a workbook', async ({
      page,
    }) => {
      await openStart(page)
      await loadFiles(page, [
        { name: 'orders.csv', content: ORDERS },
        { name: 'orders.xlsx', content: workbook() },
      ])
      for (const [period, sales] of [
        ['2024-12', '1 customer, ¥7'],
        ['2025-01', '3 customers, ¥23'],
        ['2025-02', '5 customers, ¥45'],
      ] as const) {
        await page.goto(`/#/tiers?period=${period}`)
        await expect(page.getByText(sales)).toBeVisible()
      }
    })
  })
}
