import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createContentHash, hashContent } from '../../src/ingest/content-hash.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const UNTIL_DONE = new AbortController().signal

describe('hashContent', () => {
  const content = '单据日期,客户,金额\n'
  const expected = createHash('sha256').update(content).digest('hex')

  it('identifies content by its SHA-256', async () => {
    expect(await hashContent(new Blob([content]), UNTIL_DONE)).toBe(expected)
  })

  it('identifies content of several pieces by the SHA-256 of theirs', async () => {
    const bytes = new TextEncoder().encode(content)
    const digests = [bytes.slice(0, 10), bytes.slice(10, 20), bytes.slice(20, 30)].map((piece) =>
      createHash('sha256').update(piece).digest(),
    )
    const whole = createHash('sha256').update(Buffer.concat(digests)).digest('hex')
    expect(bytes.length).toBeGreaterThan(20)
    expect(await hashContent(new Blob([bytes.slice(0, 30)]), UNTIL_DONE, 10)).toBe(whole)
  })

  it('is the same in whatever pieces the bytes come', async () => {
    const bytes = new TextEncoder().encode(content)
    const hashes = [1, 9, 10, 11, 20, bytes.length].map((pieceBytes) => {
      const hash = createContentHash(10)
      const piece = new Uint8Array(pieceBytes)
      for (let from = 0; from < bytes.length; from += pieceBytes) {
        // Of one buffer that is overwritten each time.
        piece.set(bytes.subarray(from, from + pieceBytes))
        hash.add(piece.subarray(0, bytes.length - from))
      }
      return hash.finish()
    })
    expect(new Set(await Promise.all(hashes)).size).toBe(1)
    expect(await hashes[0]).toBe(await hashContent(new Blob([bytes]), UNTIL_DONE, 10))
  })

  it('stops when it is told to', async () => {
    await expect(hashContent(new Blob([content]), AbortSignal.abort())).rejects.toThrow('aborted')
  })

  it('gives the same on a page without Web Crypto, as those served without HTTPS are', async () => {
    vi.stubGlobal('crypto', {})
    expect(await hashContent(new Blob([content]), UNTIL_DONE)).toBe(expected)
  })
})
