import type { Page } from '@playwright/test'
import { utils, write } from '@e965/xlsx'
import { expect, loadFiles, openStart, test } from './cockpit.ts'
import { readPdf, tight } from './pdf-text.ts'

/** What a page that writes text as markup would run or fetch. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(2)>',
  '<script>alert(3)</script>',
  'javascript:alert(4)',
  '<iframe srcdoc="<script>alert(5)</script>">',
  '{{constructor.constructor("alert(6)")()}}',
  '<b>{count, plural, other {#}}</b>',
  '</style><style>*{display:none}</style>',
] as const

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const at = (index: number) => PAYLOADS[index % PAYLOADS.length] ?? ''

/** Every field of an order line is a payload but date, amount and quantity; and one head that no field has. */
const HEADS = 'Order date,Order no.,Customer no.,Customer,Salesperson,Product,Status,Amount'.split(
  ',',
)
const LINES = PAYLOADS.flatMap((payload, index) =>
  ['2025-04-1', '2025-05-1', '2025-06-1']
    .slice(0, index % 3 === 2 ? 1 : 3)
    .map((month) => [
      `${month}${index}`,
      `${payload} ${month}`,
      `${index} ${payload}`,
      payload,
      at(index + 1),
      at(index + 2),
      at(index + 3),
      `${100 * (index + 1)}.00`,
    ]),
)
const ORDERS = [HEADS, ...LINES].map((cells) => cells.map(quoted).join(',')).join('\r\n')

const CUSTOMERS = [
  ['Customer no.', 'Customer', 'Salesperson', 'Contact', 'Phone', 'Region', PAYLOADS[0]],
  ...PAYLOADS.map((payload, index) => [
    `${index} ${payload}`,
    payload,
    at(index + 1),
    at(index + 2),
    at(index + 3),
    at(index + 4),
    at(index + 5),
  ]),
]
  .map((cells) => cells.map(quoted).join(','))
  .join('\r\n')

/** The name of a sheet, too. */
const WORKBOOK: Buffer = write(
  {
    SheetNames: [PAYLOADS[0]],
    Sheets: {
      [PAYLOADS[0]]: utils.aoa_to_sheet([
        HEADS,
        ['2025-06-20', 'S9', `1 ${PAYLOADS[1]}`, PAYLOADS[1], PAYLOADS[2], 'Belt', '', 75],
        ['2025-06-21', PAYLOADS[3], `2 ${PAYLOADS[2]}`, PAYLOADS[2], PAYLOADS[3], '', '', 'ten'],
      ]),
    },
  },
  { type: 'buffer', bookType: 'xlsx' },
)

const SCREENS = [
  'overview',
  'tiers',
  'movement',
  'alerts',
  'alerts?group=overdue',
  'follow-ups',
  'pareto',
  'deciles',
  'customers',
  'salespeople',
  'data',
  'rules',
]

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(`/#/${address}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await page.waitForLoadState('networkidle')
}

test('M01: text is text everywhere: on every screen, on paper, in files, in both languages', async ({
  page,
}) => {
  test.slow()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await openStart(page)
  await loadFiles(page, [
    { name: `${PAYLOADS[0]}.csv`, content: ORDERS },
    { name: `${PAYLOADS[1]}.csv`, content: CUSTOMERS },
  ])
  await page.goto('/#/data')
  await loadFiles(page, [{ name: `${PAYLOADS[2].replace('/', '')}.xlsx`, content: WORKBOOK }])

  for (const screen of SCREENS) await visit(page, screen)
  await visit(page, `customers/${encodeURIComponent(`0 ${PAYLOADS[0]}`)}`)
  await expect(page.getByRole('heading', { level: 1, name: PAYLOADS[0] })).toBeVisible()
  await visit(page, `salespeople/${encodeURIComponent(PAYLOADS[1])}`)
  await visit(page, 'tiers?period=2025-05')
  await page.getByText(PAYLOADS[4], { exact: true }).first().click()
  const paper = readPdf(await page.pdf({ format: 'A4' })).flatMap(({ lines }) => lines)
  expect(paper.join('\n')).toContain(tight(PAYLOADS[3]))
  for (const format of ['CSV', 'Excel']) {
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: format }).click()
    await download
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Search/ }).fill(PAYLOADS[2])
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '中文' }).first().click()
  for (const screen of ['overview', 'alerts', 'data']) await visit(page, screen)
  expect(dialogs).toEqual([])
  expect(await page.locator('img[src="x"], svg[onload], iframe, main script').count()).toBe(0)
})

/** Names that nobody has, and that some file will hold all the same. */
const ODD_NAMES = [
  'L'.repeat(10_000),
  '长'.repeat(3_000),
  `${'W'.repeat(200)} ${'word '.repeat(60)}`,
  'شركة النور للتجارة',
  'Alpha \u202Egnirts\u202C',
  'Zero\u200Bwidth\u0007',
] as const

test('M09: names as long as a page, or written from right to left, leave screens and paper in shape', async ({
  page,
}) => {
  const lines = ODD_NAMES.flatMap((name, index) =>
    ['2025-04-11', '2025-05-12', '2025-06-13']
      .filter((_, month) => index % 2 === 1 || month === 0)
      .map((day) => [day, `K${index}`, name, ODD_NAMES[(index + 1) % 6] ?? '', `${index + 1}00`]),
  )
  const head = ['Order date', 'Customer no.', 'Customer', 'Salesperson', 'Amount']
  const content = [head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')
  await openStart(page)
  await loadFiles(page, [{ name: `${'n'.repeat(200)}.csv`, content }])
  const screens = ['overview', 'tiers', 'customers', 'customers/K0', 'salespeople', 'data']
  for (const screen of [...screens, `salespeople/${encodeURIComponent(ODD_NAMES[1])}`]) {
    await visit(page, `${screen}?period=2025-05`)
    const { width, window } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      window: innerWidth,
    }))
    expect([screen.slice(0, 20), width]).toEqual([screen.slice(0, 20), window])
  }
  await visit(page, 'customers?period=2025-05')
  expect(readPdf(await page.pdf({ format: 'A4' }))).toHaveLength(1)
  await visit(page, 'overview?period=2025-05')
  await expect(page.getByText(`\u2068${ODD_NAMES[3]}\u2069`).first()).toBeVisible()
  await expect(page.getByText('Alpha gnirts', { exact: true }).first()).toBeVisible()
})
