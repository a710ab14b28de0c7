import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

/** What must never happen in any browser test, watched on every page. */
interface Watch {
  readonly violations: string[]
  readonly foreign: string[]
  readonly errors: string[]
}

/** A page that fails its test on a policy violation, a request to elsewhere, or an uncaught error. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { violations: [], foreign: [], errors: [] }
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted ?Type/i.test(message.text())) {
          watch.violations.push(message.text())
        } else if (message.type() === 'error') {
          watch.errors.push(message.text())
        }
      })
      page.on('pageerror', (error) => watch.errors.push(String(error)))
      page.on('request', (request) => {
        const url = request.url()
        const own = url.startsWith(baseURL ?? '') || /^(?:blob|data):/.test(url)
        if (!own) watch.foreign.push(url)
      })
      await use(watch)
      expect(watch).toEqual({ violations: [], foreign: [], errors: [] })
    },
    { auto: true },
  ],
})

export { expect }

export type Language = 'en' | 'zh-CN'

/** Opens the start screen in a language and a scheme, as a newcomer whose browser prefers them. */
export async function openStart(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.locator('h1')).toBeVisible()
}

/** Loads a file through the real screens: choose it, confirm the mapping, read the report. */
export async function loadFiles(
  page: Page,
  files: readonly { readonly name: string; readonly content: string | Buffer }[],
): Promise<void> {
  await chooseFiles(page, files)
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Open the cockpit' })).toBeVisible()
}

/** Drops files into the file input, in memory. */
export async function chooseFiles(
  page: Page,
  files: readonly { readonly name: string; readonly content: string | Buffer }[],
): Promise<void> {
  await page.getByLabel('Order files').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  )
}

/** Accessibility faults that keep somebody from working: serious and critical ones. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // No screen has frames. Without this the checker carries all that is in order to another page first,
  // which takes longer than the checking.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}
