import { describe, expect, it } from 'vitest'
import type { RememberedMapping } from '../../src/ingest/mapping.ts'
import { rememberMappings } from '../../src/worker/remembered-mappings.ts'
import { MAPPING } from '../storage/kept-sample.ts'

function remembered(
  headers: readonly string[],
  answered: string,
  kind = MAPPING.kind,
): RememberedMapping {
  return { kind, headers, mapping: { ...MAPPING, kind, answered: [answered] } }
}

describe('rememberMappings', () => {
  it('keeps one mapping for a set of headers, the newest, whatever their order and spelling', () => {
    const old = remembered(['Date', 'Customer No.', 'Amount'], 'old')
    const newer = remembered(['AMOUNT', 'date', 'customer no'], 'newer')
    expect(rememberMappings([old], [newer])).toEqual([newer])
  })

  it('keeps mappings of other headers, and of the other kind of file, the newest last', () => {
    const orders = remembered(['Name', 'Date'], 'a')
    const customers = remembered(['Name', 'Date'], 'b', 'customers')
    const other = remembered(['Name', 'Date', 'Note'], 'c')
    expect(rememberMappings([orders, customers], [other])).toEqual([orders, customers, other])
    expect(rememberMappings([orders, customers], [orders])).toEqual([customers, orders])
  })

  it('forgets the oldest beyond 200', () => {
    const many = Array.from({ length: 250 }, (_, at) => remembered([`Column ${at}`], String(at)))
    const kept = rememberMappings([], many)
    expect(kept).toHaveLength(200)
    expect(kept.at(-1)).toEqual(many.at(-1))
  })
})
