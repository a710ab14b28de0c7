import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** One way out a line, and one way for text to become a program. */
const SAMPLE = [
  "new WebSocket('ws://example.com')",
  "new EventSource('http://example.com')",
  "navigator.sendBeacon('http://example.com', 'x')",
  'new RTCPeerConnection()',
  'new globalThis.RTCPeerConnection()',
  "new WebTransport('https://example.com')",
  'new XMLHttpRequest()',
  "document.body.innerHTML = '<b>x</b>'",
  "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
]

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
  writeFileSync(join(folder, 'ways-out.ts'), `${SAMPLE.join('\n')}\n`)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the linter', () => {
  it('lets no source open a way out of the browser, nor write text as markup', () => {
    const { stdout, status } = spawnSync(
      'npx',
      ['oxlint', '--config', '.oxlintrc.json', '--format', 'unix', folder],
      {
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    )
    expect(status).not.toBe(0)
    const lines = [...stdout.matchAll(/ways-out\.ts:(\d+):.*no-restricted/g)].map(
      ([, line]) => line,
    )
    expect(new Set(lines)).toEqual(new Set(SAMPLE.map((_, at) => String(at + 1))))
  })
})
