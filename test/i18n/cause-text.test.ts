import { describe, expect, it } from 'vitest'
import { causeText } from '../../src/i18n/cause-text.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

describe('causeText', () => {
  it('says a known cause in the interface’s words, and one of the company’s own as it is written', async () => {
    const english = createFormatter('en', await loadMessages('en'), '¥').text
    const chinese = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥').text
    expect(causeText('no-need', english)).toBe('No need')
    expect(causeText('no-need', chinese)).toBe('无需求')
    expect(causeText('账期太短', english)).toBe('账期太短')
    expect(causeText('', english)).toBe('')
  })
})
