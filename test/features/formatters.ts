import { createFormatter, type Formatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

export const ENGLISH: Formatter = createFormatter('en', await loadMessages('en'), '¥')
export const CHINESE: Formatter = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥')
