import { describe, expect, it } from 'vitest'
import { load, loadLines, lookAt, questionOf, units } from './imports.ts'

function sold(
  header: string,
  rows: readonly (readonly [quantity: string, price: string, discount: string, amount?: string])[],
): readonly string[] {
  const hasAmount = rows.some(([, , , amount]) => amount !== undefined)
  return [
    ['Date', 'Customer', 'Quantity', 'Unit price', header, ...(hasAmount ? ['Amount'] : [])].join(
      ',',
    ),
    ...rows.map((cells) => ['2025-01-31', 'Acme', ...cells].join(',')),
  ]
}

async function ratesOf(header: string, ...cells: readonly string[]): Promise<readonly number[]> {
  const rows = cells.map((cell) => ['1', '100.00', cell] as const)
  const { orders } = await loadLines(sold(header, rows))
  return Array.from(orders?.discount ?? [], (rate) => rate / 1_000_000)
}

describe('decideDiscount', () => {
  it('reads marked cells as marked', async () => {
    expect(
      await ratesOf('Discount', '20%', '8折', '85折', '8.5折', '八折', '九五折', '5 %'),
    ).toEqual([0.2, 0.2, 0.15, 0.15, 0.2, 0.05, 0.05])
  })

  it('takes an empty cell for no discount, in either reading and beside an amount of discount', async () => {
    expect(await ratesOf('Discount', '20%', '', '-')).toEqual([0.2, 0, 0])
    const rows = [['1', '100.00', '0.8'] as const, ['1', '100.00', ''] as const]
    const asPay = await loadLines(sold('Discount', rows), { discountReading: 'pay' })
    expect(Array.from(asPay.orders?.discount ?? [])).toEqual([200_000, 0])
    const rebates = ['Date,Customer,Amount,Discount amount', '2025-01-31,Acme,80,20']
    const { orders } = await loadLines([...rebates, '2025-01-31,Acme,50,', '2025-01-31,Acme,0,'])
    expect(Array.from(orders?.discount ?? [])).toEqual([200_000, 0, Number.NaN])
  })

  it('asks nothing where every cell is marked', async () => {
    const looked = await lookAt(sold('Discount', [['1', '100.00', '20%']]))
    expect(questionOf(looked, 'discount')).toBeUndefined()
  })

  it('believes the amounts: off', async () => {
    const rows = ['0.1', '0.2', '0.3'].map(
      (rate) => ['2', '50.00', rate, String(100 - Number(rate) * 100)] as const,
    )
    const looked = await lookAt(sold('折扣率', rows))
    expect(questionOf(looked, 'discount')).toBeUndefined()
    const { orders, report } = await load(looked)
    expect(Array.from(orders?.discount ?? [])).toEqual([100_000, 200_000, 300_000])
    expect(report.notes).toContainEqual({ kind: 'discount-reading', reading: 'off' })
  })

  it('believes the amounts: to pay, in percent too', async () => {
    const rows = ['80', '90', '70'].map((rate) => ['2', '50.00', rate, rate] as const)
    const looked = await lookAt(sold('Discount', rows))
    expect(questionOf(looked, 'discount')).toBeUndefined()
    const { orders } = await load(looked)
    expect(Array.from(orders?.discount ?? [])).toEqual([200_000, 100_000, 300_000])
  })

  it('takes 0 beside an amount for no discount', async () => {
    const looked = await lookAt([
      'Date,Customer,Amount,Discount',
      ...['0', '0', '0.3'].map((rate) => `2025-01-31,Acme,50,${rate}`),
      '2025-01-31,Acme,60,0',
    ])
    expect(questionOf(looked, 'discount')).toBeUndefined()
  })

  it('asks with rows in both readings where nothing decides, and preselects by the name', async () => {
    const looked = await lookAt(
      sold('Discount', [
        ['2', '50.00', '0.2'],
        ['1', '10.00', '0.1'],
      ]),
    )
    expect(questionOf(looked, 'discount')).toEqual({
      id: 'discount',
      kind: 'discount',
      rows: [
        { row: 2, text: '0.2', off: 200_000, pay: 800_000 },
        { row: 3, text: '0.1', off: 100_000, pay: 900_000 },
      ],
      preselected: 'off',
    })
    expect(units((await load(looked)).orders?.amount)).toEqual([80, 9])
    const pay = await load(looked, { discountReading: 'pay' })
    expect(units(pay.orders?.amount)).toEqual([20, 1])
  })

  it('asks with rows that it then reads so: marked cells are read as marked beside bare ones', async () => {
    const looked = await lookAt(
      sold('Discount', [
        ['1', '10.00', '80%'],
        ['1', '10.00', '0.7'],
      ]),
    )
    expect(questionOf(looked, 'discount')?.rows).toEqual([
      { row: 3, text: '0.7', off: 700_000, pay: 300_000 },
    ])
    const pay = await load(looked, { discountReading: 'pay' })
    expect(units(pay.orders?.amount)).toEqual([2, 7])
  })

  it('preselects to pay for 折扣率 near 1', async () => {
    const looked = await lookAt(
      sold('折扣率', [
        ['2', '50.00', '0.8'],
        ['1', '10.00', '1'],
      ]),
    )
    expect(questionOf(looked, 'discount')?.preselected).toBe('pay')
    expect(units((await load(looked)).orders?.amount)).toEqual([80, 10])
  })

  it('does not load an open reading without an answer', async () => {
    const looked = await lookAt(
      sold('Discount', [
        ['2', '50.00', '0.8'],
        ['1', '10.00', '0.9'],
      ]),
    )
    expect(looked.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'discount' },
    ])
  })

  it('counts an empty discount as none', async () => {
    const { orders } = await loadLines(
      sold('Discount', [
        ['2', '50.00', ''],
        ['1', '10.00', '5%'],
      ]),
    )
    expect(units(orders?.amount)).toEqual([100, 9.5])
  })

  it('gets the rate from an amount of discount', async () => {
    const { orders } = await loadLines([
      'Date,Customer,Amount,Discount amount',
      '2025-01-31,Acme,80,20',
      '2025-01-31,Acme,-80,-20',
      '2025-01-31,Acme,80,',
    ])
    expect(Array.from(orders?.discount ?? [])).toEqual([200_000, 200_000, 0])
  })
})
