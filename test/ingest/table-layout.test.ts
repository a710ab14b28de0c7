import { describe, expect, it } from 'vitest'
import { loadLines, reasonsByRow, units } from './imports.ts'

const HEADER = 'Date;Customer;Amount'

describe('layOutTable', () => {
  it('rejects a row with a cell too few, and shifts nothing (C11)', async () => {
    const loaded = await loadLines([HEADER, '2025-01-31;Acme;1', '2025-01-31;2', '2025-01-31;B;3'])
    expect(reasonsByRow(loaded)).toEqual({ 3: 'too-few-cells' })
    expect(loaded.notUsed[0]?.reason).toEqual({ kind: 'too-few-cells', expected: 3, found: 2 })
    expect(loaded.notUsed[0]?.value).toBe('2025-01-31 | 2')
    expect(units(loaded.orders?.amount)).toEqual([1, 3])
  })

  it('rejects a row with a cell too many (C12)', async () => {
    const loaded = await loadLines([HEADER, '2025-01-31;Acme;1', '2025-01-31;Be;ta;2'])
    expect(loaded.notUsed[0]?.reason).toEqual({
      kind: 'too-many-cells',
      expected: 3,
      found: 4,
      glued: { delimiter: ';', header: 'Customer', letter: 'B' },
    })
  })

  it('accepts empty cells beyond the last column (C12)', async () => {
    const { report } = await loadLines([HEADER, '2025-01-31;Acme;1;;', '2025-01-31;Beta;2'])
    expect(report.used).toBe(2)
  })

  it('knows a repeated header whatever case, blanks and unseen signs it has by then (C14, E11)', async () => {
    const loaded = await loadLines([
      HEADER,
      '2025-01-31;Acme;1',
      `\uFEFF${HEADER}`,
      ' DATE ;customer;Ａmount',
      '2025-01-31;Customer;1',
    ])
    expect(reasonsByRow(loaded)).toEqual({ 3: 'repeated-header', 4: 'repeated-header' })
    expect(loaded.report.used).toBe(2)
  })

  it('sets blank lines and lines of separators aside (C13)', async () => {
    const loaded = await loadLines([HEADER, '', '2025-01-31;Acme;1', ';;', '  ; ;', ''])
    expect(reasonsByRow(loaded)).toEqual({ 2: 'blank', 4: 'blank', 5: 'blank', 6: 'blank' })
    expect(loaded.report).toMatchObject({ rowsRead: 5, used: 1, setAside: 4, rejected: 0 })
  })
})
