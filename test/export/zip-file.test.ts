import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipFile } from '../../src/export/zip-file.ts'

/** Few ones among noughts, the content that packing piece by piece has spoilt. */
function sparse(length: number): string {
  let seed = 1
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  return Array.from({ length }, () => (next() < 0.02 ? '1' : '0')).join('')
}

describe('zipFile', () => {
  it('gives back what was packed, whatever it looks like and in whatever chunks it came', async () => {
    const texts = { 'a.txt': sparse(20_000), 'b/c.txt': sparse(5_000), 'empty.txt': '' }
    const parts = Object.entries(texts).map(([path, text]) => ({
      path,
      chunks: text.match(/.{1,700}/g) ?? [],
    }))
    const bytes = new Uint8Array(await zipFile(parts, 'application/zip').arrayBuffer())
    const unpacked = Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      new TextDecoder().decode(part),
    ])
    expect(Object.fromEntries(unpacked)).toEqual(texts)
  })
})
