import analysisWorkerUrl from './analysis.worker.ts?worker&url'
import importWorkerUrl from './import.worker.ts?worker&url'

/** The part of Trusted Types used here; the library of types does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string }
}

const OWN_SCRIPTS: ReadonlySet<string> = new Set([analysisWorkerUrl, importWorkerUrl])

/**
 * The page's policy (`require-trusted-types-for 'script'`) lets a worker start only from a vouched-for
 * address: these two and no other. Browsers without Trusted Types take the address as it is.
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

function startWorker(url: string, name: string): Worker {
  return new Worker(scripts?.createScriptURL(url) ?? url, { type: 'module', name })
}
