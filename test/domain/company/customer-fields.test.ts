import { describe, expect, it } from 'vitest'
import {
  collectFieldKeys,
  fieldValue,
  findField,
  matchFields,
  numberValues,
  readField,
  summarizeFields,
  type FieldFilter,
} from '../../../src/domain/company/customer-fields.ts'

const record = (fields: Readonly<Record<string, string>>) => ({
  fields: { keys: Object.keys(fields), values: Object.values(fields) },
})

describe('collectFieldKeys', () => {
  it('puts the fields with a name of their own first, then further columns as in the file', () => {
    const keys = collectFieldKeys([
      record({ '~信用等级': '', size: '', '~结算方式': '', region: '' }),
      {},
    ])
    expect(keys).toEqual(['region', 'size', '~信用等级', '~结算方式'])
  })

  it('takes headers that differ by case and width for one, as the newest file writes them', () => {
    const keys = collectFieldKeys([
      record({ '~credit': '', '~old': '' }),
      record({ '~Ｃredit': '' }),
      record({ '~CREDIT': '', '~new': '' }),
    ])
    expect(keys).toEqual(['~CREDIT', '~new', '~old'])
  })
})

describe('readField', () => {
  it('finds a field wherever its file has it, and nothing where it has not', () => {
    const read = readField('~Credit')
    expect(read(record({ region: 'East', '~credit': 'A' }).fields)).toBe('A')
    expect(read(record({ '~credit': 'B' }).fields)).toBe('B')
    expect(read(record({ region: 'East' }).fields)).toBe('')
    expect(read(undefined)).toBe('')
  })
})

describe('numberValues', () => {
  it('takes values that differ by case or width for one, as most customers have it', () => {
    const field = numberValues('industry', ['FOOD', 'Food', 'Ｆood', 'Food', '', 'Art'])
    expect(field.texts).toEqual(['Art', 'Food'])
    expect([...field.index]).toEqual([1, 1, 1, 1, -1, 0])
  })

  it('takes of equally common writings the first in code-point order', () => {
    expect(numberValues('industry', ['food', 'FOOD']).texts).toEqual(['FOOD'])
  })
})

describe('findField', () => {
  it('compares headers folded', () => {
    const fields = [numberValues('~Credit', ['A'])]
    expect(fieldValue(findField(fields, '~CREDIT'), 0)).toBe('A')
    expect(findField(fields, 'Credit')).toBeUndefined()
    expect(fieldValue(undefined, 0)).toBe('')
  })
})

describe('summarizeFields', () => {
  it('lists values by number of customers, then in code-point order, and counts those without', () => {
    const field = numberValues('region', ['N', 'S', 'S', 'E', '', ''])
    expect(summarizeFields([field])).toEqual([
      {
        key: 'region',
        values: [
          { value: 'S', customers: 2 },
          { value: 'E', customers: 1 },
          { value: 'N', customers: 1 },
        ],
        distinct: 3,
        without: 2,
      },
    ])
  })

  it('lists up to 200 values, and of more says how many there are', () => {
    const streets = (count: number) => Array.from({ length: count }, (_, at) => `Street ${at}`)
    expect(summarizeFields([numberValues('address', streets(200))])[0]?.values).toHaveLength(200)
    expect(summarizeFields([numberValues('address', streets(201))])).toEqual([
      { key: 'address', values: undefined, distinct: 201, without: 0 },
    ])
  })
})

describe('matchFields', () => {
  const fields = [
    numberValues('region', ['East', 'East', 'West', '']),
    numberValues('~Credit', ['A', 'B', 'A', 'A']),
    numberValues('address', ['1 High Street', '2 Low Road', '', 'HIGH STREET 9']),
  ]
  const matches = (...only: readonly FieldFilter[]) => [...(matchFields({ fields }, only, 4) ?? [])]

  it('takes any of the values of one field, in every field that is named', () => {
    expect(matches({ field: 'region', values: ['East', 'West'] })).toEqual([1, 1, 1, 0])
    expect(
      matches({ field: 'region', values: ['East', 'West'] }, { field: '~Credit', values: ['A'] }),
    ).toEqual([1, 0, 1, 0])
  })

  it('compares folded', () => {
    expect(matches({ field: 'region', values: ['ＥAST'] })).toEqual([1, 1, 0, 0])
  })

  it('takes customers without a value where none is wanted', () => {
    expect(matches({ field: 'region', values: [''] })).toEqual([0, 0, 0, 1])
  })

  it('finds a text inside the value', () => {
    expect(matches({ field: 'address', values: [], contains: 'high street' })).toEqual([1, 0, 0, 1])
  })

  it('leaves nobody under a field that no customer file has, and everybody under none', () => {
    expect(matches({ field: 'industry', values: ['East'] })).toEqual([0, 0, 0, 0])
    expect(matchFields({ fields }, [], 4)).toBeUndefined()
    expect(matchFields({ fields }, undefined, 4)).toBeUndefined()
  })
})
