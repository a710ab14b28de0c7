import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, loadFiles, openStart, seriousFaults, test } from './cockpit.ts'
import { readPdf, tight, type PdfPage } from './pdf-text.ts'

const PEOPLE = ['Li Na', 'Wu Bin', 'Zhang Min'] as const
const CUSTOMERS = 230

interface Firm {
  readonly name: string
  readonly person: string
  readonly amount: number
  readonly isSilent: boolean
}

/** Zhang Min has half of the customers, and every ninth customer has not ordered in May. */
const FIRMS: readonly Firm[] = Array.from({ length: CUSTOMERS }, (_, index) => ({
  name: `Firm ${String(index + 1).padStart(3, '0')}`,
  person: PEOPLE[index % 2 === 0 ? 2 : Math.floor(index / 2) % 2] ?? '',
  amount: 1_000 + 37 * index,
  isSilent: index % 9 === 4,
}))

const ORDERS = [
  'Order date,Order no.,Customer no.,Customer,Salesperson,Product,Amount',
  ...FIRMS.flatMap(({ name, person, amount, isSilent }, index) => {
    const line = (date: string, sum: number) =>
      `${date},S${date}-${index},K${index + 1},${name},${person},Hex bolts M8,${sum}.00`
    const april = line('2025-04-11', 500 + index)
    if (!isSilent) return [april, line('2025-05-30', amount)]
    // One of the silent ones has ordered since.
    return index === 4 ? [april, line('2025-06-02', 5)] : [april]
  }),
].join('\n')

async function open(page: Page, address: string): Promise<void> {
  await openStart(page)
  await loadFiles(page, [{ name: 'orders.csv', content: ORDERS }])
  await show(page, address)
}

/** Goes to a screen whose document can be printed: its rows are there. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('table').first()).toBeVisible()
}

async function print(page: Page, format = 'A4'): Promise<readonly PdfPage[]> {
  return readPdf(await page.pdf({ format }))
}

const named = (pages: readonly PdfPage[], firms: readonly Firm[]) =>
  firms.map(({ name }) =>
    pages.flatMap(({ lines }) => lines.filter((line) => line.includes(tight(name)))),
  )

const bottom = ({ lines }: PdfPage) => lines.at(-1) ?? ''

test.describe('the tier list on paper', () => {
  test('has every customer once, with its amount, on A4 and on Letter', async ({ page }) => {
    await open(page, '/#/tiers?period=2025-05')
    for (const [format, width] of [
      ['A4', 595],
      ['Letter', 612],
    ] as const) {
      const pages = await print(page, format)
      expect(pages.map((sheet) => Math.floor(sheet.width))).toEqual(pages.map(() => width))
      for (const [index, found] of named(pages, FIRMS).entries()) {
        const { amount, isSilent } = FIRMS[index] ?? { amount: 0, isSilent: true }
        expect(found).toHaveLength(1)
        expect(found[0]).toContain(isSilent ? '–' : amount.toLocaleString('en'))
      }
    }
  })

  test('starts each salesperson on a page of their own and counts through the job', async ({
    page,
  }) => {
    await open(page, '/#/tiers?period=2025-05')
    const pages = await print(page)
    const titles = pages.flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith('Tierlist:')),
    )
    expect(titles).toEqual(
      PEOPLE.map((person) => expect.stringContaining(tight(`Tier list: ${person}`))),
    )
    pages.forEach((sheet, index) => {
      const people = PEOPLE.filter((person) => sheet.lines.join('\n').includes(tight(person)))
      expect(people).toHaveLength(1)
      expect(bottom(sheet)).toBe(
        tight(`Tier list · ${people[0]} · May 2025 Page ${index + 1} of ${pages.length}`),
      )
    })
    expect(pages.length).toBeGreaterThan(5)
  })

  test('repeats the heads with the person’s name, and the footnote, on every page', async ({
    page,
  }) => {
    await open(page, '/#/tiers?period=2025-05&salesperson=Zhang%20Min')
    const pages = await print(page)
    expect(pages.length).toBeGreaterThan(2)
    const tiers = new Map<string, number>()
    for (const { lines } of pages) {
      const head = lines.findIndex((line) => /^RankCustomerofZhangMin.*Contacts$/.test(line))
      expect(head).toBeGreaterThanOrEqual(0)
      // Under the head stands a tier's own head, also where the tier began on the page before.
      expect(lines[head + 1]).toMatch(/^[ABCD](Keep|Grow|Widen|Wake)\d+customers/)
      expect(lines.some((line) => line.startsWith('TiersforMay2025(complete)'))).toBe(true)
      for (const line of lines) {
        const tier = /^([ABCD])(?:Keep|Grow|Widen|Wake)\d+customers/.exec(line)?.[1]
        if (tier !== undefined) tiers.set(tier, (tiers.get(tier) ?? 0) + 1)
      }
      const heads = lines.map((line) => /^[ABCD](Keep|Grow|Widen|Wake)\d+/.test(line))
      // No head is left alone at the end of a page.
      expect(heads.some((isHead, at) => isHead && !/Firm/.test(lines[at + 1] ?? ''))).toBe(false)
    }
    expect([...tiers.keys()].toSorted()).toEqual(['A', 'B', 'C', 'D'])
    expect(Math.max(...tiers.values())).toBeGreaterThan(1)
  })

  test('is what the screen shows: filtered, with the filter named', async ({ page }) => {
    await open(page, '/#/tiers?period=2025-05&tier=A&q=Firm%2022')
    const pages = await print(page)
    const wanted = FIRMS.filter(({ name, isSilent }) => /Firm 22/.test(name) && !isSilent)
    expect(named(pages, FIRMS).flat()).toHaveLength(wanted.length)
    expect(pages[0]?.lines.join('\n')).toContain(tight('Only: tier A and Firm 22'))
  })

  // Read off the page, not off the PDF: a browser without Chinese glyphs prints boxes.
  test('speaks Chinese', async ({ page }) => {
    await open(page, '/#/tiers?period=2025-05&tier=D&salesperson=Li%20Na')
    await page.getByRole('button', { name: '中文' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户分层')
    const rules = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'))
      return document.adoptedStyleSheets.flatMap((sheet) =>
        Array.from(sheet.cssRules, (rule) => rule.cssText),
      )
    })
    expect(rules.join('\n')).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"')
    expect(rules.join('\n')).toContain('"客户分层表 · Li Na · 2025年5月"')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户分层表：Li Na')
    await expect(page.getByRole('columnheader', { name: 'Li Na的客户' })).toBeVisible()
  })

  test('says so where there are more rows than are printed', async ({ page }) => {
    await openStart(page)
    const rows = Array.from(
      { length: 5_001 },
      (_, index) => `2025-05-30,S${index},K${index},Firm ${index},Li Na,Bolts,${index + 1}.00`,
    )
    const content = [ORDERS.split('\n')[0], ...rows].join('\n')
    await loadFiles(page, [{ name: 'orders.csv', content }])
    await show(page, '/#/tiers?period=2025-05')
    const pages = await print(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.lines.join('\n')).toContain(tight('It has 5,001 rows; 5,000 can be printed.'))
  })

  test('comes from the Print button, and leaves the screen as it was', async ({ page }) => {
    await open(page, '/#/tiers?period=2025-05')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', document.body.innerText)
    })
    await page.getByRole('button', { name: 'Print' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', /./)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Tier list: Li Na' })).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(page.getByText('Tier list: Li Na')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiers')
  })
})

test.describe('the call sheet on paper', () => {
  test('lists each person’s alerts on sheets of their own, lying, with room to write', async ({
    page,
  }) => {
    await open(page, '/#/alerts?period=2025-05')
    const pages = await print(page)
    const silent = FIRMS.filter(({ isSilent }) => isSilent)
    for (const found of named(pages, silent)) expect(found).toHaveLength(1)
    expect(named(pages, FIRMS).flat()).toHaveLength(silent.length)
    const rows = pages.flatMap(({ lines }) => lines.filter((line) => /^\d+Firm/.test(line)))
    expect(rows).toHaveLength(silent.length - 1)
    for (const row of rows) expect(row).toMatch(/11Apr.*HexboltsM8/)
    const ticks = pages.flatMap(({ lines }) => lines.filter((line) => line.includes('1Call1')))
    expect(ticks).toHaveLength(silent.length - 1)
    for (const row of ticks) expect(row).toMatch(/1Call1Noanswer1Price4Service$/)
    expect(pages.flatMap(({ runs }) => runs.filter(({ size }) => size < SMALLEST_TEXT))).toEqual([])
    for (const [index, sheet] of pages.entries()) {
      expect(sheet.width).toBeGreaterThan(sheet.height)
      expect(sheet.lines.some((line) => /^Customerof.*Nextstep,bywhen$/.test(line))).toBe(true)
      expect(bottom(sheet)).toMatch(new RegExp(`Page${index + 1}of${pages.length}$`))
    }
    expect(pages.flatMap(({ lines }) => lines).join('\n')).toContain(
      tight('No call needed, ordered since: Firm 005 (2 Jun)'),
    )
  })
})

/** The smallest text on paper in points, less what rounding takes. */
const SMALLEST_TEXT = 6.95

const SCREENS = [
  'overview',
  'movement',
  'pareto',
  'deciles',
  'salespeople',
  'salespeople/Zhang%20Min',
  'customers/k3',
] as const

test.describe('a screen that prints itself', () => {
  test.use({ colorScheme: 'dark' })

  for (const screen of SCREENS) {
    test(`is one light page with no text under 7 pt: ${screen}`, async ({ page }) => {
      await open(page, `/#/${screen}?period=2025-05`)
      const pages = await print(page)
      expect(pages).toHaveLength(1)
      const small = pages.flatMap(({ runs }) => runs.filter(({ size }) => size < SMALLEST_TEXT))
      expect(small).toEqual([])
      expect(pages[0]?.lines.join('\n')).toContain('Page1of1')
      expect(await print(page, 'Letter')).toHaveLength(1)
      await page.emulateMedia({ media: 'print' })
      const heat = () =>
        getComputedStyle(document.documentElement).getPropertyValue('--heat-0').trim()
      expect(await page.evaluate(heat)).toMatch(/^#fff(?:fff)?$/)
    })
  }
})

test.describe('the contact plan', () => {
  test('is a week on one page, and a file for calendars', async ({ page }) => {
    await open(page, '/#/tiers?period=2025-05')
    await page.goto('/#/salespeople/Wu%20Bin?period=2025-05&show=plan')
    await expect(page.getByRole('button', { name: /^Log/ }).first()).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])

    const planned = await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Log/ }) })
      .allTextContents()
    const [sheet, ...others] = await print(page)
    expect(others).toEqual([])
    expect([sheet?.width, sheet?.height].map((side) => Math.floor(side ?? 0))).toEqual([842, 595])
    expect(sheet?.lines[0]).toBe(tight('Contact plan: Wu Bin'))
    const printed = sheet?.lines.join('') ?? ''
    const names = planned.map((text) => /Firm \d+/.exec(text)?.[0] ?? '')
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(printed).toContain(tight(name))

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: /Calendar/ }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^contact-plan_\d{4}-\d\d-\d\d_Wu-Bin\.ics$/)
    const content = await readFile(await file.path(), 'utf8')
    expect(content.match(/BEGIN:VEVENT\r\n/g)?.length).toBeGreaterThan(10)
  })
})
