import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { estimateTextWidth } from '../../src/charts/text-width.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { dateColumn } from '../../src/print/date-column.ts'
import { loadMessages } from '../../src/i18n/messages.ts'

/** 8.5 pt in millimetres, and the padding of a cell on both sides. */
const TEXT_SIZE = 3
const PADDING = 2.4

describe('dateColumn', () => {
  it.each(['en', 'zh-CN'] as const)(
    'has room for the longest date with its year in %s',
    async (language) => {
      const formatter = createFormatter(language, await loadMessages(language), '¥')
      const longest = formatter.date(toEpochDay(2018, 11, 26), 2025)
      expect(longest).toContain('2018')
      expect(Number.parseFloat(dateColumn(formatter))).toBeGreaterThanOrEqual(
        estimateTextWidth(longest, TEXT_SIZE) + PADDING,
      )
    },
  )
})
