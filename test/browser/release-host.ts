import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'

const BUILD = resolve(import.meta.dirname, '../../dist')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A static host of the build: it can publish another release, and it can go away. */
export interface ReleaseHost {
  readonly address: string
  /** What it was asked for, in order. */
  readonly requests: string[]
  /**
   * Publishes a release whose start page is another and which has no more of the files that a word names,
   * as a deployment that removes what it replaces.
   */
  readonly publish: (release: string, withoutFiles: string) => void
  readonly close: () => Promise<void>
}

/** Serves dist/ under the headers that `_headers` asks of static hosts. */
export async function startReleaseHost(): Promise<ReleaseHost> {
  const headers = headersOfHost()
  let change: ((path: string, content: Buffer) => Buffer | undefined) | undefined
  const requests: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    requests.push(url)
    const { pathname } = new URL(url, 'http://host')
    const path = pathname === '/' ? '/index.html' : pathname
    const file = join(BUILD, path)
    const content = file.startsWith(BUILD) && existsSync(file) ? readFileSync(file) : undefined
    const sent = content && (change === undefined ? content : change(path, content))
    response.writeHead(sent === undefined ? 404 : 200, {
      ...headers,
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      // The worst that a host may do.
      'Cache-Control': 'max-age=31536000',
    })
    response.end(sent)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    publish(release, withoutFiles) {
      change = (path, content) => {
        if (path.includes(withoutFiles)) return undefined
        const text = content.toString('utf8')
        if (path === '/index.html') {
          return Buffer.from(text.replace('<html ', `<html data-release="${release}" `))
        }
        if (path !== '/offline.worker.js') return content
        return Buffer.from(withoutEntries(text, withoutFiles, release))
      }
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** The worker's list of files, without the removed ones and with another start page. */
function withoutEntries(worker: string, removed: string, release: string): string {
  return worker.replaceAll(
    /\{"revision":("?\w+"?),"url":"([^"]+)"\},?/g,
    (entry, _, url: string) => {
      if (url === 'index.html') return entry.replace(/"revision":"\w+"/, `"revision":"${release}"`)
      return url.includes(removed) ? '' : entry
    },
  )
}

function headersOfHost(): Record<string, string> {
  const lines = readFileSync(join(BUILD, '_headers'), 'utf8').split('\n').slice(1)
  return Object.fromEntries(
    lines
      .map((line) => /^\s+([\w-]+): (.*)$/.exec(line) ?? [])
      .map(([, name = '', value = '']) => [name, value])
      .filter(([name]) => name !== ''),
  )
}
