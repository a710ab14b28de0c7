import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { load, lookAt } from './imports.ts'

const HEADER = 'Date,Customer,Product,Quantity,Amount,Status'

/** Rows of every sort that a file may have, good and bad. */
const row = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '2025-01-31',
        '2025-02-29',
        '31.01.2025',
        '',
        'tbc',
        '令和7年3月4日',
        '202501',
      ),
      fc.constantFrom('Acme', 'Beta', '', ' '),
      fc.constantFrom('Bolt', 'Total', ''),
      fc.constantFrom('1', '2.5', '', 'x'),
      fc.constantFrom('10', '-3.25', '0', '', '-', 'N/A', '12.3.4', '1.00005', '30.5'),
      fc.constantFrom('open', 'void', ''),
    )
    .map((cells) => cells.join(',')),
  fc.constantFrom(
    '',
    ',,,,,',
    HEADER,
    'Report',
    'Total,,,,6.75,',
    'Acme,1',
    'a,b,c,d,e,f,g',
    '合计',
  ),
)

describe('buildReport', () => {
  it('accounts for every row and for all money, whatever the file holds', async () => {
    const choices = fc.record({
      totals: fc.constantFrom('set-aside' as const, 'keep' as const),
      emptyAmount: fc.constantFrom('reject' as const, 'zero' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), choices, async (rows, chosen) => {
        const looked = await lookAt([
          'Report',
          HEADER,
          '2025-01-30,Acme,Nut,1.5,7.75,open',
          ...rows,
        ])
        const { report, orders, notUsed } = await load(looked, chosen)
        expect(report.rowsRead).toBe(rows.length + 2)
        expect(report.used + report.rejected + report.setAside).toBe(report.rowsRead)
        expect(report.used).toBe(orders?.length)
        expect(notUsed).toHaveLength(report.rejected + report.setAside)
        expect(report.reasons.reduce((sum, { lines }) => sum + lines, 0)).toBe(notUsed.length)
        expect(report.amountRead).toBe(report.amountUsed + report.amountNotUsed)
        expect(report.amountUsed).toBe(
          Array.from(orders?.amount ?? []).reduce((sum, money) => sum + money, 0),
        )
        expect(report.amountNotUsed).toBe(
          notUsed.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        )
        const shown = [...notUsed.map((entry) => entry.row), ...Array.from(orders?.row ?? [])]
        expect(new Set(shown).size).toBe(report.rowsRead)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the way in which the file was read', async () => {
    const looked = await lookAt(['Report;;', 'Date;Customer;Amount', '2025-01-31;Acme;5'])
    const { report } = await load(looked)
    expect(report.read).toMatchObject({ delimiter: ';', headerRow: 2, encoding: 'utf-8' })
    expect(report.headers).toEqual(['Date', 'Customer', 'Amount'])
    expect(report.bytes).toBeGreaterThan(0)
    expect(report.first).toBe(report.last)
  })
})
