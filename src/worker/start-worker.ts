import analysisWorkerUrl from './analysis.worker.ts?worker&url'
import importWorkerUrl from './import.worker.ts?worker&url'
import { createVouching } from './trusted-scripts.ts'

/** Beside the page, not among the chunks: a service worker reaches no further than its own folder. */
const OFFLINE_WORKER_URL = './offline.worker.js'

const vouchFor = createVouching([analysisWorkerUrl, importWorkerUrl, OFFLINE_WORKER_URL])

/** Starts the worker that holds the company and answers all reports. */
export function startAnalysisWorker(): Worker {
  return startWorker(analysisWorkerUrl, 'analysis')
}

/** Starts a worker for one import. */
export function startImportWorker(): Worker {
  return startWorker(importWorkerUrl, 'import')
}

/**
 * Registers the service worker of the build. Its script is never taken from the browser's cache, however
 * long a host lets files be kept.
 */
export async function registerOfflineWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const { serviceWorker } = navigator
  await serviceWorker.register(vouchFor(OFFLINE_WORKER_URL), { updateViaCache: 'none' })
  return serviceWorker.getRegistration()
}

function startWorker(url: string, name: string): Worker {
  return new Worker(vouchFor(url), { type: 'module', name })
}
