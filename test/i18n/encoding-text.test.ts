import { describe, expect, it } from 'vitest'
import { encodingText } from '../../src/i18n/encoding-text.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

const english = createFormatter('en', await loadMessages('en'), '¥')
const chinese = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥')

describe('encodingText', () => {
  it('names the languages that an encoding is for, before its label', () => {
    expect(encodingText('shift_jis', english)).toBe('Japanese (SHIFT_JIS)')
    expect(encodingText('gb18030', chinese)).toBe('简体中文（GB18030）')
    expect(encodingText('ibm850', english)).toBe('DOS Western (IBM850)')
    expect(encodingText('ibm850', chinese)).toBe('西欧DOS（IBM850）')
  })

  it('gives the label alone of an encoding that it does not know', () => {
    expect(encodingText('x-user-defined', english)).toBe('X-USER-DEFINED')
  })
})
