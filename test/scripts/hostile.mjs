// npm run hostile: bombs and other workbooks made to hurt. Each is read as the app reads it, in a process
// of its own; prints what came of it, how long it took and how much the memory grew, and fails where one
// takes over 2 s (a bomb: over 200 ms), grows by 300 MB, or changes Object.prototype.
import { spawnSync } from 'node:child_process'
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { createServer } from 'vite'
import { HOSTILE, writeHostileWorkbooks } from './hostile-workbooks.mjs'

const FOLDER = 'node_modules/.cache/hostile'
const LIMIT_MS = 2000
const BOMB_LIMIT_MS = 200
const LIMIT_MB = 300

const [path] = process.argv.slice(2)
if (path === undefined) await measureAll()
else console.log(JSON.stringify(await measure(path)))

async function measureAll() {
  const paths = await writeHostileWorkbooks(FOLDER)
  const rows = HOSTILE.map(({ what, isBomb, refused }, at) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [process.argv[1] ?? '', paths[at] ?? ''],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const read = status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? '') : undefined
    const isGood =
      read !== undefined &&
      read.ms < (isBomb ? BOMB_LIMIT_MS : LIMIT_MS) &&
      read.mb < LIMIT_MB &&
      read.clean &&
      read.refused === refused
    return {
      workbook: what,
      outcome: read?.outcome ?? 'crashed',
      ms: read?.ms,
      'cpu, ms': read?.cpu,
      'memory, MB': read?.mb,
      good: isGood ? 'yes' : 'NO',
    }
  })
  console.table(rows)
  process.exitCode = rows.every(({ good }) => good === 'yes') ? 0 : 1
}

/** @param {string} file */
async function measure(file) {
  const vite = await createServer({
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  })
  const { createImportSession } = await vite.ssrLoadModule('/src/ingest/import-session.ts')
  await vite.ssrLoadModule('/src/ingest/read/read-with-sheetjs.ts')
  await import('@e965/xlsx')
  const context = { remembered: [], loaded: [], cancelledStatuses: [], today: 20_400 }
  const control = { signal: new AbortController().signal, onProgress: () => undefined }
  const look = (/** @type {File} */ opened) =>
    createImportSession(context).inspect([opened], control)
  // What is loaded on first use is no part of the workbook.
  await look(new File(['Order date,Customer,Amount\n2025-01-31,Acme,5\n'], 'orders.csv'))
  const opened = new File([await openAsBlob(file)], basename(file))
  const before = process.memoryUsage().rss
  const highest = process.resourceUsage().maxRSS
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const [result] = await look(opened)
  const ms = Math.round(performance.now() - startedAt)
  clearInterval(timer)
  const { user, system } = process.cpuUsage(cpu)
  const { maxRSS } = process.resourceUsage()
  // No timer ticks while a library works in one go; the highest mark of the process knows.
  if (maxRSS > highest) most = Math.max(most, maxRSS * 1024)
  await vite.close()
  const clean = Object.keys(Object.prototype).length === 0
  const outcome = result.ok ? `read, ${result.value.rows} rows` : `refused: ${result.error.kind}`
  const mb = Math.round((most - before) / 1_000_000)
  return { outcome, refused: !result.ok, ms, cpu: Math.round((user + system) / 1000), mb, clean }
}
