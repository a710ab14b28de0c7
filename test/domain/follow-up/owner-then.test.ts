import { describe, expect, it } from 'vitest'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import { ownersThen } from '../../../src/domain/follow-up/owner-then.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { company, customer, view, type LineDraft } from '../build-company.ts'

const sale = (date: string, person?: string): LineDraft => ({
  id: 'k',
  date,
  amount: 1,
  ...(person !== undefined && { person }),
})

function then(
  lines: readonly LineDraft[],
  period: string,
  options: Partial<CompanySettings> & { readonly records?: readonly { id: string }[] } = {},
) {
  const subject = company(lines, options)
  const { names, numberOf } = ownersThen(openView(subject, view(period)))
  return names[numberOf(customer(subject, 'k'))]
}

describe('ownersThen', () => {
  it('is the one on the newest sale line up to the end of the period that names one', () => {
    const lines = [sale('2025-01-10', 'Ann'), sale('2025-02-10'), sale('2025-03-10', 'Bo')]
    expect(['2025-01', '2025-02', '2025-03'].map((period) => then(lines, period))).toEqual([
      'Ann',
      'Ann',
      'Bo',
    ])
  })

  it('is the customer file’s before any line', () => {
    const records = [{ id: 'k', salesperson: 'Cy' }]
    expect(then([sale('2025-01-10', 'Ann')], '2025-01', { records })).toBe('Cy')
  })

  it('is whoever has taken over, of a person or of nobody', () => {
    const handovers = [
      { from: 'Ann', to: 'Di' },
      { from: '', to: 'Ed' },
    ]
    expect(then([sale('2025-01-10', 'Ann')], '2025-01', { handovers })).toBe('Di')
    expect(then([sale('2025-01-10')], '2025-01', { handovers })).toBe('Ed')
    expect(then([sale('2025-01-10')], '2025-01')).toBe('')
  })
})
