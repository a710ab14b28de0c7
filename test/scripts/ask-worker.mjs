/**
 * Asks the page's own analysis worker, as the page does, from outside of the page: what 200 entries or 40
 * crashes would take too long to ask through the screens.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {object} params
 * @returns {Promise<any>}
 */
export async function askWorker(page, name, params = {}) {
  const worker = await analysisWorker(page)
  return worker.evaluate(ask, { name, params })
}

/** @param {import('@playwright/test').Page} page */
async function analysisWorker(page) {
  const isAnalysis = (/** @type {import('@playwright/test').Worker} */ worker) =>
    worker.url().includes('analysis')
  return page.workers().find(isAnalysis) ?? page.waitForEvent('worker', isAnalysis)
}

/**
 * In the worker: hands a call in as if it came from the page, and takes its answer out again.
 * @param {{ name: string, params: object }} call
 */
function ask({ name, params }) {
  const scope = /** @type {any} */ (globalThis)
  const id = `asked-${(scope.asked = (scope.asked ?? 0) + 1)}`
  return new Promise((resolve, reject) => {
    const post = scope.postMessage
    scope.postMessage = (/** @type {any} */ message, /** @type {any} */ transfer) => {
      if (message?.id !== id) post.call(scope, message, transfer)
      else if (message.kind === 'result') resolve(message.value)
      else if (message.kind === 'failure') reject(new Error(message.failure.message))
    }
    const data = { kind: 'call', id, name, params }
    scope.dispatchEvent(new MessageEvent('message', { data }))
  })
}

/** A view of the month in which the soaked company has its lines. */
const VIEW = {
  period: '2025-05',
  measure: 'sales',
  rule: { basis: 'customers', a: 2000, b: 8000, scope: 'company' },
}

/**
 * Logs a note through the worker.
 * @param {import('@playwright/test').Page} page
 * @param {string} note
 * @returns {Promise<{ id: string, kept: boolean }>} its name in the log, and whether it is on the disk
 */
export async function logNote(page, note) {
  const drafts = [{ kind: 'note', customer: 'k1', day: 20_240, note }]
  const { entries, storage } = await askWorker(page, 'appendToLog', { drafts, view: VIEW })
  return { id: entries[0].id, kept: storage.kept }
}

/**
 * The notes that stand on the disk, read without the app.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ id: string, note: string }[]>}
 */
export async function notesOnDisk(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('customer-cockpit')
        request.addEventListener('error', () => reject(new Error('The database does not open')))
        request.addEventListener('success', () => {
          const database = request.result
          const rows = database.transaction('log').objectStore('log').getAll()
          rows.addEventListener('success', () => {
            database.close()
            resolve(rows.result.map(({ entry }) => ({ id: entry.id, note: entry.note })))
          })
        })
      }),
  )
}
