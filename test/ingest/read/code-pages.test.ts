import { describe, expect, it } from 'vitest'
import { decodeCodePage } from '../../../src/ingest/read/code-pages.ts'

describe('decodeCodePage', () => {
  it('decodes the code pages of East Asian and Western workbooks', () => {
    expect(decodeCodePage(936, [0xbf, 0xcd, 0xbb, 0xa7])).toBe('客户')
    expect(decodeCodePage(932, [0x93, 0xfa])).toBe('日')
    expect(decodeCodePage(1252, [0xfc])).toBe('ü')
    expect(decodeCodePage(1251, [0xc8])).toBe('И')
    expect(decodeCodePage(850, [0x81, 0xe1])).toBe('üß')
  })

  it('reads pages that browsers do not know as Western', () => {
    expect(decodeCodePage(437, [0x41, 0x42])).toBe('AB')
  })
})
