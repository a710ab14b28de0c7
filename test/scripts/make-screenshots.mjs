// npm run screenshots: takes the pictures of the README from the built app and its sample company.
import { mkdirSync } from 'node:fs'
import { withServedApp } from './served-app.mjs'

const FOLDER = 'test/screenshots'

mkdirSync(FOLDER, { recursive: true })
await withServedApp(async (address, browser) => {
  const page = await browser.newPage({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
  })
  await page.goto(address)
  await page.getByRole('button', { name: 'Explore the sample company' }).click()
  await page.getByRole('link', { name: 'Overview', exact: true }).first().waitFor()
  for (const screen of ['overview', 'alerts']) {
    await page.goto(`${address}#/${screen}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('table').first().waitFor()
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${FOLDER}/${screen}.png` })
  }
})
