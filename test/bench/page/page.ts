import type { ContenderName, Reading } from './contender.worker.ts'
import { createDuckDb, runDuckDb } from './duckdb.ts'

/** What the script that drives the page calls. */
export interface BenchPage {
  run: (contender: ContenderName | 'duckdb') => Promise<Reading>
}

function chosenFile(): File {
  const input = document.querySelector<HTMLInputElement>('#file')
  const file = input?.files?.[0]
  if (file === undefined) throw new Error('No file is chosen')
  return file
}

/** Each run has a worker of its own, as each import of the app has. */
async function runInWorker(contender: ContenderName): Promise<Reading> {
  const worker = new Worker(new URL('contender.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage({ contender, file: chosenFile() })
    })
  } finally {
    worker.terminate()
  }
}

/** Its start is not counted. */
async function runDatabase(): Promise<Reading> {
  const { database, stop } = await createDuckDb()
  const startedAt = performance.now()
  const outcome = await runDuckDb(database, chosenFile())
  const ms = performance.now() - startedAt
  await stop()
  return { ms, phases: [], outcome }
}

const page: BenchPage = {
  run: (contender) => (contender === 'duckdb' ? runDatabase() : runInWorker(contender)),
}
Object.assign(globalThis, { bench: page })
