import { createFileFinder, type BuiltFile } from './offline-files.ts'

/**
 * The service worker: keeps the files of one release of the app, and answers with them, so that the
 * cockpit opens and works without a network. It keeps nothing else, ever. A new release waits until the
 * person takes it; as long as windows of an older one are open, that one's files stay, for it loads its
 * screens when they are first opened.
 */

/** The build puts the list of its files in place of `BUILT_FILES`. */
declare const self: ServiceWorkerGlobalScope & { readonly BUILT_FILES: readonly BuiltFile[] }

const FILES = self.BUILT_FILES
const { scope } = self.registration
const CACHES = `customer-cockpit ${scope} `
/** Files fetched at a time while installing: the page that is being used comes first. */
const AT_A_TIME = 4

const findFile = createFileFinder(scope, FILES)
const ownCache = nameCache()

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const file = findFile(event.request)
  if (file !== undefined) event.respondWith(answer(file, event.request))
})

/** One cache for each release, named by what is in it. */
async function nameCache(): Promise<string> {
  const content = new TextEncoder().encode(JSON.stringify(FILES))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return CACHES + Array.from(hash.subarray(0, 8), (byte) => byte.toString(16)).join('-')
}

/** Complete or not at all: without one of its files the release is not installed. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(await ownCache)
  const left = [...FILES]
  const keepNext = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) await keepFile(cache, file)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, keepNext))
}

async function keepFile(cache: Cache, { url, revision }: BuiltFile): Promise<void> {
  const address = new URL(url, scope).href
  if (revision === null) {
    const kept = await caches.match(address, { ignoreVary: true })
    if (kept !== undefined) {
      await cache.put(address, kept)
      return
    }
  }
  const response = await fetch(address, { cache: revision === null ? 'default' : 'reload' })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  await cache.put(address, response.redirected ? asAsked(response) : response)
}

/** Hosts that lead index.html to its folder: a page may not be opened with a redirected answer. */
function asAsked({ body, headers, status }: Response): Response {
  return new Response(body, { headers, status })
}

/** Serves the windows that are open from now on; files of older releases go once nobody needs them. */
async function takeOver(): Promise<void> {
  await self.clients.claim()
  const windows = await self.clients.matchAll({ type: 'window' })
  if (windows.length > 1 || self.registration.installing !== null) return
  const own = await ownCache
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(CACHES) && name !== own)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** The file as this release has it, else as an older one had it, else what the network says. */
async function answer(file: string, request: Request): Promise<Response> {
  const kept =
    (await caches.match(file, { ignoreVary: true, cacheName: await ownCache })) ??
    (await caches.match(file, { ignoreVary: true }))
  return kept ?? fetch(request)
}
