import { describe, expect, it } from 'vitest'
import { load, loadLines, lookAt, questionOf, reasonsByRow, units } from './imports.ts'

function withAmounts(...amounts: readonly string[]): readonly string[] {
  return ['Date;Customer;Amount', ...amounts.map((amount) => `2025-01-31;Acme;${amount}`)]
}

async function amountsOf(...amounts: readonly string[]): Promise<readonly number[]> {
  const { orders } = await loadLines(withAmounts(...amounts))
  return units(orders?.amount)
}

describe('decideDecimal', () => {
  it('decides the way of writing for the column, not for the cell (N01)', async () => {
    expect(await amountsOf('1.234,56', '3.456')).toEqual([1234.56, 3456])
    expect(await amountsOf('1,234.56', '3,456')).toEqual([1234.56, 3456])
    expect(await amountsOf('1\u202f234,56', '7,5')).toEqual([1234.56, 7.5])
    expect(await amountsOf("1'234.56", '3.456')).toEqual([1234.56, 3.456])
    expect(await amountsOf('12,34,567.89', '3,456')).toEqual([1_234_567.89, 3456])
  })

  it('asks where every number fits both readings (N02)', async () => {
    const looked = await lookAt(withAmounts('1.234', '5.678'))
    expect(questionOf(looked, 'decimal')).toEqual({
      id: 'decimal:amount',
      kind: 'decimal',
      field: 'amount',
      sample: '1.234',
      options: [
        { sign: '.', decimal: '1.234' },
        { sign: ',', decimal: '1234' },
      ],
      preselected: undefined,
    })
    expect(looked.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'decimal:amount' },
    ])
    const { orders } = await load(looked, { decimal: { amount: ',' } })
    expect(units(orders?.amount)).toEqual([1234, 5678])
  })

  it('preselects what the other columns prove, and loads what is preselected (N02)', async () => {
    const looked = await lookAt([
      'Date;Customer;Quantity;Amount',
      '2025-01-31;Acme;1.000;2.500,75',
      '2025-01-31;Acme;2.000;1.500,75',
    ])
    expect(questionOf(looked, 'decimal')).toMatchObject({ field: 'quantity', preselected: ',' })
    expect(looked.inspection.review.blockers).toEqual([])
    const { orders } = await load(looked)
    expect(units(orders?.quantity)).toEqual([1000, 2000])
  })

  it('preselects the point in a file with Chinese or Japanese names: neither writes a comma (N02)', async () => {
    const looked = await lookAt(['日付,得意先名,売上金額', '2025-01-31,山田,"1,234"'])
    expect(questionOf(looked, 'decimal')?.preselected).toBe('.')
    expect(looked.inspection.review.blockers).toEqual([])
    expect(units((await load(looked)).orders?.amount)).toEqual([1234])
  })

  it('asks nothing where both readings are the same', async () => {
    const looked = await lookAt(withAmounts('100', '2500', '-3'))
    expect(looked.inspection.review.questions).toEqual([])
  })

  it('rejects the cell that stands against its column (N03)', async () => {
    const loaded = await loadLines(withAmounts('1.234,56', '2.000,00', '7,890.12'))
    expect(reasonsByRow(loaded)).toEqual({ 4: 'not-a-number' })
    expect(loaded.notUsed[0]).toMatchObject({
      column: { header: 'Amount', letter: 'C' },
      value: '7,890.12',
      reason: { kind: 'not-a-number', field: 'amount' },
      amount: undefined,
    })
  })

  it('reads five ways of writing negatives (N04)', async () => {
    const read = await amountsOf('(1,234.50)', '1,234.50-', '−5', '▲1,234', '△7')
    expect(read).toEqual([-1234.5, -1234.5, -5, -1234, -7])
  })

  it('reads marks of currency, and asks for nothing where they mean one (N05)', async () => {
    expect(await amountsOf('¥1,234.50', '1,000.25', 'CNY 3')).toEqual([1234.5, 1000.25, 3])
    const looked = await lookAt(withAmounts('¥1,234.50', '1,000.25', 'CNY 3'))
    expect(looked.inspection.review.questions).toEqual([])
  })

  it('notes full-width digits and large units, with an example (N06)', async () => {
    const { orders, report } = await loadLines(withAmounts('１，２３４．５', '12万', '1億2千万'))
    expect(units(orders?.amount)).toEqual([1234.5, 120_000, 120_000_000])
    expect(report.notes).toContainEqual({
      kind: 'full-width-digits',
      rows: 1,
      sample: '１，２３４．５',
      read: '1234.5',
    })
    expect(report.notes).toContainEqual({
      kind: 'multiplied',
      rows: 2,
      sample: '12万',
      read: '120000',
    })
  })

  it.each([
    ['売上金額（千円）', 1_000],
    ['金额（万元）', 10_000],
    ['Umsatz in TEUR', 1_000],
  ])('asks about the unit in %s, with its factor preselected (N06)', async (header, factor) => {
    const looked = await lookAt([`Date,Customer,${header}`, '2025-01-31,Acme,1.5'])
    expect(questionOf(looked, 'unit')).toMatchObject({
      fields: ['amount'],
      headers: [header],
      factor,
    })
    expect(looked.inspection.mapping.factor).toEqual({ amount: factor })
    expect(looked.inspection.review.blockers).toEqual([])
    expect(units((await load(looked)).orders?.amount)).toEqual([1.5 * factor])
    expect(units((await load(looked, { factor: { amount: 1 } })).orders?.amount)).toEqual([1.5])
  })

  it('stops at ids that Excel has shortened, not at amounts (N07)', async () => {
    const { inspection } = await lookAt([
      'Date,Customer id,Amount',
      '2025-01-31,1.23457E+11,1.2E+3',
      '2025-01-31,1E5,5',
    ])
    expect(inspection.review.blockers).toEqual([
      { kind: 'shortened-ids', field: 'customerId', column: 1, samples: ['1.23457E+11'] },
    ])
    expect(await amountsOf('1.2E+3')).toEqual([1200])
  })

  it('keeps ids as they are written (N08)', async () => {
    const ids = ['007', '7', '90071992547409931', 'TRUE', '1-2', 'MAR1', '1E5']
    const { orders } = await loadLines([
      'Date,Customer id,Amount',
      ...ids.map((id) => `2025-01-31,${id},1`),
    ])
    expect(orders?.customerId.texts).toEqual(ids)
  })

  it('asks about rows without an amount: rejected, or 0 where the user says so (N09)', async () => {
    const lines = withAmounts('5', '', '-', 'N/A', '0')
    const looked = await lookAt(lines)
    expect(questionOf(looked, 'empty-amount')).toMatchObject({ rows: 3, preselected: 'reject' })
    expect(looked.inspection.review.blockers).toEqual([])
    const rejected = await load(looked)
    expect(reasonsByRow(rejected)).toEqual({ 3: 'no-amount', 4: 'no-amount', 5: 'no-amount' })
    const zero = await load(looked, { emptyAmount: 'zero' })
    expect(units(zero.orders?.amount)).toEqual([5, 0, 0, 0, 0])
    expect(zero.report.notes).toContainEqual({ kind: 'zero-for-empty', rows: 3 })
  })

  it('adds up a million cents without drift (N10)', async () => {
    const { report } = await loadLines(withAmounts(...Array.from({ length: 10_000 }, () => '0.1')))
    expect(report.amountUsed).toBe(10_000_000)
  })

  it('keeps four decimals, and counts the lines that have more (N11)', async () => {
    const { orders, report } = await loadLines(
      withAmounts('1.2345', '1.23455', '-1.23455', '0.00004'),
    )
    expect(Array.from(orders?.amount ?? [])).toEqual([12_345, 12_346, -12_346, 0])
    expect(report.notes).toContainEqual({ kind: 'rounded-lines', rows: 3 })
  })

  it('rejects a number beyond what is exact (N11)', async () => {
    const loaded = await loadLines(withAmounts('1', '9999999999999999'))
    expect(reasonsByRow(loaded)).toEqual({ 3: 'too-large-number' })
  })
})

describe('profileNumbers', () => {
  const BOOKED = withAmounts('100 S', '250 S', '30 H')

  it('asks which side of the books is returns, that of fewer rows preselected (N04)', async () => {
    const looked = await lookAt(BOOKED)
    expect(questionOf(looked, 'sides')).toMatchObject({
      sides: [
        { side: 'S', rows: 2, sample: '100 S' },
        { side: 'H', rows: 1, sample: '30 H' },
      ],
      preselected: 'H',
    })
    expect(units((await load(looked)).orders?.amount)).toEqual([100, 250, -30])
  })

  it('follows the answer: the other side, or none (N04)', async () => {
    const amounts = async (returnSide: 'S' | 'none') =>
      units((await loadLines(BOOKED, { returnSide })).orders?.amount)
    expect(await amounts('S')).toEqual([-100, -250, 30])
    expect(await amounts('none')).toEqual([100, 250, 30])
  })

  it('believes a minus beside a side, and asks nothing (N04)', async () => {
    const looked = await lookAt(withAmounts('100 S', '-30 H'))
    expect(questionOf(looked, 'sides')).toBeUndefined()
    expect(units((await load(looked)).orders?.amount)).toEqual([100, -30])
  })
})
