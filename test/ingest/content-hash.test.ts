import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashContent } from '../../src/ingest/content-hash.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('hashContent', () => {
  const content = '单据日期,客户,金额\n'
  const expected = createHash('sha256').update(content).digest('hex')

  it('identifies content by its SHA-256', async () => {
    expect(await hashContent(new Blob([content]))).toBe(expected)
  })

  it('gives the same on a page without Web Crypto, as those served without HTTPS are', async () => {
    vi.stubGlobal('crypto', {})
    expect(await hashContent(new Blob([content]))).toBe(expected)
  })
})
