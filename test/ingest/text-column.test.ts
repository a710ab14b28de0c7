import { describe, expect, it } from 'vitest'
import { hasInvisible, visibleText } from '../../src/ingest/text-column.ts'
import { loadLines } from './imports.ts'

describe('toTextColumn', () => {
  it('drops what nobody sees, so that one customer is not two, and says so (E11)', async () => {
    const { orders, report } = await loadLines([
      'Date,Customer id,Amount',
      '2025-01-31,K1,1',
      '2025-01-31,K\u200b1,1',
      '2025-01-31,\u00a0K1\u3000,1',
      '2025-01-31,\u202eK2\u00ad,1',
    ])
    expect(orders?.customerId.texts).toEqual(['K1', 'K2'])
    expect(orders?.customerId.index).toEqual(Int32Array.of(0, 0, 0, 1))
    expect(report.notes).toContainEqual({
      kind: 'invisible-characters',
      rows: 2,
      column: 'Customer id',
    })
  })
})

describe('visibleText', () => {
  it('keeps joiners, and puts texts of several lines on one', () => {
    expect(visibleText('می\u200cخواهم')).toBe('می\u200cخواهم')
    expect(visibleText(' a\r\nb ')).toBe('a b')
    expect(visibleText('\u0000\ufeff')).toBe('')
  })
})

describe('hasInvisible', () => {
  it('does not mind line breaks and joiners', () => {
    expect(hasInvisible('a\nb')).toBe(false)
    expect(hasInvisible('a\u200cb')).toBe(false)
    expect(hasInvisible('a\u200bb')).toBe(true)
  })
})
