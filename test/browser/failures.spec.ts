import type { Page } from '@playwright/test'
import { chooseFiles, expect, loadFiles, openStart, test } from './cockpit.ts'
import { FILES } from './worked-example.ts'

/**
 * Has the first worker of a kind do something else when an operation is called, as a fault of ours would:
 * the statement runs before the worker itself hears of the call.
 */
async function spoilFirst(page: Page, worker: string, operation: string, statement: string) {
  let started = 0
  await page.route(new RegExp(`/${worker}\\.worker-[\\w-]+\\.js$`), async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    const hook = `addEventListener('message', ({ data }) => { if (data.name === '${operation}') ${statement} });`
    started += 1
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'Cache-Control': 'no-store' },
      body: started === 1 ? hook + body : body,
    })
  })
}

/** Keeps a worker from ever answering, and says that it has begun. */
const HANG = `{ new BroadcastChannel('hanging').postMessage(true); for (;;) {} }`

function hasBegunToHang(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new BroadcastChannel('hanging').addEventListener('message', () => resolve())
      }),
  )
}

const firm = (page: Page, name: string) => page.getByText(name, { exact: true }).first()
const goTo = (page: Page, screen: string) =>
  page.getByRole('link', { name: screen }).first().click()

test('S09: a worker that hangs is told of after 30 seconds, and a fresh one answers instead', async ({
  page,
}) => {
  await spoilFirst(page, 'analysis', 'movement', HANG)
  await page.clock.install()
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  await expect(firm(page, 'Firm 10')).toBeVisible()
  const hanging = hasBegunToHang(page)
  await goTo(page, 'Movement')
  await hanging // its time runs from the question on, which is asked once the screen is there
  await page.clock.runFor(25_000)
  await expect(page.getByText('No answer for 30 seconds.')).toBeHidden()
  await page.clock.runFor(10_000)
  await expect(page.getByText('No answer for 30 seconds.')).toBeVisible()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('heading', { name: /^From .+ to May/ })).toBeVisible()
  await expect(page.getByText('No answer for 30 seconds.')).toBeHidden()
  await goTo(page, 'Tiers')
  await expect(firm(page, 'Firm 10')).toBeVisible()
})

test('S09: an import without progress is stopped after 30 seconds, and starts again', async ({
  page,
}) => {
  await spoilFirst(page, 'import', 'load', HANG)
  await page.clock.install()
  await openStart(page)
  await chooseFiles(page, FILES)
  const hanging = hasBegunToHang(page)
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await hanging
  await page.clock.runFor(35_000)
  await expect(page.getByText('The import stopped.')).toBeVisible()
  await expect(page.getByText('The data in use has not changed.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Open the cockpit' })).toBeVisible()
})

test('S09: a worker that crashes is replaced by a fresh one, which has all that is kept', async ({
  page,
  watch,
}) => {
  await spoilFirst(page, 'analysis', 'movement', "throw new Error('Firm 10 is too much')")
  await openStart(page)
  await loadFiles(page, FILES)
  await page.goto('/#/tiers?period=2025-05')
  await expect(firm(page, 'Firm 10')).toBeVisible()
  await goTo(page, 'Movement')
  await expect(page.getByText('computing stopped and was started again')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: /^From .+ to May/ })).toBeVisible()
  await goTo(page, 'Tiers')
  await expect(firm(page, 'Firm 10')).toBeVisible()
  // The browser itself says what was thrown; nothing else may be wrong.
  expect(watch.errors.filter((error) => !error.includes('is too much'))).toEqual([])
  watch.errors.length = 0
})
