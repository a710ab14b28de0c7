import { describe, expect, it } from 'vitest'
import { createCompany } from '../../../src/domain/company/company.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { computeOverlap } from '../../../src/domain/company/overlap.ts'
import { day, orderFile, orderLines, type LineDraft } from '../build-company.ts'

const drafts = (...dates: readonly string[]): LineDraft[] =>
  dates.map((date, at) => ({ id: 'a', date, amount: 2 ** at }))
const loaded = (...files: readonly ReturnType<typeof orderFile>[]) =>
  createCompany({ files, settings: DEFAULT_SETTINGS, today: day('2026-01-01') })

describe('computeOverlap', () => {
  const company = loaded(
    orderFile(drafts('2025-01-10', '2025-02-10', '2025-03-10'), { id: '1', name: 'quarter.csv' }),
    orderFile(drafts('2025-04-10'), { id: '2', name: 'april.csv' }),
  )

  it('tells which loaded lines the new file would meet', () => {
    const incoming = [{ name: 'new.csv', orders: orderLines(drafts('2025-02-10', '2025-03-31')) }]
    expect(computeOverlap(company, incoming)).toEqual({
      files: ['quarter.csv'],
      first: day('2025-02-10'),
      last: day('2025-03-31'),
      loaded: { lines: 2, amount: 60_000 },
      incoming: { lines: 2, amount: 30_000 },
    })
  })

  it('is undefined where no dates overlap', () => {
    expect(
      computeOverlap(company, [{ name: 'new.csv', orders: orderLines(drafts('2025-05-01')) }]),
    ).toBeUndefined()
    expect(computeOverlap(company, [{ name: 'new.csv', orders: orderLines([]) }])).toBeUndefined()
    expect(computeOverlap(company, [])).toBeUndefined()
    expect(
      computeOverlap(loaded(), [{ name: 'new.csv', orders: orderLines(drafts('2025-05-01')) }]),
    ).toBeUndefined()
  })

  it('looks at files that come together too', () => {
    const incoming = ['x', 'y'].map((name) => ({
      name: `${name}.csv`,
      orders: orderLines(drafts('2025-05-01', '2025-05-03')),
    }))
    expect(computeOverlap(loaded(), incoming)).toMatchObject({
      files: ['x.csv'],
      loaded: { lines: 2 },
      incoming: { lines: 2 },
    })
  })
})
