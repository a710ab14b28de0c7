// npm run icons: draws the icons of the installed app from public/favicon.svg.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER_ARGS, browserPath } from './browser-path.mjs'

const FOLDER = 'public/icons'
/** `mark`: share of the edge that the drawing takes. Of a maskable icon only the middle circle is sure to be seen. */
const ICONS = [
  { name: 'icon-192', size: 192, mark: 0.68, corner: 0.18 },
  { name: 'icon-512', size: 512, mark: 0.68, corner: 0.18 },
  { name: 'icon-maskable-512', size: 512, mark: 0.5, corner: 0 },
  { name: 'apple-touch-icon', size: 180, mark: 0.6, corner: 0 },
]

const drawing = readFileSync('public/favicon.svg', 'utf8')
const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_ARGS })
try {
  const page = await browser.newPage()
  for (const { name, size, mark, corner } of ICONS) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>
      body { margin: 0 }
      div { display: grid; place-items: center; width: ${size}px; height: ${size}px;
        background: #fff; border-radius: ${size * corner}px }
      img { width: ${size * mark}px }
    </style><div><img alt="" src="${source}"></div>`)
    const icon = await page.screenshot({ omitBackground: true })
    writeFileSync(`${FOLDER}/${name}.png`, icon)
  }
} finally {
  await browser.close()
}
