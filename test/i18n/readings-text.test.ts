import { describe, expect, it } from 'vitest'
import { readingsText } from '../../src/i18n/readings-text.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

const english = createFormatter('en', await loadMessages('en'), '¥')
const chinese = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥')
const PLAIN = { dateOrder: undefined, taxIncluded: undefined, currency: undefined }

describe('readingsText', () => {
  it('says how dates and amounts were read, for the head of what is printed', () => {
    const read = [{ dateOrder: 'mdy', taxIncluded: false, currency: 'EUR' } as const]
    expect(readingsText(read, english)).toBe(
      'amounts without tax; only EUR; dates read month first',
    )
    expect(readingsText(read, chinese)).toBe('金额不含税；仅EUR；日期按月在前读取')
  })

  it('says it once for files read alike, and both for files read differently', () => {
    const withTax = { ...PLAIN, taxIncluded: true }
    const files = [withTax, withTax, { ...PLAIN, taxIncluded: false }, PLAIN]
    expect(readingsText(files, english)).toBe('amounts with tax; amounts without tax')
  })

  it('says nothing where nothing had to be decided', () => {
    expect(readingsText([PLAIN], english)).toBe('')
  })
})
