import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLines, units } from './imports.ts'

/** A decimal as an integer and its number of decimals, with the edges that rounding has. */
const decimal = (max: number, decimals: number) =>
  fc.record({
    digits: fc.oneof(
      fc.integer({ min: -max, max }),
      fc.constantFrom(0, 1, -1, 5, -5, 25, -25, 15, 50_005, -50_005),
    ),
    decimals: fc.integer({ min: 0, max: decimals }),
  })

const rate = fc.record({ digits: fc.integer({ min: 0, max: 999 }), decimals: fc.constant(3) })

interface Shift {
  readonly digits: number
  readonly decimals: number
}

function write({ digits, decimals }: Shift): string {
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const fraction = text.slice(text.length - decimals)
  return `${digits < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `.${fraction}`}`
}

/** Numerator over 10^n, rounded half away from zero to 1/10,000: school arithmetic on integers. */
function oracle(numerator: bigint, power: number): number {
  const scaled = numerator * 10_000n
  const unit = 10n ** BigInt(power)
  const size = scaled < 0n ? -scaled : scaled
  const rounded = (2n * size + unit) / (2n * unit)
  const signed = scaled < 0n ? -rounded : rounded
  return Number(signed)
}

/** Makes every column of a kind whose decimal sign is beyond doubt. */
const PROOF = '2025-01-31,Proof,1.5,1.5,0.5,1.5'

async function computed(rows: readonly (readonly [Shift, Shift, Shift, Shift])[]) {
  const lines = rows.map((cells) => ['2025-01-31', 'Acme', ...cells.map(write)].join(','))
  const header = 'Date,Customer,Quantity,Unit price,Discount,Unit cost'
  return loadLines([header, PROOF, ...lines], { discountReading: 'off' })
}

describe('createLineArithmetic', () => {
  it('computes quantity × price × (1 − discount) in full and rounds once, as whole numbers do', async () => {
    const row = fc.tuple(decimal(99_999, 4), decimal(999_999, 6), rate, decimal(9_999, 4))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const { orders } = await computed(rows)
        const amounts = Array.from(orders?.amount ?? []).slice(1)
        const margins = Array.from(orders?.margin ?? []).slice(1)
        for (const [place, [quantity, price, off, cost]] of rows.entries()) {
          const sold = BigInt(quantity.digits) * BigInt(price.digits) * BigInt(1000 - off.digits)
          const power = quantity.decimals + price.decimals + 3
          expect(amounts[place]).toBe(oracle(sold, power) + 0)
          const spent = BigInt(quantity.digits) * BigInt(cost.digits)
          const costPower = quantity.decimals + cost.decimals
          const common = power + costPower
          const gain = sold * 10n ** BigInt(costPower) - spent * 10n ** BigInt(power)
          expect(margins[place]).toBe(oracle(gain, common) + 0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('counts the lines that lost something by rounding', async () => {
    const half: Shift = { digits: 5, decimals: 1 }
    const fine: Shift = { digits: 1, decimals: 4 }
    const none: Shift = { digits: 0, decimals: 3 }
    const { orders, report } = await computed([[half, fine, none, none]])
    expect(orders?.amount[1]).toBe(1)
    expect(report.notes).toContainEqual({ kind: 'rounded-lines', rows: 1 })
  })

  it('takes the margin from its column before it computes one', async () => {
    const { orders } = await loadLines([
      'Date,Customer,Amount,Cost,Margin',
      '2025-01-31,Acme,10.5,7,3',
      '2025-01-31,Acme,10.5,7,',
    ])
    expect(units(orders?.margin)).toEqual([3, Number.NaN])
  })

  it('computes the margin from amount and cost, and leaves lines without a cost without one', async () => {
    const { orders, report } = await loadLines([
      'Date,Customer,Amount,Cost',
      '2025-01-31,Acme,10.5,7',
      '2025-01-31,Acme,-10.5,-7',
      '2025-01-31,Acme,10.5,',
    ])
    expect(units(orders?.margin)).toEqual([3.5, -3.5, Number.NaN])
    expect(report.notes).toContainEqual({ kind: 'without-margin', rows: 1 })
  })

  it('computes no margin from an amount with tax and a cost without', async () => {
    const { orders, report } = await loadLines([
      '日期,客户,价税合计,成本',
      '2025-01-31,宏达,113.5,80.5',
    ])
    expect(units(orders?.margin)).toEqual([])
    expect(report.notes).toContainEqual({ kind: 'without-margin', rows: 1 })
  })

  it('takes an amount of discount off where there is neither amount nor rate', async () => {
    const { orders } = await loadLines([
      'Date,Customer,Quantity,Unit price,Discount amount',
      '2025-01-31,Acme,2,50.5,1',
      '2025-01-31,Acme,2,50.5,-1',
      '2025-01-31,Acme,-2,50.5,-1',
    ])
    expect(units(orders?.amount)).toEqual([100, 100, -100])
  })
})
