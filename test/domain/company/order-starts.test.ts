import { describe, expect, it } from 'vitest'
import { markOrderStarts } from '../../../src/domain/company/order-starts.ts'

describe('markOrderStarts', () => {
  it('marks the first sale line of each order id of a customer, and of each day without one', () => {
    const starts = markOrderStarts({
      start: Int32Array.of(0, 6, 8),
      day: Int32Array.of(1, 1, 1, 1, 2, 2, 1, 1),
      amount: Float64Array.of(-5, 5, 5, 5, 5, 5, 5, 5),
      order: Int32Array.of(0, 0, -1, -1, -1, 0, -1, 0),
    })
    expect(starts).toEqual(Uint8Array.of(0, 1, 1, 0, 1, 0, 1, 1))
  })
})
