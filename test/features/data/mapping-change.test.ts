import { describe, expect, it } from 'vitest'
import {
  fieldsOf,
  withAnswer,
  withColumn,
  withKind,
} from '../../../src/features/data/mapping-change.ts'
import type { Mapping } from '../../../src/ingest/mapping.ts'
import { DATE_QUESTION, EMPTY_MAPPING } from './build-inspection.ts'

const MAPPED: Mapping = {
  ...EMPTY_MAPPING,
  columns: { date: 0, customerName: 1, amount: 3 },
  dateOrder: { date: 'dmy' },
  decimal: { amount: ',' },
  factor: { amount: 1000 },
  taxIncluded: true,
  answered: [DATE_QUESTION.id, 'totals'],
}

describe('withColumn', () => {
  it('takes the column, and forgets what was said of the one before', () => {
    const changed = withColumn(MAPPED, [DATE_QUESTION], 'date', 4)
    expect(changed.columns).toEqual({ date: 4, customerName: 1, amount: 3 })
    expect(changed.dateOrder).toEqual({})
    expect(changed.answered).toEqual(['totals'])
  })

  it('leaves the answers about other columns alone', () => {
    const changed = withColumn(MAPPED, [DATE_QUESTION], 'salesperson', 4)
    expect(changed).toEqual({ ...MAPPED, columns: { ...MAPPED.columns, salesperson: 4 } })
  })

  it('forgets sign, unit and tax with the amount', () => {
    const changed = withColumn(MAPPED, [], 'amount', undefined)
    expect(changed.columns).toEqual({ date: 0, customerName: 1 })
    expect([changed.decimal, changed.factor, changed.taxIncluded]).toEqual([{}, {}, undefined])
  })
})

describe('withKind', () => {
  it('keeps the columns of fields that both kinds of file have', () => {
    const changed = withKind(
      { ...MAPPED, columns: { ...MAPPED.columns, salesperson: 4 } },
      'customers',
    )
    expect(changed.kind).toBe('customers')
    expect(changed.columns).toEqual({ customerName: 1, salesperson: 4 })
    expect(fieldsOf('customers')).toContain('phone')
  })
})

describe('withAnswer', () => {
  it('records what is answered, once', () => {
    const once = withAnswer(EMPTY_MAPPING, DATE_QUESTION, { dateOrder: { date: 'mdy' } })
    const twice = withAnswer(once, DATE_QUESTION, { dateOrder: { date: 'dmy' } })
    expect(twice.dateOrder).toEqual({ date: 'dmy' })
    expect(twice.answered).toEqual([DATE_QUESTION.id])
  })

  it('confirms what is preselected without changing it', () => {
    expect(withAnswer(MAPPED, { ...DATE_QUESTION, id: 'new' }, {})).toEqual({
      ...MAPPED,
      answered: [...MAPPED.answered, 'new'],
    })
  })
})
