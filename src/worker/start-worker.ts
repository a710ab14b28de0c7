import analysisWorkerUrl from './analysis.worker.ts?worker&url'
import importWorkerUrl from './import.worker.ts?worker&url'

/** The part of Trusted Types used here; the library of types does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string }
}

/** Beside the page, not among the chunks: a service worker reaches no further than its own folder. */
const OFFLINE_WORKER_URL = './offline.worker.js'

const OWN_SCRIPTS: ReadonlySet<string> = new Set([
  analysisWorkerUrl,
  importWorkerUrl,
  OFFLINE_WORKER_URL,
])

/**
 * The page's policy (`require-trusted-types-for 'script'`) lets a worker start only from a vouched-for
 * address: these and no other. Browsers without Trusted Types take the address as it is.
 */
const scripts = (
  globalThis as { readonly trustedTypes?: TrustedTypePolicyFactory }
).trustedTypes?.createPolicy('customer-cockpit-workers', {
  createScriptURL(url) {
    if (!OWN_SCRIPTS.has(url)) throw new TypeError(`Not a script of this app: ${url}`)
    return url
  },
})

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

function vouchFor(url: string): string {
  return scripts?.createScriptURL(url) ?? url
}
