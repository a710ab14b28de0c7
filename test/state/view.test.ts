import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { CompanyReport } from '../../src/domain/company/company-report.ts'
import { periodsLike, resolveView } from '../../src/state/view.ts'
import { month } from '../features/months.ts'
import { COMPANY } from '../features/october.ts'

const QUARTERLY: CompanyReport = {
  ...COMPANY,
  quarters: [month('2025-03', { key: '2025-Q3' }), month('2025-06', { key: '2025-Q4' })],
  openQuarter: '2025-Q3',
}

describe('resolveView', () => {
  it('opens on the newest complete period, by sales, everyone, with the rule of the company', () => {
    expect(resolveView({}, COMPANY, DEFAULT_SETTINGS)).toEqual({
      period: '2025-10',
      measure: 'sales',
      rule: DEFAULT_SETTINGS.rule,
      salesperson: undefined,
    })
  })

  it('opens on a quarter where the company goes by quarters', () => {
    const settings = { ...DEFAULT_SETTINGS, periodKind: 'quarter' } as const
    expect(resolveView({}, QUARTERLY, settings)?.period).toBe('2025-Q3')
  })

  it('takes a month or a quarter from the address, whatever the company goes by', () => {
    expect(resolveView({ period: '2025-11' }, QUARTERLY, DEFAULT_SETTINGS)?.period).toBe('2025-11')
    expect(resolveView({ period: '2025-Q4' }, QUARTERLY, DEFAULT_SETTINGS)?.period).toBe('2025-Q4')
  })

  it('falls back from a period and a person that the data does not have', () => {
    const view = resolveView(
      { period: '1999-99', salesperson: 'Nobody' },
      COMPANY,
      DEFAULT_SETTINGS,
    )
    expect(view?.period).toBe('2025-10')
    expect(view?.salesperson).toBeUndefined()
  })

  it('tells the unassigned from everyone', () => {
    const company = { ...COMPANY, salespeople: ['', 'Li Na'] }
    expect(resolveView({ salesperson: '' }, company, DEFAULT_SETTINGS)?.salesperson).toBe('')
  })

  it('shows sales where the data has no margin', () => {
    const company = { ...COMPANY, hasMargin: false }
    expect(resolveView({ measure: 'margin' }, company, DEFAULT_SETTINGS)?.measure).toBe('sales')
    expect(resolveView({ measure: 'margin' }, COMPANY, DEFAULT_SETTINGS)?.measure).toBe('margin')
  })

  it('is none where no period has data', () => {
    const company = { ...COMPANY, months: [], openMonth: undefined }
    expect(resolveView({}, company, DEFAULT_SETTINGS)).toBeUndefined()
  })
})

describe('periodsLike', () => {
  it('gives the periods of the kind in view', () => {
    expect(periodsLike('2025-Q4', QUARTERLY)).toBe(QUARTERLY.quarters)
    expect(periodsLike('2025-10', QUARTERLY)).toBe(QUARTERLY.months)
  })
})
