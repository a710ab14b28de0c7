import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import {
  parseCustomers,
  parseFileRow,
  parseNotUsedRows,
  parseRememberedMapping,
  parseSettings,
} from '../../src/storage/kept-records.ts'
import { MAPPING, sampleReport } from './kept-sample.ts'

describe('parseSettings', () => {
  it('takes what the app writes', () => {
    expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
    const settings = { ...DEFAULT_SETTINGS, asOf: 20_000, stateByPeriod: { '2025-10': 'open' } }
    expect(parseSettings(settings)).toEqual(settings)
  })

  it('gives what earlier versions did not keep its default', () => {
    const { alertPlaybook: _, workingDays: __, contactsPerDay: ___, ...earlier } = DEFAULT_SETTINGS
    expect(parseSettings(earlier)).toEqual(DEFAULT_SETTINGS)
  })

  it('takes nothing else', () => {
    const { companyName: _, ...incomplete } = DEFAULT_SETTINGS
    const { rule } = DEFAULT_SETTINGS
    const broken: readonly unknown[] = [
      undefined,
      null,
      'settings',
      [],
      {},
      incomplete,
      { ...DEFAULT_SETTINGS, firstDay: 29 },
      { ...DEFAULT_SETTINGS, firstDay: 1.5 },
      { ...DEFAULT_SETTINGS, currency: 7 },
      { ...DEFAULT_SETTINGS, rule: { ...rule, a: 9_000, b: 8_000 } },
      { ...DEFAULT_SETTINGS, rule: { ...rule, b: 10_001 } },
      { ...DEFAULT_SETTINGS, excluded: [1] },
      { ...DEFAULT_SETTINGS, playbook: {} },
      { ...DEFAULT_SETTINGS, alertPlaybook: { critical: 'Call' } },
      { ...DEFAULT_SETTINGS, workingDays: [] },
      { ...DEFAULT_SETTINGS, workingDays: [0] },
      { ...DEFAULT_SETTINGS, asOf: Number.NaN },
    ]
    expect(broken.map(parseSettings)).toEqual(broken.map(() => undefined))
  })
})

describe('parseRememberedMapping', () => {
  it('takes a mapping, and nothing with an unknown field or a broken part', () => {
    const remembered = { kind: 'orders', headers: ['Date'], mapping: MAPPING }
    expect(parseRememberedMapping(remembered)).toEqual(remembered)
    const seen = { ...remembered, mapping: { ...MAPPING, statuses: ['Approved'] } }
    expect(parseRememberedMapping(seen)).toEqual(seen)
    const customers = {
      kind: 'customers',
      headers: ['Customer', 'Region', 'Note'],
      mapping: { ...MAPPING, kind: 'customers', columns: { customerName: 0, region: 1 } },
    }
    const withoutNote = { ...customers, mapping: { ...customers.mapping, leftOut: [2] } }
    expect([customers, withoutNote].map(parseRememberedMapping)).toEqual([customers, withoutNote])
    const broken = [
      { ...withoutNote, mapping: { ...withoutNote.mapping, leftOut: ['Note'] } },
      { ...remembered, kind: 'invoices' },
      { ...remembered, headers: [1] },
      { ...remembered, mapping: { ...MAPPING, columns: { __proto__x: 1 } } },
      { ...remembered, mapping: { ...MAPPING, columns: { date: -1 } } },
      { ...remembered, mapping: { ...MAPPING, dateOrder: { date: 'xyz' } } },
    ]
    expect(broken.map(parseRememberedMapping)).toEqual(broken.map(() => undefined))
  })
})

describe('parseFileRow', () => {
  it('takes a file’s row with its report, and no broken one', () => {
    const row = {
      id: 'a',
      position: 0,
      report: sampleReport('a.csv', 3),
      loadedAt: 1,
      overlap: 'add',
      dropsDuplicates: false,
    }
    expect(parseFileRow(row)).toEqual(row)
    const broken = [
      { ...row, overlap: 'merge' },
      { ...row, report: { ...row.report, used: '3' } },
      { ...row, report: undefined },
    ]
    expect(broken.map(parseFileRow)).toEqual(broken.map(() => undefined))
  })
})

describe('parseCustomers', () => {
  it('takes records that are complete', () => {
    const record = {
      id: '1',
      name: 'A',
      salesperson: '',
      contact: '',
      phone: '',
      created: undefined,
    }
    expect(parseCustomers([record])).toEqual([record])
    const full = { ...record, fields: { keys: ['region', '~Credit'], values: ['East', ''] } }
    // Records of files that were loaded when only names and numbers were read have no fields.
    expect(parseCustomers([record, full])).toEqual([record, full])
    expect(parseCustomers([{ ...record, phone: 1 }])).toBeUndefined()
    expect(parseCustomers([{ ...record, fields: { keys: ['region'] } }])).toBeUndefined()
    expect(parseCustomers([{ ...record, fields: ['East'] }])).toBeUndefined()
    expect(parseCustomers(undefined)).toBeUndefined()
  })
})

describe('parseNotUsedRows', () => {
  it('takes rows that are complete', () => {
    const row = {
      row: 3,
      column: undefined,
      value: 'x',
      reason: { kind: 'blank' },
      amount: undefined,
    }
    expect(parseNotUsedRows([row])).toEqual([row])
    expect(parseNotUsedRows([{ ...row, reason: 'blank' }])).toBeUndefined()
  })
})
