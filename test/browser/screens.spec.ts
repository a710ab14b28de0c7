import type { Page } from '@playwright/test'
import { expect, seriousFaults, test } from './cockpit.ts'

// The checker of accessibility looks at every element of twelve screens.
test.describe.configure({ timeout: 400_000 })

const SCREENS = [
  'overview',
  'tiers',
  'movement',
  'alerts',
  'pareto',
  'deciles',
  'customers',
  'customers/K10002',
  'salespeople',
  'salespeople/~',
  'data',
  'rules',
] as const
// Each language and each theme once: words decide what fits, colours what can be read.
const EDITIONS = [
  {
    locale: 'en-GB',
    lang: 'en',
    colorScheme: 'light',
    explore: 'Explore the sample company',
  },
  { locale: 'zh-CN', lang: 'zh-CN', colorScheme: 'dark', explore: '看看示例公司' },
] as const

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

for (const { locale, lang, colorScheme, explore } of EDITIONS) {
  test.describe(`in ${lang}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('every screen of the sample company is whole, accessible, and keeps to the policy', async ({
      page,
    }) => {
      await page.goto('/')
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await settled(page)
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('button', { name: explore }).click()
      await expect(page).toHaveURL(/#\/overview/)
      for (const screen of SCREENS) {
        await page.goto(`/#/${screen}`)
        await settled(page)
        expect(await seriousFaults(page), screen).toEqual([])
      }
      await page.goto('/#/tiers')
      await settled(page)
      await page.getByRole('row').nth(3).click()
      await settled(page)
      expect(await seriousFaults(page), 'why this tier').toEqual([])
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('no screen is wider than the phone', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Explore the sample company' }).click()
    await expect(page).toHaveURL(/#\/overview/)
    for (const screen of SCREENS) {
      await page.goto(`/#/${screen}`)
      await settled(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, screen).toBe(0)
      expect(await seriousFaults(page), screen).toEqual([])
    }
  })

  test('the screens without a tab are behind the last one', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Explore the sample company' }).click()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Deciles' }).click()
    await expect(page).toHaveURL(/#\/deciles/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})
