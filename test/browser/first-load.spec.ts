import { gzipSync } from 'node:zlib'
import { expect, test } from './cockpit.ts'

const LIMIT_BYTES = 200_000

test('the start screen loads at most 200 kB of JavaScript, gzipped, and no charts', async ({
  page,
}) => {
  // What comes next is fetched when the page is idle; here it never is.
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  const scripts = new Map<string, number>()
  page.on('response', (response) => {
    if (!response.headers()['content-type']?.includes('javascript')) return
    void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length))
  })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Explore the sample company' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
  expect(scripts.size).toBeGreaterThan(2)
  expect(total).toBeLessThanOrEqual(LIMIT_BYTES)
  expect([...scripts.keys()].filter((url) => /waterfall|xlsx|excel/i.test(url))).toEqual([])
})
