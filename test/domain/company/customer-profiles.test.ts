import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEVER, NO_DAY } from '../../../src/domain/calendar.ts'
import { gatherProfiles, type DatedRecord } from '../../../src/domain/company/customer-profiles.ts'
import type { CustomerRecord } from '../../../src/domain/company/order-lines.ts'
import { customerRecord } from '../build-company.ts'

const record = (file: number, fields: Partial<CustomerRecord>): DatedRecord => ({
  file,
  record: customerRecord(fields),
})
const gather = (records: readonly DatedRecord[], customers = 1) =>
  gatherProfiles(records, new Int32Array(records.length), customers, (name) => name.length)

describe('gatherProfiles', () => {
  it('takes each field from the newest file that gives it', () => {
    const { contacts, phones, person } = gather([
      record(0, { contact: 'Old', phone: '1', salesperson: 'Ann' }),
      record(1, { contact: 'New' }),
    ])
    expect([contacts[0], phones[0], person[0]]).toEqual(['New', '1', 3])
  })

  it('takes region, industry and further columns from the newest file that gives them', () => {
    const fields = (keys: readonly string[], values: readonly string[]) => ({
      fields: { keys, values },
    })
    const { fields: found } = gather([
      record(0, fields(['region', '~Credit'], ['East', 'A'])),
      record(1, fields(['~CREDIT', 'region', '~empty'], ['', 'West', ''])),
    ])
    expect(found.map(({ key, texts }) => [key, ...texts])).toEqual([
      ['region', 'West'],
      ['~CREDIT', 'A'],
    ])
  })

  it('does not depend on the order of rows in a file', () => {
    const rows = fc.array(
      fc.record({
        contact: fc.constantFrom('', 'A', 'B'),
        phone: fc.constantFrom('', '1', '2'),
        created: fc.constantFrom(undefined, 1, 2),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, (fields) => {
        const records = fields.map((field) => record(0, field))
        const { allNames: _, ...profiles } = gather(records)
        expect(gather(records.toReversed())).toMatchObject(profiles)
      }),
    )
  })

  it('lists a customer from its earliest created date, or always, or never', () => {
    const from = (...created: readonly (number | undefined)[]) =>
      gather(created.map((date) => record(0, { created: date }))).listedFrom[0]
    expect(from(20_000, 19_000, undefined)).toBe(19_000)
    expect(from(undefined)).toBe(NO_DAY)
    expect(from()).toBe(NEVER)
  })
})
