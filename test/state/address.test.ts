import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOVEMENTS } from '../../src/domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../../src/domain/alerts/alert.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import {
  formatAddress,
  fromSegment,
  parseAddress,
  screenAddress,
  toSegment,
  type Address,
} from '../../src/state/address.ts'

// Texts that addresses, numbers and paths are prone to mangle, beside any other.
const text = fc.oneof(
  fc.constantFrom('007', '1E5', 'A/1', '50%', '..', '.', '', ' ', '+', '&=?#', 'null', 'A,B'),
  fc.constantFrom('%2F', '张敏', '[1]', '{"a":1}', 'true', '1,000', '\u{1F600}', "'", '\n'),
  fc.string({ unit: 'grapheme' }),
)
const some = <Value extends string>(all: readonly Value[]) =>
  fc.subarray([...all], { minLength: 1 })

const address: fc.Arbitrary<Address> = fc.record(
  {
    period: text,
    measure: fc.constantFrom('sales' as const, 'margin' as const),
    salesperson: text,
    only: text,
    rule: text,
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    a: text,
    b: text,
    scope: fc.constantFrom('company' as const, 'owner' as const),
    tier: some(TIERS),
    movement: some(MOVEMENTS),
    severity: some(SEVERITIES),
    q: text,
    sort: text,
    customer: text,
    file: text,
  },
  { requiredKeys: [] },
)

describe('parseAddress', () => {
  it('reads what formatAddress wrote, whatever the texts', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(parseAddress(formatAddress(written))).toEqual(written)
      }),
    )
  })

  it('keeps values plain strings', () => {
    expect(parseAddress('?q=662E41&customer=007&salesperson=1E5')).toEqual({
      q: '662E41',
      customer: '007',
      salesperson: '1E5',
    })
  })

  it('tells nobody from everybody: an empty salesperson is the unassigned', () => {
    expect(parseAddress('?salesperson=')).toEqual({ salesperson: '' })
    expect(parseAddress('')).toEqual({})
  })

  it('drops what it does not know, and never throws', () => {
    expect(parseAddress('?measure=profit&tier=A,E,B&movement=gone&__proto__=x&zz=1')).toEqual({
      tier: ['A', 'B'],
    })
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(() => parseAddress(`?${search}`)).not.toThrow()
      }),
    )
  })

  it('reads an address whose percent signs were cut or never encoded', () => {
    expect(parseAddress('?q=50%').q).toBe('50%')
    expect(parseAddress('?q=%E5%BC').q).toBeDefined()
  })
})

describe('formatAddress', () => {
  it('writes parameters in one order, however they were set', () => {
    expect(formatAddress({ q: 'x', period: '2025-10', tier: ['A', 'B'] })).toBe(
      '?period=2025-10&tier=A,B&q=x',
    )
  })

  it('writes nothing for an empty address, an empty list and what is undefined', () => {
    expect(formatAddress({})).toBe('')
    expect(formatAddress({ tier: [], q: undefined })).toBe('')
  })

  it('survives half of a surrogate pair', () => {
    expect(formatAddress({ q: 'a\uD83D' })).toBe('?q=a%EF%BF%BD')
  })
})

describe('screenAddress', () => {
  it('keeps what all screens share, and drops what one screen set', () => {
    const only = 'region:East'
    const here: Address = { period: '2025-10', salesperson: '', only, tier: ['A'], q: 'x' }
    expect(screenAddress(here, { severity: ['high'] })).toEqual({
      period: '2025-10',
      salesperson: '',
      only,
      severity: ['high'],
    })
  })
})

describe('toSegment', () => {
  it('is undone by fromSegment, and is never empty or a step of a path', () => {
    fc.assert(
      fc.property(text, (name) => {
        const segment = toSegment(name)
        expect(fromSegment(segment)).toBe(name)
        expect(['', '.', '..']).not.toContain(segment)
      }),
    )
  })

  it('leaves ids as people write them', () => {
    expect(['007', '1E5', 'A/1', '50%'].map(toSegment)).toEqual(['007', '1E5', 'A/1', '50%'])
  })
})
