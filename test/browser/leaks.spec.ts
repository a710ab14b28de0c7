import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as base, type Page, type Worker } from '@playwright/test'
import { chooseFiles, openStart } from './cockpit.ts'
import { FILES } from './worked-example.ts'

/** A second origin: whatever arrives there has left the cockpit. */
interface Elsewhere {
  readonly address: string
  readonly hits: string[]
}

const test = base.extend<{ elsewhere: Elsewhere }>({
  elsewhere: async ({ browserName }, use) => {
    const hits: string[] = []
    const server = createServer(({ method, url }, response) => {
      hits.push(`${method} ${url}`)
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' })
      response.end(browserName)
    })
    // A socket that asks to be upgraded is no request.
    server.on('upgrade', ({ url }, socket) => {
      hits.push(`upgrade ${url}`)
      socket.destroy()
    })
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening)
    })
    const { port } = server.address() as AddressInfo
    await use({ address: `http://127.0.0.1:${port}`, hits })
    server.close()
    server.closeAllConnections()
  },
})
test.use({ serviceWorkers: 'allow' })

/**
 * Ways that any script has, in a page or a worker. Each is tried to its end, and how many were is
 * answered. WebRTC is none of them: no policy covers it, the linter keeps it out of the sources.
 */
async function tryWaysOfScripts(address: string): Promise<number> {
  const program = `fetch('${address}/program', { mode: 'no-cors' })`
  const send = (way: string, method = 'GET', isAsync = true) => {
    const request = new XMLHttpRequest()
    request.open(method, `${address}/${way}`, isAsync)
    request.send('K1')
  }
  const ways: readonly (() => unknown)[] = [
    () => fetch(`${address}/fetch`),
    () => fetch(`${address}/no-cors`, { mode: 'no-cors' }),
    () => fetch(`${address}/post`, { method: 'POST', body: 'K1', mode: 'no-cors' }),
    () => fetch(`${address}/put`, { method: 'PUT', body: 'K1' }),
    () => fetch(`${address}/keepalive`, { keepalive: true, mode: 'no-cors' }),
    () => fetch(`${address}/credentials`, { credentials: 'include', mode: 'no-cors' }),
    () => fetch(new Request(`${address}/head`, { method: 'HEAD', mode: 'no-cors' })),
    () => send('xhr'),
    () => send('xhr-post', 'POST'),
    () => send('xhr-sync', 'POST', false),
    () => new WebSocket(address.replace('http', 'ws')),
    () => new EventSource(`${address}/events`),
    () => new EventSource(`${address}/events-too`, { withCredentials: true }),
    () => import(`${address}/module.js`),
    () => import(`data:text/javascript,${program}`),
    () => new Worker(`${address}/worker.js`),
    () => new Worker(`${address}/worker.mjs`, { type: 'module' }),
    () => new Worker(URL.createObjectURL(new Blob([program]))),
    async () => (await caches.open('leak')).add(`${address}/cache`),
    async () => (await caches.open('leak')).addAll([`${address}/caches`]),
    () => new FontFace('Leak', `url(${address}/font.woff2)`).load(),
  ]
  for (const way of ways) {
    try {
      await Promise.race([way(), new Promise((go) => setTimeout(go, 100))])
    } catch {
      // Refused, as it should be.
    }
  }
  return ways.length
}

/** Ways that a page has with its elements. */
async function tryWaysOfPages(address: string): Promise<number> {
  const add = (
    name: string,
    attributes: Record<string, string>,
    parent: Element = document.body,
  ) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    parent.append(element)
    return element
  }
  const ways: (() => unknown)[] = [
    () => navigator.sendBeacon(`${address}/beacon`, 'K1'),
    () => add('img', { src: `${address}/img` }),
    () => add('img', { srcset: `${address}/srcset 2x` }),
    () => add('script', { src: `${address}/script.js` }),
    () => add('link', { rel: 'stylesheet', href: `${address}/style.css` }, document.head),
    () => add('link', { rel: 'preload', as: 'image', href: `${address}/preload` }, document.head),
    () => add('link', { rel: 'prefetch', href: `${address}/prefetch` }, document.head),
    () => add('link', { rel: 'modulepreload', href: `${address}/m.js` }, document.head),
    () => add('link', { rel: 'manifest', href: `${address}/manifest` }, document.head),
    () => add('link', { rel: 'icon', href: `${address}/icon.png` }, document.head),
    () => add('iframe', { src: `${address}/frame` }),
    () => add('object', { data: `${address}/object` }),
    () => add('embed', { src: `${address}/embed` }),
    () => add('video', { src: `${address}/video`, poster: `${address}/poster`, autoplay: '' }),
    () => add('audio', { src: `${address}/audio`, autoplay: '' }),
    () => add('input', { type: 'image', src: `${address}/input` }),
    () => document.body.style.setProperty('background-image', `url(${address}/background)`),
    () => document.body.style.setProperty('cursor', `url(${address}/cursor), auto`),
    () => (add('form', { action: `${address}/form`, method: 'post' }) as HTMLFormElement).submit(),
    () => new SharedWorker(`${address}/shared.js`),
    () => navigator.serviceWorker.register(`${address}/sw.js`),
    () => document.body.insertAdjacentHTML('beforeend', `<img src="${address}/html">`),
    () => document.write(`<img src="${address}/write">`),
    () => add('a', { href: `javascript:fetch('${address}/link')` }).click(),
  ]
  for (const way of ways) {
    try {
      await Promise.race([way(), new Promise((go) => setTimeout(go, 50))])
    } catch {
      // Refused, as it should be.
    }
  }
  await new Promise((go) => setTimeout(go, 500))
  return ways.length
}

/** With an import at its mapping step, so that every kind of worker is there. */
async function openWithAllWorkers(page: Page): Promise<readonly Worker[]> {
  await openStart(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await chooseFiles(page, FILES)
  await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeVisible()
  return [...page.workers(), ...page.context().serviceWorkers()]
}

test('nothing leaves the page or a worker, whichever way it is tried', async ({
  page,
  elsewhere,
}) => {
  const workers = await openWithAllWorkers(page)
  const names = workers.map((worker) => /\/(\w+)\.worker/.exec(worker.url())?.[1])
  expect(new Set(names)).toEqual(new Set(['analysis', 'import', 'offline']))
  for (const worker of workers) {
    expect(await worker.evaluate(tryWaysOfScripts, elsewhere.address)).toBeGreaterThanOrEqual(20)
  }
  expect(await page.evaluate(tryWaysOfScripts, elsewhere.address)).toBeGreaterThanOrEqual(20)
  expect(await page.evaluate(tryWaysOfPages, elsewhere.address)).toBeGreaterThanOrEqual(20)
  expect(elsewhere.hits).toEqual([])
})

/**
 * Tries to have text run as a program or become markup. Answers the ways that Trusted Types did not
 * refuse, with what they gave or why else they failed. (What a test calls may use eval all the same.)
 */
function tryText(): string[] {
  const text = '<img src="missing.png">'
  const ways: Record<string, () => unknown> = {
    setTimeout: () => setTimeout(text as unknown as () => void),
  }
  if ('Worker' in globalThis) ways['Worker'] = () => new Worker('./assets/other.js')
  if ('document' in globalThis) {
    const { body } = document
    ways['innerHTML'] = () => (body.innerHTML = text)
    ways['insertAdjacentHTML'] = () => body.insertAdjacentHTML('beforeend', text)
    ways['DOMParser'] = () => new DOMParser().parseFromString(text, 'text/html')
    ways['script'] = () => (document.createElement('script').src = './assets/other.js')
  }
  return Object.entries(ways).flatMap(([name, way]) => {
    try {
      return [`${name} gave ${String(way())}`]
    } catch (cause) {
      const why = String(cause)
      return /Trusted(?:HTML|Script|ScriptURL)/.test(why) ? [] : [`${name}: ${why}`]
    }
  })
}

test('M01: no text becomes a program or markup, in the page or in any worker', async ({ page }) => {
  const workers = await openWithAllWorkers(page)
  expect(workers.length).toBeGreaterThanOrEqual(3)
  expect(await page.evaluate(tryText)).toEqual([])
  for (const worker of workers) {
    expect([worker.url(), ...(await worker.evaluate(tryText))]).toEqual([worker.url()])
  }
})
