import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldFilter, FieldSummary } from '../../src/domain/company/customer-fields.ts'
import { formatAddress, parseAddress } from '../../src/state/address.ts'
import { formatOnly, parseOnly, resolveOnly } from '../../src/state/only-address.ts'

// Texts that the parts of the parameter, and addresses, are prone to mangle.
const text = fc.oneof(
  fc.constantFrom(
    'East',
    '华东',
    'A:B',
    'A;B',
    '*',
    '*A',
    '50%',
    '%3A',
    '%253B',
    '~',
    '~~x',
    '1,2',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)
const filter: fc.Arbitrary<FieldFilter> = fc.oneof(
  fc.record({ field: text, values: fc.array(fc.oneof(fc.constant(''), text), { minLength: 1 }) }),
  fc.record({ field: text, values: fc.array(text), contains: text }),
)

describe('formatOnly', () => {
  it('writes fields and values in a form that people can read', () => {
    const written = formatOnly([
      { field: 'region', values: ['华东', '华南'] },
      { field: '~信用等级', values: ['AAA'] },
      { field: 'address', values: [], contains: 'Lake Street' },
    ])
    expect(written).toBe('region:华东:华南;~信用等级:AAA;address:*Lake Street')
    expect(formatAddress({ only: 'region:East:West;size:Large' })).toBe(
      '?only=region:East:West;size:Large',
    )
  })

  it('writes nothing where nothing is chosen', () => {
    expect(formatOnly([])).toBeUndefined()
    expect(formatOnly([{ field: 'region', values: [] }])).toBeUndefined()
  })
})

describe('parseOnly', () => {
  it('reads what formatOnly wrote, through the address, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(filter, { minLength: 1 }), (only) => {
        const written = formatOnly(only)
        const { only: read } = parseAddress(
          formatAddress(written === undefined ? {} : { only: written }),
        )
        expect(parseOnly(read)).toEqual(only)
      }),
    )
  })

  it('reads no filter from anything else, and throws at nothing', () => {
    expect(parseOnly(undefined)).toEqual([])
    expect(['', ';', 'region', ':East', ';;:'].flatMap(parseOnly)).toEqual([])
    fc.assert(fc.property(fc.string(), (any) => Array.isArray(parseOnly(any))))
  })
})

describe('resolveOnly', () => {
  const fields: readonly FieldSummary[] = [
    {
      key: 'region',
      values: [
        { value: 'East', customers: 2 },
        { value: 'West', customers: 1 },
      ],
      distinct: 2,
      without: 0,
    },
    { key: '~Credit', values: [{ value: 'AAA', customers: 1 }], distinct: 1, without: 2 },
    { key: 'address', values: undefined, distinct: 900, without: 0 },
  ]

  it('takes fields and values that the data has, as the data writes them', () => {
    expect(resolveOnly('region:EAST:North;~credit:aaa:', fields)).toEqual([
      { field: 'region', values: ['East'] },
      { field: '~Credit', values: ['AAA', ''] },
    ])
  })

  it('passes over what the data does not have', () => {
    expect(resolveOnly('region:North;industry:Food', fields)).toBeUndefined()
    expect(resolveOnly('region:', fields)).toBeUndefined()
    expect(resolveOnly(undefined, fields)).toBeUndefined()
  })

  it('keeps what is looked for in a field that cannot be listed', () => {
    expect(resolveOnly('address:*lake', fields)).toEqual([
      { field: 'address', values: [], contains: 'lake' },
    ])
    expect(resolveOnly('address:1 Lake Street', fields)).toEqual([
      { field: 'address', values: ['1 Lake Street'] },
    ])
  })
})
