import { accessSync, constants, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Switches for every headless run: nothing is fetched, nothing is shown on first start. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that the tests drive: $CHROME, else an installed one, else the one inside a package. */
export async function browserPath() {
  const chosen = process.env['CHROME']
  if (chosen !== undefined && chosen !== '') return chosen
  return installedBrowser() ?? packagedBrowser()
}

function installedBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...folders.flatMap((f) => NAMES.map((name) => join(f, name))), ...PLACES]
  return candidates.find(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacks the Chromium of @sparticuz/chromium, which looks at these variables when it is imported. */
async function packagedBrowser() {
  const folder = resolve('node_modules/.cache/browser')
  await mkdir(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
