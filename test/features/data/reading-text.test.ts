import { describe, expect, it } from 'vitest'
import { derivedText, mappingNotes, readingText } from '../../../src/features/data/reading-text.ts'
import type { FieldReading } from '../../../src/ingest/inspection.ts'
import { EMPTY_MAPPING } from './build-inspection.ts'
import { CHINESE, ENGLISH } from '../formatters.ts'

function reading(fields: Partial<FieldReading>): FieldReading {
  return {
    field: 'amount',
    column: 0,
    samples: [],
    distinct: 0,
    unreadable: 0,
    dateOrder: undefined,
    decimal: undefined,
    ...fields,
  }
}

const date = reading({
  field: 'date',
  samples: [{ text: '03/04/2025', read: { kind: 'date', day: 20_181, monthOnly: false } }],
})

describe('readingText', () => {
  it('shows what a date and a number become, in the language of the page', () => {
    const number = reading({
      samples: [
        { text: '', read: { kind: 'none' } },
        { text: '1.234,56', read: { kind: 'number', decimal: '1234.56' } },
      ],
    })
    expect(readingText(date, EMPTY_MAPPING, ENGLISH)).toBe('03/04/2025 → 3 Apr 2025')
    expect(readingText(date, EMPTY_MAPPING, CHINESE)).toBe('03/04/2025 → 2025年4月3日')
    expect(readingText(number, EMPTY_MAPPING, ENGLISH)).toBe('1.234,56 → 1,234.56')
  })

  it('says so where numbers stand as they are read, and shows the longest sample else', () => {
    const plain = reading({
      samples: [{ text: '261.50', read: { kind: 'number', decimal: '261.5' } }],
    })
    const grouped = reading({
      samples: [
        { text: '12', read: { kind: 'number', decimal: '12' } },
        { text: '1,012.50', read: { kind: 'number', decimal: '1012.5' } },
      ],
    })
    expect(readingText(plain, EMPTY_MAPPING, ENGLISH)).toBe('Numbers as they stand')
    expect(readingText(grouped, EMPTY_MAPPING, ENGLISH)).toBe('1,012.50 → 1,012.5')
  })

  it('names the month where a date is only that', () => {
    const month = reading({
      field: 'date',
      samples: [{ text: '202510', read: { kind: 'date', day: 20_392, monthOnly: true } }],
    })
    expect(readingText(month, EMPTY_MAPPING, ENGLISH)).toBe('202510 → October 2025')
  })

  it('reads a discount as the rate that comes off', () => {
    const discount = reading({
      field: 'discount',
      samples: [{ text: '8.5折', read: { kind: 'rate', millionths: 150_000 } }],
    })
    expect(readingText(discount, EMPTY_MAPPING, ENGLISH)).toBe('8.5折 → 15% off')
  })

  it('counts texts by what they are', () => {
    const names = reading({ field: 'customerName', distinct: 211 })
    expect(readingText(names, EMPTY_MAPPING, ENGLISH)).toBe('211 names')
    expect(readingText(reading({ field: 'orderId', distinct: 1 }), EMPTY_MAPPING, ENGLISH)).toBe(
      '1 order',
    )
    expect(readingText(names, EMPTY_MAPPING, CHINESE)).toBe('211 个名称')
  })

  it('says the unit and the tax of an amount', () => {
    const amount = reading({ samples: [{ text: '12', read: { kind: 'number', decimal: '12' } }] })
    const columns = { amount: 3 }
    const mapping = { ...EMPTY_MAPPING, columns, factor: { amount: 1000 }, taxIncluded: true }
    expect(readingText(amount, mapping, ENGLISH)).toBe('Numbers as they stand, × 1,000, with tax')
  })
})

describe('derivedText', () => {
  it('says what stands for an amount or a margin without a column', () => {
    const columns = { quantity: 1, unitPrice: 2, discount: 3, cost: 4 }
    expect(derivedText('amount', { ...EMPTY_MAPPING, columns }, ENGLISH)).toBe(
      'quantity × unit price × (1 − discount)',
    )
    expect(derivedText('margin', { ...EMPTY_MAPPING, columns }, ENGLISH)).toBe(
      'margin = amount − cost',
    )
    expect(derivedText('amount', EMPTY_MAPPING, ENGLISH)).toBe('')
  })
})

describe('mappingNotes', () => {
  it('repeats on every report what was decided about a column', () => {
    const mapping = {
      ...EMPTY_MAPPING,
      columns: { amount: 3 },
      dateOrder: { date: 'dmy' },
      decimal: { amount: ',' },
      taxIncluded: false,
      cancelled: ['void', '已取消'],
    } as const
    expect(mappingNotes('date', mapping, ENGLISH)).toEqual(['day first'])
    expect(mappingNotes('amount', mapping, ENGLISH)).toEqual([
      'the comma is the decimal sign',
      'without tax',
    ])
    expect(mappingNotes('status', mapping, ENGLISH)).toEqual(['left out: void, 已取消'])
  })
})
